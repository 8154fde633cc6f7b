import { isInFlight, type Job } from '../job/job.ts';
import { paymentIdOf } from '../job/payment.ts';
import type { Payment } from '../money/payment.ts';

/**
 * The payments of a file that are to be stored. One that is here stays, unless it is open here and known to be made
 * there: an import takes nothing away from what counts as spent. What is not at its end comes only with the job that
 * will tell how it ends.
 *
 * @param jobs all that are kept, those that came with the payments among them.
 */
export function mergePayments(
  kept: readonly Payment[],
  arriving: readonly Payment[],
  jobs: readonly Job[],
): readonly Payment[] {
  const byId = new Map(kept.map((payment) => [payment.id, payment]));
  const awaited = new Set(jobs.filter(isInFlight).map(paymentIdOf));
  const changed = new Map<string, Payment>();
  for (const theirs of arriving) {
    const mine = byId.get(theirs.id);
    const next = mine ? endedBy(theirs, mine, awaited) : isWanted(theirs, awaited) && theirs;
    if (!next) continue;
    byId.set(next.id, next);
    changed.set(next.id, next);
  }
  return [...changed.values()];
}

const isWanted = ({ id, endedAt }: Payment, awaited: ReadonlySet<string>): boolean =>
  endedAt !== null || awaited.has(id);

function endedBy(
  { end, usd, endedAt }: Payment,
  mine: Payment,
  awaited: ReadonlySet<string>,
): Payment | undefined {
  const isOpen = mine.end === 'sent' || mine.end === 'taken';
  return isOpen && end === 'made' && !awaited.has(mine.id)
    ? { ...mine, end, usd, endedAt }
    : undefined;
}
