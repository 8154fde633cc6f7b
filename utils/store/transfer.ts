import { recordOf } from '../core/job/mark.ts';
import { parseJob } from '../core/job/record.ts';
import { parsePayment } from '../core/money/payment-record.ts';
import type { Transferred } from '../core/protocol.ts';
import { mergeJobs } from '../core/transfer/merge-jobs.ts';
import { mergePayments } from '../core/transfer/merge-payments.ts';
import type { Entries } from '../core/transfer/transfer.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { ON_DISK } from './on-disk.ts';

/** Puts the entries of another computer to those that are kept, in one transaction. Worker only. */
export async function mergeEntries({ videos, payments }: Entries): Promise<Transferred> {
  const outcome = await withDatabase(async (db) => {
    const tx = db.transaction(['jobs', 'ledger'], 'readwrite', ON_DISK);
    const [jobs, ledger] = [tx.objectStore('jobs'), tx.objectStore('ledger')];
    const [records, paid] = await Promise.all([jobs.getAll(), ledger.getAll()]);
    // One that can't be read may be what the file tells of, and stays as it is.
    const damaged = new Set(records.filter((it) => parseJob(it) === null).map(({ id }) => id));
    const kept = records.map(parseJob).filter((job) => job !== null);
    const { added, updated, known, left } = mergeJobs(
      kept,
      videos.filter(({ id }) => !damaged.has(id)),
    );
    const changed = [...added, ...updated];
    const all = new Map([...kept, ...changed].map((job) => [job.id, job]));
    const spent = paid.map(parsePayment).filter((payment) => payment !== null);
    const noted = mergePayments(spent, payments, [...all.values()]);
    await Promise.all([
      ...changed.map((job) => jobs.put(recordOf(job))),
      ...noted.map((payment) => ledger.put(payment)),
      tx.done,
    ]);
    return {
      added: added.length,
      updated: updated.length,
      known: known + videos.filter(({ id }) => damaged.has(id)).length,
      left,
      payments: noted.length,
    };
  });
  if (outcome.added + outcome.updated + outcome.payments > 0) announce('jobs');
  return outcome;
}
