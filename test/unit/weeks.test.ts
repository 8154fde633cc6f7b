import { describe, expect, it } from 'vitest';
import { perWeek } from '../../utils/core/spending.ts';
import { at, useTimeZone } from './support/time-zone.ts';

// A calendar in which the clocks change: on 29 March and 25 October 2026, both Sundays.
useTimeZone('Europe/Berlin');

const spent = (time: string, usd: number) => ({ id: time, at: at(time), usd });
const paid = (now: string, ...spending: ReturnType<typeof spent>[]) =>
  perWeek(spending, at(now)).map(({ usd }) => usd);

describe('spending by weeks', () => {
  it('is of twelve weeks, this one last, each from Monday at midnight', () => {
    const weeks = perWeek([], at('2026-11-25T12:00'));
    expect(weeks).toHaveLength(12);
    const mondays = '09-07 09-14 09-21 09-28 10-05 10-12 10-19 10-26 11-02 11-09 11-16 11-23'.split(
      ' ',
    );
    expect(weeks.map(({ startsAt }) => startsAt)).toEqual(
      mondays.map((monday) => at(`2026-${monday}T00:00`)),
    );
    expect(weeks.every(({ usd, videos }) => usd === 0 && videos === 0)).toBe(true);
  });

  it.each([
    ['the first moment of this week', '2026-11-23T00:00:00', 11],
    ['the last of the week before', '2026-11-22T23:59:59', 10],
    ['this moment', '2026-11-25T12:00:00', 11],
    ['the hour that comes twice', '2026-10-25T02:30:00', 6],
    ['the last hour of a week of 169 hours', '2026-10-25T23:30:00', 6],
    ['the first after it', '2026-10-26T00:00:00', 7],
    ['the first of the oldest', '2026-09-07T00:00:00', 0],
    ['older than that', '2026-09-06T23:59:59', -1],
  ])('knows the week of %s', (_what, time, index) => {
    const amounts = paid('2026-11-25T12:00', spent(time, 0.5));
    expect(amounts.indexOf(0.5)).toBe(index);
  });

  it('knows weeks of 167 hours, and Sundays to be the end of theirs', () => {
    const sunday = '2026-03-29T23:30';
    expect(paid(sunday, spent('2026-03-23T00:30', 1), spent(sunday, 2)).at(-1)).toBe(3);
    expect(paid('2026-03-30T00:00', spent(sunday, 2)).slice(-2)).toEqual([2, 0]);
  });

  it('goes on across the turn of the year and adds up', () => {
    const weeks = perWeek(
      [spent('2026-12-31T20:00', 0.25), spent('2027-01-01T09:00', 0.5)],
      at('2027-01-05T08:00'),
    );
    expect(weeks.slice(-2)).toEqual([
      { startsAt: at('2026-12-28T00:00'), usd: 0.75, videos: 2 },
      { startsAt: at('2027-01-04T00:00'), usd: 0, videos: 0 },
    ]);
  });
});
