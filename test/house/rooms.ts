import type { Import } from './imports.ts';

/** Gives each file the name of its room. */
export type RoomOf = (path: string) => string;

/** An arrow: one room imports from another, by this many imports. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly imports: number;
}

/**
 * The rooms within a folder: each folder directly in it, and each file that lies loose in it.
 *
 * @param folder `''` for the whole house.
 */
export function roomsWithin(folder: string): RoomOf {
  const start = folder === '' ? 0 : folder.length + 1;
  return (path) => {
    const [first = '', ...deeper] = path.slice(start).split('/');
    return deeper.length > 0 ? first : first.replace(/\.tsx?$/u, '');
  };
}

/** One arrow for each pair of rooms that import from each other, in either direction. */
export function arrowsBetween(imports: readonly Import[], roomOf: RoomOf): readonly Arrow[] {
  const counts = new Map<string, Arrow>();
  for (const each of imports) {
    const [from, to] = [roomOf(each.from), roomOf(each.to)];
    if (from === to) continue;
    const key = `${from} → ${to}`;
    counts.set(key, { from, to, imports: (counts.get(key)?.imports ?? 0) + 1 });
  }
  return [...counts.values()];
}
