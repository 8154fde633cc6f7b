/** A spreadsheet takes a cell that begins so for a formula, and runs it. */
const FORMULA = /^[\t\r ]*[=+\-@＝＋－＠]/u;

/**
 * A table as a file for spreadsheets (RFC 4180). What they would run as a formula is made text by an apostrophe
 * before it; a byte order mark makes them read it as UTF-8.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
