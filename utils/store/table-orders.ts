import type { Job } from '../core/job/job.ts';
import { recordOf } from '../core/job/mark.ts';
import { parseJob } from '../core/job/record.ts';
import type { StoredPhoto } from '../core/photo/photo.ts';
import type { RowOrder } from '../core/table/table.ts';
import { parseRow } from '../core/table/table-record.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { ON_DISK } from './on-disk.ts';

/**
 * Makes a job of each row that is ordered, with its photo, and takes those rows from the table: all in one transaction,
 * so that each is made once, whoever asks and whatever dies. A row of which nothing can be made is in the table again.
 * Worker only.
 *
 * @param jobOf must be synchronous: the transaction would end. `null`: something is missing.
 * @returns the jobs that are new
 */
export async function createOrdered(
  jobOf: (order: RowOrder, stored: StoredPhoto, index: number) => Job | null,
): Promise<readonly Job[]> {
  const made = await withDatabase(async (db) => {
    const tx = db.transaction(['table', 'files', 'jobs', 'photos'], 'readwrite', ON_DISK);
    const [table, files, jobs, photos] = [
      tx.objectStore('table'),
      tx.objectStore('files'),
      tx.objectStore('jobs'),
      tx.objectStore('photos'),
    ];
    const rows = (await table.getAll()).map(parseRow).filter((row) => row !== null);
    const made: Job[] = [];
    for (const { order, ...row } of rows.sort((a, b) => a.place - b.place)) {
      if (!order) continue;
      const isKnown = (await jobs.getKey(row.id)) !== undefined;
      const bytes = order.file === undefined ? undefined : (await files.get(order.file))?.bytes;
      const stored = { id: row.id, ...(bytes && { bytes }) };
      const job = isKnown ? null : jobOf(order, stored, made.length);
      if (job && parseJob(job)) {
        await jobs.put(recordOf(job));
        if (bytes) await photos.put(stored);
        made.push(job);
      }
      if (isKnown || made.at(-1)?.id === row.id) await table.delete(row.id);
      else await table.put(row);
    }
    await tx.done;
    return made;
  });
  announce('jobs');
  announce('table');
  return made;
}
