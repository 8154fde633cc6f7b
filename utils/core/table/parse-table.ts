/**
 * Reads a table as spreadsheets copy and save it (RFC 4180): parted by tabs, semicolons or commas, which its first line
 * tells. A quote that is not closed before the cell ends is a quote that somebody wrote.
 *
 * @returns the cells of each line that has any, as they are written
 */
export function parseTable(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\uFEFF?[\r\n]*/u, '');
  return rowsOf(body, delimiterOf(body)).filter((row) => row.some((cell) => cell !== ''));
}

/** A table of one column has none: nothing in it is parted. */
function delimiterOf(text: string): string {
  const [first = ''] = /^(?:"[^"]*"|[^"\r\n]+|")*/u.exec(text) ?? [];
  const bare = first.replace(/"[^"]*"/gu, '');
  if (bare.includes('\t')) return '\t';
  const [semicolons = 0, commas = 0] = [';', ','].map((each) => bare.split(each).length - 1);
  if (semicolons + commas === 0) return '\t';
  return semicolons > commas ? ';' : ',';
}

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const quoted = new RegExp(`"([^"]*(?:""[^"]*)*)"(?=[${delimiter}\\r\\n]|$)`, 'uy');
  const bare = new RegExp(`[^${delimiter}\\r\\n]*`, 'uy');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    quoted.lastIndex = at;
    bare.lastIndex = at;
    const inQuotes = quoted.exec(text);
    const [written = ''] = inQuotes ?? bare.exec(text) ?? [];
    row.push(inQuotes?.[1]?.replaceAll('""', '"') ?? written);
    at += written.length;
    if (text[at] === delimiter) continue;
    rows.push(row);
    row = [];
    if (text.startsWith('\r\n', at)) at += 1;
  }
  return rows;
}
