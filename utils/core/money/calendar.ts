/** A stretch of time, in Unix milliseconds; its end is not part of it. */
export interface Period {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The day and the month of a moment, by the person's own calendar. */
export interface Calendar {
  readonly day: Period;
  readonly month: Period;
}

/**
 * By calendar dates, since a day in which the clocks change does not have 24 hours.
 *
 * @param now in Unix milliseconds; the time zone is the computer's.
 */
export function calendarAt(now: number): Calendar {
  const date = new Date(now);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return {
    day: periodOf(new Date(year, month, day), new Date(year, month, day + 1)),
    month: periodOf(new Date(year, month, 1), new Date(year, month + 1, 1)),
  };
}

const periodOf = (from: Date, to: Date): Period => ({
  startsAt: from.getTime(),
  endsAt: to.getTime(),
});
