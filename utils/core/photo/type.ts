/** The media types that are told apart by their bytes. */
export const IMAGE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/bmp',
  'image/svg+xml',
] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** Enough to tell a type and whether it moves; only an animated GIF shows that later. */
export const HEAD_BYTES = 4096;
/** An SVG says so within this many bytes. */
const TEXT_BYTES = 512;

/**
 * Tells an image's type by its first bytes, never by its name or header: both lie, and HeyGen refuses what
 * lies.
 *
 * @param head the first {@link HEAD_BYTES} bytes, or all there are.
 * @returns `null` for anything that is no picture a browser shows.
 */
export function imageTypeOf(head: Uint8Array): ImageType | null {
  const has = (text: string, at = 0) =>
    [...text].every((char, index) => head[at + index] === char.charCodeAt(0));
  if (has('\xff\xd8\xff')) return 'image/jpeg';
  if (has('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (has('GIF8')) return 'image/gif';
  if (has('RIFF') && has('WEBP', 8)) return 'image/webp';
  if (has('ftypavif', 4) || has('ftypavis', 4)) return 'image/avif';
  // Four zero bytes after the length tell it from a text that begins with these letters.
  if (has('BM') && has('\0\0\0\0', 6)) return 'image/bmp';
  const text = new TextDecoder().decode(head.subarray(0, TEXT_BYTES));
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/iu.test(
    text,
  )
    ? 'image/svg+xml'
    : null;
}

/**
 * Only the first frame of an animated picture can speak.
 *
 * @param bytes all of a GIF; of any other, the first {@link HEAD_BYTES} are enough.
 */
export function isAnimated(type: ImageType, bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  switch (type) {
    case 'image/gif':
      return hasTwoFrames(bytes);
    case 'image/webp':
      return head.startsWith('VP8X', 12) && ((bytes[20] ?? 0) & 0b10) !== 0;
    case 'image/png':
      return head.includes('acTL');
    case 'image/avif':
      return head.startsWith('ftypavis', 4);
    case 'image/jpeg':
    case 'image/bmp':
    case 'image/svg+xml':
      return false;
  }
}

/** A graphic control block, 21 f9 04, stands before each frame of a GIF that moves. */
function hasTwoFrames(gif: Uint8Array): boolean {
  let frames = 0;
  for (let at = 0; frames < 2 && at + 2 < gif.length; at += 1) {
    if (gif[at] === 0x21 && gif[at + 1] === 0xf9 && gif[at + 2] === 0x04) frames += 1;
  }
  return frames === 2;
}
