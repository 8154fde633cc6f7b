/** When something was made, as a list tells it by the calendar of this computer. */
export type Period = 'today' | 'yesterday' | 'week' | 'month';

const DAY_MS = 24 * 60 * 60_000;
const DAYS_OF_WEEK = 7;

/** The calendar's day, counted so that days of 23 and 25 hours count one each. */
function dayNumber(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}

/**
 * How far back a moment lies: `week` is a day that its name alone tells; `month` is
 * everything older. A moment to come, as of a clock that was set back, is today's. Both in Unix milliseconds.
 */
export function periodOf(at: number, now: number): Period {
  const days = dayNumber(now) - dayNumber(at);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return days < DAYS_OF_WEEK ? 'week' : 'month';
}

/** What all that stands under one heading of a list has in common: its day, or its month where that is long ago. */
export function periodKey(at: number, now: number): string {
  const period = periodOf(at, now);
  if (period === 'today') return period;
  const date = new Date(at);
  return period === 'month'
    ? `${date.getFullYear()}-${date.getMonth()}`
    : `${period} ${dayNumber(at)}`;
}
