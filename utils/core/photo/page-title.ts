/** More than any page shows of its title, and all that a person reads of one. */
const MOST_CHARACTERS = 200;

/** What breaks a line, and what turns the words around it: the page may write so what is not there. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu;

/**
 * A page's title, fit to stand among the product's own words: it is one line, and its direction is its own. What joins
 * letters stays, as scripts and emoji need it.
 */
export function titleOfPage(title: string): string {
  const plain = title
    .slice(0, 10 * MOST_CHARACTERS)
    .replace(UNSEEN, ' ')
    .trim();
  return [...plain].slice(0, MOST_CHARACTERS).join('').trim();
}
