import { fieldOf, plain } from './columns.ts';
import type { Head, Row } from './table.ts';

interface Added {
  readonly columns: readonly string[];
  /** Their cells, one row each. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Fits a table that was brought into the columns that there are; what has no column yet gets one.
 *
 * @param brought the first row names the columns
 * @returns `null` where no column is named after a field: nothing tells what is in them
 */
export function addRows(
  { columns }: Pick<Head, 'columns'>,
  brought: readonly (readonly string[])[],
): Added | null {
  const [headings = [], ...rows] = brought;
  if (!headings.some(fieldOf)) return null;
  const all = [...columns];
  const places = headings.map((heading) => {
    const known = all.findIndex((each) => plain(each) === plain(heading) && plain(each) !== '');
    return known < 0 ? all.push(heading.trim()) - 1 : known;
  });
  return { columns: all, rows: rows.map((cells) => cellsAt(places, cells)) };
}

function cellsAt(places: readonly number[], cells: readonly string[]): readonly string[] {
  const placed: string[] = Array.from({ length: Math.max(...places) + 1 }, () => '');
  for (const [index, place] of places.entries()) placed[place] = cells[index] ?? '';
  return placed;
}

/** The row with other text in one of its cells. */
export function withCell(row: Row, column: number, text: string): Row {
  const length = Math.max(row.cells.length, column + 1);
  const cells = Array.from({ length }, (_, at) => (at === column ? text : (row.cells[at] ?? '')));
  return { ...row, cells };
}
