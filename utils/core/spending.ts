import type { Payment } from './money/payment.ts';

/** Something that was paid for. */
export interface Spending {
  /** When it was made, in Unix milliseconds. */
  readonly at: number;
  readonly usd: number;
}

/** What was made, and is known to have cost something. */
export const spendingOf = (payments: readonly Payment[]): readonly Spending[] =>
  payments.flatMap(({ end, endedAt, at, usd }) =>
    end === 'made' && usd !== null ? [{ at: endedAt ?? at, usd }] : [],
  );

export interface Week {
  /** Monday at midnight in the person's time zone, in Unix milliseconds. */
  readonly startsAt: number;
  readonly usd: number;
  readonly videos: number;
}

export const WEEKS = 12;

/**
 * Spending by weeks of the person's own calendar, this one last; weeks without any are among them. By the calendar
 * and not by hours: a week in which the clocks change is not 168 of them.
 */
export function perWeek(spending: readonly Spending[], now: number): readonly Week[] {
  const starts = Array.from({ length: WEEKS }, (_, index) => mondayOf(now, index - WEEKS + 1));
  const end = mondayOf(now, 1);
  return starts.map((startsAt, index) => {
    const endsAt = starts[index + 1] ?? end;
    const within = spending.filter(({ at }) => at >= startsAt && at < endsAt);
    const usd = within.reduce((sum, each) => sum + each.usd, 0);
    return { startsAt, usd, videos: within.length };
  });
}

/** By calendar dates, since a day in which the clocks change does not have 24 hours. */
function mondayOf(at: number, weeksLater: number): number {
  const date = new Date(at);
  const sinceMonday = (date.getDay() + 6) % 7;
  const day = date.getDate() - sinceMonday + 7 * weeksLater;
  return new Date(date.getFullYear(), date.getMonth(), day).getTime();
}
