import { hasRightToLeft } from '../isolated.ts';
import { withoutPauses } from './pause.ts';

/**
 * What is sent of a script: the same words, without what can't be said and may be refused. Nothing else is ever changed
 * without being asked: composed characters (NFC), no control characters but line breaks, no half of a surrogate pair, no
 * invisible characters that carry nothing, no space at the ends.
 */
export function sentText(script: string): string {
  const isMixed = hasRightToLeft(script);
  return script
    .replace(LINE_BREAKS, '\n')
    .replace(/\t/gu, ' ')
    .replace(UNSAYABLE, '')
    .replace(DIRECTIONS, (mark) => (isMixed ? mark : ''))
    .replace(JOINERS, (joiner: string, at: number, whole: string) => {
      const before = whole.slice(Math.max(0, at - REACH), at);
      const after = whole.slice(at + joiner.length, at + joiner.length + REACH);
      return joins(before, joiner, after) ? joiner : '';
    })
    .normalize('NFC')
    .trim();
}

/** Somebody's voice makes a sound of it: beside its pauses it has a letter or a digit. */
export const saysSomething = (script: string): boolean =>
  /[\p{L}\p{N}]/u.test(withoutPauses(script).replace(FILLERS, ''));

/** Word processors write theirs as a vertical tab. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * Control characters but the line break, lone surrogates, what is no character, marks of formats that only a text editor
 * reads, and tags that are not part of a flag.
 */
const UNSAYABLE =
  /(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u00AD\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/gu;

/** Which way a line runs: captions need it where a right-to-left script is mixed with others. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Letters by their category, but blank. */
const FILLERS = /[\u115F\u1160\u3164\uFFA0]/gu;

/** Zero-width space, non-joiner and joiner, which some scripts are not spelled without. */
const JOINERS = /[\u200B-\u200D]+/gu;
/** How many code units beside a joiner decide about it: the whole script, for each of them, is too slow. */
const REACH = 16;

/** Letters that change their shape, or their meaning, by what stands between them. */
const SHAPED = `[[${[
  'Adlam Arabic Balinese Bengali Chakma Devanagari Gujarati Gurmukhi Hanifi_Rohingya Javanese Kannada Khmer Lao',
  'Malayalam Mandaic Meetei_Mayek Mongolian Myanmar Newa Nko Oriya Phags_Pa Sinhala Sundanese Syriac Tai_Tham Tamil',
  'Telugu Thai Tibetan Tirhuta',
]
  .join(' ')
  .split(' ')
  .map((script) => `\\p{scx=${script}}`)
  .join('')}]&&[\\p{L}\\p{M}]]`;
const ENDS_SHAPED = new RegExp(`${SHAPED}$`, 'v');
const BEGINS_SHAPED = new RegExp(`^${SHAPED}`, 'v');
/** A family of emoji is joined out of several, each with its color of skin or its variation. */
const ENDS_IN_EMOJI = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*$/u;
const BEGINS_WITH_EMOJI = /^\p{Extended_Pictographic}/u;

function joins(before: string, joiner: string, after: string): boolean {
  if (ENDS_IN_EMOJI.test(before) && BEGINS_WITH_EMOJI.test(after)) return true;
  // A joiner shapes the letter before it at the end of a word, too: Malayalam spells “he” and “to him” by it.
  if (ENDS_SHAPED.test(before))
    return joiner.includes('\u200D') || /^[\p{L}\p{M}\p{N}]/u.test(after);
  return BEGINS_SHAPED.test(after) && /[\p{L}\p{M}\p{N}]$/u.test(before);
}
