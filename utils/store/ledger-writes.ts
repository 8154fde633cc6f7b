import type { IDBPObjectStore, StoreNames } from 'idb';
import { gated, isGated } from '../core/job/gate.ts';
import type { Job } from '../core/job/job.ts';
import { paymentAfter, paymentIdOf } from '../core/job/payment.ts';
import type { JobEvent } from '../core/job/transition.ts';
import { calendarAt } from '../core/money/calendar.ts';
import type { Excess } from '../core/money/excess.ts';
import { excessOf, hasLimit, type Limits } from '../core/money/limits.ts';
import type { Payment } from '../core/money/payment.ts';
import { parsePayment } from '../core/money/payment-record.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { spendingLimits } from './limits.ts';
import { ON_DISK } from './on-disk.ts';
import type { StillspeakSchema } from './schema.ts';

/** Payments, written by the worker alone: each before it leaves, in the transaction in which it is held to the limits. */

type Ledger = IDBPObjectStore<
  StillspeakSchema,
  StoreNames<StillspeakSchema>[],
  'ledger',
  'readwrite'
>;

/** What happens to a job within the limits: the event, or that it breaks one. */
export async function withinLimits(
  ledger: Ledger,
  job: Job,
  event: JobEvent,
  limits: Limits,
): Promise<JobEvent> {
  if (!isGated(event) || !hasLimit(limits)) return event;
  const calendar = calendarAt(event.at);
  const payments = await since(ledger, calendar.month.startsAt);
  return gated(event, job, { payments, limits, calendar });
}

async function since(ledger: Ledger, at: number): Promise<readonly Payment[]> {
  const records = await ledger.index('at').getAll(IDBKeyRange.lowerBound(at));
  return records.map(parsePayment).filter((payment) => payment !== null);
}

/** Notes what a change of a job means for its payment. */
export async function notePayment(
  ledger: Ledger,
  before: Job,
  after: Job,
  at: number,
): Promise<void> {
  const kept = parsePayment(await ledger.get(paymentIdOf(before))) ?? undefined;
  const payment = paymentAfter(kept, before, after, at);
  if (payment) await ledger.put(payment);
}

/** Notes a payment that is no job's, before it leaves. @returns the limit that it would break; then nothing is noted. */
export async function beginPayment(payment: Payment): Promise<Excess | null> {
  const limits = await spendingLimits.getValue();
  const excess = await withDatabase(async (db) => {
    const tx = db.transaction(['ledger'], 'readwrite', ON_DISK);
    const ledger = tx.objectStore('ledger');
    const calendar = calendarAt(payment.at);
    const payments = hasLimit(limits) ? await since(ledger, calendar.month.startsAt) : [];
    const excess = excessOf(payments, payment.estimatedUsd, limits, calendar);
    if (!excess) await ledger.put(payment);
    await tx.done;
    return excess;
  });
  announce('jobs');
  return excess;
}

/** Notes how a payment that is no job's has ended. */
export async function endPayment(payment: Payment): Promise<void> {
  await withDatabase((db) => db.put('ledger', payment));
  announce('jobs');
}
