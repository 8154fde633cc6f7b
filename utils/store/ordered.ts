import type { Job } from '../core/job/job.ts';
import { parseJob } from '../core/job/record.ts';
import { type Batch, batchesOf } from '../core/table/batches.ts';
import { openJobs } from './jobs.ts';
import { readAtOnce } from './read-at-once.ts';

/** A finished table is shown this long, in milliseconds. */
const SHOWN_MS = 7 * 24 * 60 * 60_000;

/**
 * The tables that are under way, and the last one of this week, newest first. Reads no further back than they go,
 * since every step of a job asks for this anew.
 *
 * @param now Unix milliseconds
 */
export async function readBatches(now: number): Promise<readonly Batch[]> {
  const begun = (await openJobs()).flatMap(({ batch }) => batch?.at ?? []);
  const range = IDBKeyRange.lowerBound(Math.min(now - SHOWN_MS, ...begun));
  const records = await readAtOnce('jobs', (store) => store.index('createdAt').getAll(range));
  const jobs: readonly Job[] = records.map(parseJob).filter((job) => job !== null);
  return batchesOf(jobs).filter((batch, index) => index === 0 || batch.waiting + batch.making > 0);
}
