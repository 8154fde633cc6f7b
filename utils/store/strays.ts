import { readAtOnce } from './read-at-once.ts';

/**
 * Looks for damaged jobs that have no time to be found by, which takes the longer the more jobs there are.
 *
 * @returns their ids
 */
export async function findStrays(): Promise<readonly string[]> {
  const [count, timed] = await readAtOnce('jobs', (store) =>
    Promise.all([store.count(), store.index('createdAt').count()]),
  );
  if (count === timed) return [];
  const [keys, known] = await readAtOnce('jobs', (store) =>
    Promise.all([store.getAllKeys(), store.index('createdAt').getAllKeys()]),
  );
  const found = new Set(known);
  return keys.filter((key) => !found.has(key));
}
