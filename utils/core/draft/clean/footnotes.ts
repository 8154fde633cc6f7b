/** “[1]”, where it follows a word or ends a sentence; “[^1]” wherever it is; and those of chat tools. */
const BRACKETED =
  /(?<=\p{L}\p{L}|[\p{Pe}\p{Pf}.,;:!?…"'%。，])(?:\[(?:note )?\d{1,3}\])+|\[\^[^\]\s]+\]:?|【[^【】†]{0,40}†[^【】]{0,80}】/gu;
/** Not the powers: “10²” and “km²” stay. */
const RAISED = /(?<=[.,;:!?…»”"’)])[⁰¹²³⁴-⁹]+|(?<=\p{L}{3})[¹⁴-⁹][⁰¹²³⁴-⁹]*/gu;
/** Before a year, it stands for a death. */
const DAGGERS = /(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}.,;:!?…"'])[†‡]+/gu;

/** Text without the marks that lead to its footnotes. */
export const withoutFootnotes = (line: string): string =>
  line.replace(BRACKETED, '').replace(RAISED, '').replace(DAGGERS, '');
