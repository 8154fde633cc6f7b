import { isInFlight } from '../../core/job/job.ts';
import { withdrawBatch } from '../../store/batches.ts';
import { applyToEach } from '../../store/job-changes.ts';
import { openJobs } from '../../store/jobs.ts';
import { thenTick } from '../engine/tick.ts';

/** Sends nothing more of a batch until it goes on; what HeyGen has goes on. */
export async function pauseBatch(batch: number, paused: boolean): Promise<void> {
  const jobs = (await openJobs()).filter((job) => job.batch?.at === batch && isInFlight(job));
  const ids = jobs.map(({ id }) => id);
  await thenTick(() => applyToEach(ids, { type: 'paused', at: Date.now(), paused }));
}

/** Takes back what has not been sent of a batch. @returns how many rows are in the table again */
export const stopBatch = (batch: number): Promise<number> =>
  thenTick(() => withdrawBatch(batch, Date.now()));
