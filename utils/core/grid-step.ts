import { entryOf } from './entry-of.ts';

/** A grid of rows of equal length, of which the last may be shorter. */
export interface Grid {
  readonly count: number;
  readonly columns: number;
  /** Its first column is at the right. */
  readonly rightToLeft: boolean;
}

/**
 * Where a key leads to in a grid: the arrows to the neighbor that is seen there, Home and End to both ends.
 *
 * @returns an index, the same one at an edge; `null` for any other key.
 */
export function stepInGrid(key: string, from: number, grid: Grid): number | null {
  const { count, columns, rightToLeft } = grid;
  const onward = rightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: from - onward,
    ArrowRight: from + onward,
    ArrowUp: from - columns,
    ArrowDown: from + columns,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const to = entryOf(steps, key);
  if (to === undefined) return null;
  return to >= 0 && to < count ? to : from;
}
