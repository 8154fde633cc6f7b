import { plain } from './columns.ts';

export interface FilledIn {
  readonly script: string;
  /** The first name in braces that is no column's. */
  readonly unknown?: string;
  /** The first one whose cell is empty. */
  readonly blank?: string;
}

/** Puts the cells of a row in the place of the names of their columns, as `{name}` in a script. */
export function fillIn(
  script: string,
  columns: readonly string[],
  cells: readonly string[],
): FilledIn {
  const found: { unknown?: string; blank?: string } = {};
  const filled = script.replace(/\{([^{}\n]+)\}/gu, (whole, name: string) => {
    const place = columns.findIndex((column) => plain(column) === plain(name));
    const cell = place < 0 ? '' : (cells[place]?.trim() ?? '');
    if (place < 0) found.unknown ??= name.trim();
    else if (cell === '') found.blank ??= name.trim();
    return place < 0 ? whole : cell;
  });
  return { script: filled, ...found };
}
