/** Long enough for a sentence that somebody wrote, in characters. */
const MOST = 90;

/**
 * The beginning of a long text, as one sentence can hold it; a short one as it is. Ends at a word where there is one
 * to end at, and never within a character.
 */
export function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST) return text;
  const cut = characters.slice(0, MOST).join('');
  const words = cut.replace(/[\s,;:([{]+\S*$/u, '');
  return `${words.length > MOST / 2 ? words : cut}…`;
}
