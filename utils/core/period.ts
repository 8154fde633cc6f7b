/** When something was made, as a list tells it by the calendar of this computer. */
export type Period = 'today' | 'yesterday' | 'week' | 'thisMonth' | 'month';

const DAY_MS = 24 * 60 * 60_000;
const DAYS_OF_WEEK = 7;

/** The calendar's day, counted so that days of 23 and 25 hours count one each. */
function dayNumber(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}

/**
 * How far back a moment lies: `week` is a day that its name alone tells; `month` is everything older than
 * `thisMonth`. A moment to come, as of a clock that was set back, is today's. Both in Unix milliseconds.
 */
export function periodOf(at: number, now: number): Period {
  const days = dayNumber(now) - dayNumber(at);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < DAYS_OF_WEEK) return 'week';
  return monthKey(at) === monthKey(now) ? 'thisMonth' : 'month';
}

/** What a calendar's month is told from every other by. @param at in Unix milliseconds */
export function monthKey(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}`;
}

/** What all that stands under one heading of a list has in common: its day, or its month where that is long ago. */
export function periodKey(at: number, now: number): string {
  const period = periodOf(at, now);
  if (period === 'today') return period;
  return period === 'thisMonth' || period === 'month' ? monthKey(at) : `${period} ${dayNumber(at)}`;
}
