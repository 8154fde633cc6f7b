const MOST_CHARACTERS = 80;

/**
 * A file name every system takes: no separators, no reserved characters, no leading or trailing dots,
 * none of Windows' device names.
 */
export function fileNameOf(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*~]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const cut = [...plain.trim()].slice(0, MOST_CHARACTERS).join('');
  const trimmed = cut.replace(/^[.\s]+|[.\s…]+$/gu, '');
  const isDevice = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|conin\$|conout\$)\s*(?:\.|$)/iu.test(
    trimmed,
  );
  return `${trimmed === '' || isDevice ? `Stillspeak ${trimmed}`.trim() : trimmed}.${extension}`;
}
