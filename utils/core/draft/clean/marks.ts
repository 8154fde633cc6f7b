const CODE = /(`+)([^`\n]+)\1/gu;
const ESCAPED = /\\([*#`[\]~])|(?<=[\p{L}\p{N}])\\(_)(?=[\p{L}\p{N}])/gu;
/**
 * Neither within a word, where a star stands for letters, nor beside a number. A script that puts no spaces between
 * words may have letters on both sides.
 */
const STARS =
  /(?<![\p{Lu}\p{Ll}\p{Lt}\p{N}_*])(\*{1,3})(?=[\p{L}\p{N}\p{Ps}\p{Pi}\p{Sc}"'¡¿_~&#@<+\-\p{Extended_Pictographic}])([^*\n]+)(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}\p{Po}\p{Sc}"'_~>\p{Extended_Pictographic}])\1(?![\p{Lu}\p{Ll}\p{Lt}\p{N}_*])/gu;
const UNDERSCORES =
  /(?<![\p{L}\p{N}_])(_{1,3})(?=[\p{L}\p{N}\p{Pi}"'¡¿<])([^_\n]+)(?<=[\p{L}\p{M}\p{N}\p{Pf}\p{Po}"'>])\1(?![\p{L}\p{N}_])/gu;
const STRUCK = /(?<![\p{L}\p{N}~])(~~|\|\|)(?=\S)([^~|\n]+)(?<=\S)\1(?![\p{L}\p{N}~])/gu;

/** Words without what only makes them bold, slanted, struck, hidden, or code. */
export const withoutMarks = (line: string): string =>
  line
    .replace(ESCAPED, '$1$2')
    .replace(CODE, '$2')
    .replace(STARS, (marked: string, stars: string, words: string) =>
      (stars === '*' ? /\p{L}/u : /[\p{L}\p{N}\p{Extended_Pictographic}]/u).test(words)
        ? words
        : marked,
    )
    .replace(UNDERSCORES, '$2')
    .replace(STRUCK, '$2');
