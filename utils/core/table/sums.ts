import type { CheckedRow } from './check-row.ts';

/** What the rows that are right come to. */
export interface Sums {
  readonly right: readonly CheckedRow[];
  readonly wrong: number;
  readonly seconds: number;
  readonly usd: number;
}

export function sumsOf(rows: readonly CheckedRow[]): Sums {
  const right = rows.filter(({ problems }) => problems.length === 0);
  const sum = (of: (row: CheckedRow) => number) => right.reduce((all, row) => all + of(row), 0);
  return {
    right,
    wrong: rows.length - right.length,
    seconds: sum(({ estimate }) => estimate?.seconds ?? 0),
    usd: sum(({ estimate }) => estimate?.usd ?? 0),
  };
}
