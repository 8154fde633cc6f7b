/** A line that was not ended by hand but by the width of a page has at least this many characters. */
const NARROWEST = 40;
/** Letters are not all of one width: a line counts as full from this part of the longest on. */
const FULL = 0.9;
/** Of the ends of lines, this part has to stand within a sentence. */
const WITHIN = 0.5;

/** Marks that begin a line on purpose. */
const BEGINS_ANEW = /^\s*(?:[-+*•‣◦▪●○■·>|#]|\d+[.)])\s/u;
/** A hyphen that stands for the rest of a word stays, as in “pre- and postwar”. */
const ELLIPTIC = /^(?:and|or|und|oder|bzw|et|ou|y|o|e|en|of|og|och|eller|i|lub)\b/u;

/** Paragraphs that were cut into lines by a printed page are of one piece again, and so are their hyphenated words. */
export const unwrapped = (text: string): string =>
  text
    .split(/(\n[^\S\n]*\n)/u)
    .map((block) => (isWrapped(block.split('\n')) ? joined(block.split('\n')) : block))
    .join('');

/** Each line is so full that the next word did not fit, and most go on within a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3 || lines.some((line) => BEGINS_ANEW.test(line))) return false;
  const longest = Math.max(...lines.map((line) => line.trim().length));
  if (longest < NARROWEST) return false;
  const ends = lines.slice(0, -1).map((line, index) => {
    const next = lines[index + 1]?.trim() ?? '';
    const word = next.split(/\s/u)[0] ?? '';
    return {
      isFull: line.trim().length + 1 + word.length >= longest * FULL,
      isWithin: /[\p{L}\p{N},\-\u00AD]\s*$/u.test(line) && /^\p{Ll}/u.test(next),
    };
  });
  return (
    ends.every(({ isFull }) => isFull) &&
    ends.filter(({ isWithin }) => isWithin).length >= ends.length * WITHIN
  );
}

function joined(lines: readonly string[]): string {
  const [first = '', ...rest] = lines;
  return rest.reduce((text, line) => {
    const next = line.trimStart();
    const isHyphenated = /\p{Ll}[-\u00AD]$/u.test(text) && /^\p{Ll}/u.test(next);
    if (isHyphenated && !ELLIPTIC.test(next)) return text.slice(0, -1) + next.trimEnd();
    return `${text} ${next.trimEnd()}`;
  }, first.trimEnd());
}
