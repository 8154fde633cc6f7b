/** Emoji, other drawn signs, and their names in chat tools. Accidentals are music. */
const SIGN = String.raw`(?:\p{RGI_Emoji}|[[\u{2600}-\u{27BF}\u{1F000}-\u{1FAFF}\p{Regional_Indicator}]--[\p{P}\p{N}\u{266D}-\u{266F}]]|(?<![\p{L}\p{N}:]):[a-z+\-][a-z0-9_+\-]+:(?![\p{L}\p{N}:]))[\u{FE0E}\u{FE0F}\u{200D}\u{20E3}\u{1F3FB}-\u{1F3FF}]*`;
const SIGNS = new RegExp(String.raw`(?<![^\S\n])[^\S\n]*(?:${SIGN}[^\S\n]*)+`, 'gv');

/** These are letters, numbers and marks that are only drawn like emoji. */
const DRAWN = /([\d#*])\uFE0F?\u20E3|([©®™‼⁉ℹ])\uFE0F/gu;
const HIDDEN = /[\u00AD\uFFFC]/gu;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** A line without emoji, and without what is not seen. */
export const withoutSigns = (line: string): string =>
  line
    .replace(DRAWN, '$1$2')
    .replace(HIDDEN, '')
    .replace(SIGNS, (signs: string, at: number, whole: string) => {
      const before = whole.slice(0, at).at(-1) ?? '';
      const after = whole.charAt(at + signs.length);
      // “5 ➕ 3” is said.
      if (/^\s*[➕➖➗✖]\uFE0F?\s*$/u.test(signs) && /\d/u.test(before)) return signs;
      if (before === '' || after === '' || /[([{¿¡]/u.test(before)) return '';
      if (/[,.;:!?)\]}…»”，。！？、]/u.test(after)) return '';
      const isTight = !/\s/u.test(signs) && UNSPACED.test(before) && UNSPACED.test(after);
      return isTight ? '' : ' ';
    });
