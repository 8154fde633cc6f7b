import { withoutFootnotes } from './footnotes.ts';
import { withoutLinks } from './links.ts';
import { withoutMarks } from './marks.ts';
import { withoutSigns } from './signs.ts';

/**
 * One line, without what it begins with only to be shown, and without the signs within it.
 *
 * @param lists whether hyphens begin entries of lists here, and not what somebody says
 */
export function cleanLine(line: string, lists: boolean): string {
  if (NOT_SPOKEN.test(line)) return '';
  const begun = withoutTable(line)
    .replace(QUOTE, '')
    .replace(HEADINGS, '')
    .replace(TASK, '')
    .replace(BULLET, '')
    .replace(lists ? HYPHENS : /(?!)/u, '');
  const text = HEADING.test(line) ? begun.replace(/\s+#+\s*$/u, '') : begun;
  return withoutSigns(withoutFootnotes(withoutMarks(withoutLinks(text))));
}

/** Rules, underlines of headings, fences of code, rows that only part a table, and where links lead. */
const NOT_SPOKEN =
  /^\s*(?:(?:\*[^\S\n]*){3,}|(?:-[^\S\n]*){3,}|(?:_[^\S\n]*){3,}|={3,}|(?:`{3,}|~{3,})[\w+#.-]*|\|(?:\s*:?-+:?\s*\|)+|(?:\s*:?-{3,}:?\s*\|)+\s*:?-{3,}:?|\[[^\]^][^\]]*\]:\s+(?:<|https?:\/\/|www\.)\S.*)\s*$/u;

/** Not “# 1”, which is a place, nor “> 5”, which is an amount. */
const HEADING = /^\s{0,3}(?:#(?!\s*\d+(?![.)\d]))|#{2,6})\s+(?=\S)/u;
/** Of a line that begins as one again and again, each at once. */
const HEADINGS = new RegExp(`^(?:${HEADING.source.slice(1)})+`, 'u');
const QUOTE = /^\s{0,3}(?:>\s?)*>(?:\s+(?=[^\s\d=])|(?=[\p{L}"“*#[]))/u;
const TASK = /^\s*[-+*•]\s+\[[ xX]\]\s+/u;
/** An asterisk begins an entry, but a hyphen may begin what somebody says. */
const BULLET = /^\s*(?:[*•‣◦▪▫●○■□➢➤∙·]|\p{Co})[^\S\n]+(?=\S)/u;
const HYPHENS = /^\s*(?:[-+][^\S\n]+)+(?=\S)/u;

/** The cells of a row, one after the other. */
function withoutTable(line: string): string {
  const row = line.trim();
  if (!/^\|.+\|$/u.test(row)) return line;
  const cells = row.split('|').map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').join(', ');
}

const ENTRY = /^\s*[-+]\s+\S/u;
/** A line in a dialogue is a sentence. */
const SENTENCE_END = /[.!?…。！？]["'”’»)]*\s*$/u;
/** Only a text with signs of Markdown has these. */
const MARKDOWN = [
  HEADING,
  TASK,
  /(?<!\S)\*\*\S[^*]*\*\*/u,
  /^\s*(?:`{3,}|\*\s+\S)/u,
  /\]\((?:https?:|mailto:|\/|#)/u,
] as const;

/** Hyphens at the beginning of its lines make entries of a list: some other sign tells, or none of them is a sentence. */
export function hasLists(lines: readonly string[]): boolean {
  if (lines.some((line) => MARKDOWN.some((sign) => sign.test(line)))) return true;
  return lines.some((line, index) =>
    [line, lines[index + 1] ?? ''].every((each) => ENTRY.test(each) && !SENTENCE_END.test(each)),
  );
}
