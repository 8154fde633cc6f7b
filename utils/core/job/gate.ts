import type { Calendar } from '../money/calendar.ts';
import { excessOf, type Limits } from '../money/limits.ts';
import { isReleased, type Payment } from '../money/payment.ts';
import type { Job } from './job.ts';
import { estimatedUsdOf, paymentIdOf } from './payment.ts';
import type { JobEvent } from './transition.ts';

/** What the limits are held against. */
export interface Reckoning {
  /** At least those of this month. */
  readonly payments: readonly Payment[];
  readonly limits: Limits;
  readonly calendar: Calendar;
}

/** The events before which the limits count: at the first nothing has left yet, at the second it is about to. */
export const isGated = ({ type }: JobEvent): boolean => type === 'started' || type === 'sent';

/**
 * The event, or in its place the refusal that says which limit it would break. Stored in one transaction with the
 * payment, two jobs can't both be the last that fits.
 */
export function gated(event: JobEvent, job: Job, reckoning: Reckoning): JobEvent {
  if (!isGated(event) || !isNewPayment(job, reckoning.payments)) return event;
  const { payments, limits, calendar } = reckoning;
  const excess = excessOf(payments, estimatedUsdOf(job), limits, calendar);
  return excess ? { type: 'refused', at: event.at, failure: { kind: 'overLimit', excess } } : event;
}

/** What may have been taken already is paid already; what the person has allowed, or deleted, is asked about no more. */
function isNewPayment(job: Job, payments: readonly Payment[]): boolean {
  const { stage, mayExceed, discarded } = job;
  if (mayExceed || discarded) return false;
  if (stage.name === 'queued') return true;
  if (stage.name !== 'submitting') return false;
  const id = paymentIdOf(job);
  const kept = payments.find((payment) => payment.id === id);
  return kept ? isReleased(kept) : stage.sends === 0;
}
