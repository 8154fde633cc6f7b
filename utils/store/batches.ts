import { isWithdrawable } from '../core/job/batch.ts';
import type { Job } from '../core/job/job.ts';
import { recordOf } from '../core/job/mark.ts';
import { parseJob } from '../core/job/record.ts';
import { transition } from '../core/job/transition.ts';
import { addRows } from '../core/table/add-rows.ts';
import { type Head, NO_TABLE, type Row, type TablePhoto } from '../core/table/table.ts';
import { parseHead } from '../core/table/table-record.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { notePayment } from './ledger-writes.ts';
import { ON_DISK } from './on-disk.ts';
import { HEAD } from './table.ts';

const STORES = ['jobs', 'ledger', 'table', 'files', 'photos'] as const;

type Ordered = Job & Required<Pick<Job, 'batch'>>;

/**
 * Withdraws what has not been sent of a batch, and puts its rows back into the table with the photos that came along.
 * One transaction, as the one that notes a request before it leaves: a job is either sent or withdrawn. A row that
 * is back is a new one, since its job's key may be known to HeyGen with another photo. Worker only.
 *
 * @param batch of {@link Job.batch}
 * @param at Unix milliseconds
 * @returns how many were withdrawn
 */
export async function withdrawBatch(batch: number, at: number): Promise<number> {
  const count = await withDatabase(async (db) => {
    const tx = db.transaction(STORES, 'readwrite', ON_DISK);
    const [jobs, table] = [tx.objectStore('jobs'), tx.objectStore('table')];
    const range = IDBKeyRange.lowerBound(batch);
    const records = await jobs.index('createdAt').getAll(range);
    const open = records
      .map(parseJob)
      .filter((job): job is Ordered => job?.batch?.at === batch && isWithdrawable(job));
    for (const before of open) {
      const after = transition(before, { type: 'discarded', at });
      await jobs.put(recordOf(after));
      await notePayment(tx.objectStore('ledger'), before, after, at);
      const { file } = before.batch;
      const bytes = file && (await tx.objectStore('photos').get(before.id))?.bytes;
      if (bytes) await tx.objectStore('files').put({ id: file.id, bytes, at });
    }
    const head = await table.get(HEAD);
    const back = withRowsBack(head ? parseHead(head) : NO_TABLE, open);
    if (open.length > 0) await table.put({ ...back.head, id: HEAD });
    for (const row of back.rows) await table.put(row);
    await tx.done;
    return open.length;
  });
  announce('jobs');
  announce('table');
  return count;
}

function withRowsBack(head: Head, jobs: readonly Ordered[]) {
  let { columns } = head;
  const photos = new Map<string, TablePhoto>();
  const rows: Row[] = [];
  for (const { batch } of jobs) {
    const { place, file } = batch;
    const added = addRows({ columns }, [batch.columns, batch.cells]);
    columns = added?.columns ?? columns;
    rows.push({ id: crypto.randomUUID(), place, cells: added?.rows[0] ?? batch.cells });
    if (file) photos.set(file.name, file);
  }
  // What was brought since, by the same name, is what the person has seen last.
  for (const photo of head.photos) photos.set(photo.name, photo);
  return { head: { columns, photos: [...photos.values()] }, rows };
}
