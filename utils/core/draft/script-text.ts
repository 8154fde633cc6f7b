/**
 * What is sent of a script: the same words, without what can't be said and may be refused. Nothing else is ever changed
 * without being asked: composed characters (NFC), no control characters but line breaks, no half of a surrogate pair, no
 * invisible characters that carry nothing, no space at the ends.
 */
export function sentText(script: string): string {
  return script
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(UNSAYABLE, '')
    .replace(JOINERS, (joiner: string, at: number, whole: string) =>
      joins(whole.slice(0, at), whole.slice(at + joiner.length)) ? joiner : '',
    )
    .normalize('NFC')
    .trim();
}

/** Somebody's voice makes a sound of it: it has a letter or a digit. */
export const saysSomething = (script: string): boolean => /[\p{L}\p{N}]/u.test(script);

/** Control characters but the line break, lone surrogates, and marks of formats that only a text editor reads. */
const UNSAYABLE = /(?!\n)\p{Cc}|\p{Cs}|[\u00AD\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** Zero-width space, non-joiner and joiner, which some scripts are not spelled without. */
const JOINERS = /[\u200B-\u200D]+/gu;

/** Letters that change their shape, or their meaning, by what stands between them. */
const SHAPED =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}' +
  '\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}' +
  '\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{M}]';
const AFTER_LETTER = new RegExp(`${SHAPED}$`, 'u');
const BEFORE_LETTER = new RegExp(`^${SHAPED}`, 'u');
/** A family of emoji is joined out of several, each with its color of skin or its variation. */
const AFTER_EMOJI = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*$/u;
const BEFORE_EMOJI = /^\p{Extended_Pictographic}/u;

function joins(before: string, after: string): boolean {
  return (
    (AFTER_LETTER.test(before) && BEFORE_LETTER.test(after)) ||
    (AFTER_EMOJI.test(before) && BEFORE_EMOJI.test(after))
  );
}
