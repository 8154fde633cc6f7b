import type { Payment } from '../core/money/payment.ts';
import { parsePayment } from '../core/money/payment-record.ts';
import { withDatabase } from './database.ts';

/**
 * Every payment that is kept, the newest first. Changes of it are announced as those of jobs.
 *
 * @param since the earliest, in Unix milliseconds.
 */
export async function listPayments(since = 0): Promise<readonly Payment[]> {
  const records = await withDatabase((db) =>
    db.getAllFromIndex('ledger', 'at', IDBKeyRange.lowerBound(since)),
  );
  return records
    .map(parsePayment)
    .filter((payment) => payment !== null)
    .reverse();
}

/** How long payments are kept, in whole calendar months, and how many at most. */
export const LEDGER_MONTHS = 24;
const LEDGER_MOST = 20_000;

/** Deletes what is older, and the oldest of too many. Worker only. @param now in Unix milliseconds. */
export async function trimLedger(now: number): Promise<void> {
  const date = new Date(now);
  const oldest = new Date(date.getFullYear(), date.getMonth() - LEDGER_MONTHS, 1).getTime();
  await withDatabase(async (db) => {
    const tx = db.transaction('ledger', 'readwrite');
    let tooMany = (await tx.store.count()) - LEDGER_MOST;
    for await (const cursor of tx.store.index('at')) {
      if (cursor.value.at >= oldest && tooMany <= 0) break;
      tooMany -= 1;
      await cursor.delete();
    }
    await tx.done;
  });
}
