const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Some of it is written from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Somebody's words as a part of a sentence: its own marks stay on their side of them. */
export const isolated = (words: string): string =>
  hasRightToLeft(words) ? `\u2068${words}\u2069` : words;
