/** Line breaks, tabs, and what only machines read: a space stands for each. */
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/**
 * What nobody sees and what turns the direction of the words behind it. Joiners stay, which emoji and Persian are
 * written with.
 */
const UNSEEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** Half of a character that was cut in two. */
const HALF = /[\uD800-\uDBFF]$/u;

/** Longer than a title is shown anywhere. */
const LONGEST_TITLE = 300;

/** A page's or a file's own title, which says what it likes. */
export const titleText = (title: string): string => plainText(title, LONGEST_TITLE).trim();

/**
 * Somebody else's words as they may stand beside ours: one line, of a bounded length, and no sign in it that
 * rearranges what stands around it.
 *
 * @param most in UTF-16 units; what is longer is cut.
 */
export function plainText(words: string, most: number): string {
  // Far more than is left is not looked through.
  const plain = words
    .slice(0, 2 * most)
    .replace(UNSEEN, '')
    .replace(CONTROLS, ' ');
  return plain.slice(0, most).replace(HALF, '');
}
