import type { IDBPTransaction } from 'idb';
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
import type { StillspeakSchema } from './schema.ts';

/** Puts the entries of another computer to those that are kept: all of them, or none. Worker only. */
export async function mergeEntries(entries: Entries): Promise<Transferred> {
  const outcome = await withDatabase(async (db) => {
    const tx = db.transaction(['jobs', 'ledger'], 'readwrite', ON_DISK);
    try {
      const merged = await merge(tx, entries);
      await tx.done;
      return merged;
    } catch (error) {
      // A record that the database does not take ends no transaction by itself.
      tx.done.catch(() => {});
      abort(tx);
      throw error;
    }
  });
  if (outcome.added + outcome.updated + outcome.payments > 0) announce('jobs');
  return outcome;
}

type Merging = IDBPTransaction<StillspeakSchema, ['jobs', 'ledger'], 'readwrite'>;

async function merge(tx: Merging, { videos, payments }: Entries): Promise<Transferred> {
  const [jobs, ledger] = [tx.objectStore('jobs'), tx.objectStore('ledger')];
  const [records, paid] = await Promise.all([jobs.getAll(), ledger.getAll()]);
  // One that can't be read may be what the file tells of, and stays as it is.
  const damaged = new Set(records.filter((it) => parseJob(it) === null).map(({ id }) => id));
  const readable = videos.filter(({ id }) => !damaged.has(id));
  const kept = records.map(parseJob).filter((job) => job !== null);
  const { added, updated, known, left } = mergeJobs(kept, readable);
  const changed = [...added, ...updated];
  const all = new Map([...kept, ...changed].map((job) => [job.id, job]));
  const spent = paid.map(parsePayment).filter((payment) => payment !== null);
  const noted = mergePayments(spent, payments, [...all.values()]);
  // Each in a function of its own: what throws at once must not leave the others unwatched.
  await Promise.all([
    ...changed.map(async (job) => jobs.put(recordOf(job))),
    ...noted.map(async (payment) => ledger.put(payment)),
  ]);
  return {
    added: added.length,
    updated: updated.length,
    known: known + videos.length - readable.length,
    left,
    payments: noted.length,
  };
}

function abort(tx: Merging): void {
  try {
    tx.abort();
  } catch {
    // It has ended.
  }
}
