const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const firstOf = (word: string): string =>
  [...letters.segment(word)].find(({ segment }) => /[\p{L}\p{N}]/u.test(segment))?.segment ?? '';

/** What stands for a name where there is no picture: the first letters of its first and last words; may be empty. */
export function monogramOf(name: string): string {
  const words = name.split(/\s+/u).map(firstOf).filter(Boolean);
  const [first = ''] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase();
}
