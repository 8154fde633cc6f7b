import { entryOf } from './entry-of.ts';

/** Letters that are no other letter with a mark, and are typed as one all the same. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents, so that "jose" finds "José", and "lukasz" finds "Łukasz". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => entryOf(PLAIN, letter) ?? letter);
}

/** The words that are searched for, folded. */
export const wordsOf = (query: string): readonly string[] =>
  fold(query).split(/\s+/u).filter(Boolean);
