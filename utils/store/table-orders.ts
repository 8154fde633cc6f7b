import type { Job } from '../core/job/job.ts';
import { recordOf } from '../core/job/mark.ts';
import { parseJob } from '../core/job/record.ts';
import type { StoredPhoto } from '../core/photo/photo.ts';
import type { RowOrder } from '../core/table/table.ts';
import { parseOrder } from '../core/table/table-record.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { ON_DISK } from './on-disk.ts';

const STORES = ['table', 'rowOrders', 'files', 'jobs', 'photos'] as const;

/**
 * Makes a job of each of these rows that is ordered, with its photo, and takes it from the table: all in one
 * transaction, so that each is made once, whoever asks and whatever dies. A row of which nothing can be made is in the
 * table again. Worker only.
 *
 * @param ids of the rows
 * @param jobOf must be synchronous: the transaction would end. `null`: something is missing.
 * @returns the jobs that are new
 */
export async function createOrdered(
  ids: readonly string[],
  jobOf: (order: RowOrder, stored: StoredPhoto) => Job | null,
): Promise<readonly Job[]> {
  const made = await withDatabase(async (db) => {
    const tx = db.transaction(STORES, 'readwrite', ON_DISK);
    const [jobs, photos] = [tx.objectStore('jobs'), tx.objectStore('photos')];
    const made: Job[] = [];
    for (const id of ids) {
      const record = await tx.objectStore('rowOrders').get(id);
      if (!record) continue;
      await tx.objectStore('rowOrders').delete(id);
      const isKnown = (await jobs.getKey(id)) !== undefined;
      const order = parseOrder(record);
      const file = order?.file;
      const kept = file === undefined ? undefined : await tx.objectStore('files').get(file);
      const stored = { id, ...(kept && { bytes: kept.bytes }) };
      const job = order && !isKnown ? jobOf(order, stored) : null;
      // One that the next reading calls damaged would be paid for and never shown.
      const isReadable = job !== null && parseJob(job) !== null;
      if (isReadable) {
        await jobs.put(recordOf(job));
        if (kept) await photos.put(stored);
        made.push(job);
      }
      if (isReadable || isKnown) await tx.objectStore('table').delete(id);
    }
    // What rows had in common goes with the last of them, and so do their photos.
    if ((await tx.objectStore('table').count()) === 1) await tx.objectStore('table').clear();
    await tx.done;
    return made;
  });
  announce('jobs');
  announce('table');
  return made;
}
