import { passing } from './checked-setting.ts';
import { readAtOnce } from './read-at-once.ts';

/** What was found in this session of the browser; `null` before it is looked for. */
const strays = passing<readonly string[] | null>('session:strays', null);

/**
 * Looks for damaged jobs that have no time to be found by. Once a session: to count a hundred thousand takes the
 * database half a second, and the next page that is opened would wait for it.
 *
 * @returns their ids
 */
export async function findStrays(): Promise<readonly string[]> {
  const known = await strays.getValue();
  if (known) return known;
  const found = await lookForStrays();
  await strays.setValue(found);
  return found;
}

async function lookForStrays(): Promise<readonly string[]> {
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
