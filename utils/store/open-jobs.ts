import type { IDBPObjectStore } from 'idb';
import { IN_FLIGHT } from '../core/job/job.ts';
import type { JobRecord } from '../core/job/mark.ts';
import type { StillspeakSchema } from './schema.ts';

type Jobs = IDBPObjectStore<StillspeakSchema, ['jobs'], 'jobs', 'readonly'>;

/** The records of what is in flight, and of what ended and is not told, seen or deleted yet. */
export async function readOpen(store: Jobs): Promise<readonly JobRecord[]> {
  const stages = store.index('stage');
  const found = await Promise.all([
    ...IN_FLIGHT.map((name) => stages.getAll(name)),
    store.index('news').getAll(),
  ]);
  return found.flat();
}
