import { describe, expect, it } from 'vitest';
import { periodKey, periodOf } from '../../utils/core/period.ts';

/** By the calendar of this computer, as a person sees it. */
const at = (month: number, day: number, hour = 12, minute = 0, year = 2026) =>
  new Date(year, month - 1, day, hour, minute).getTime();

const now = at(11, 26, 0, 30);

describe('how far back a moment lies', () => {
  it.each([
    ['this very moment', now, 'today'],
    ['one to come, as of a clock that was set back', at(11, 27), 'today'],
    ['half an hour ago, at midnight', at(11, 26, 0, 0), 'today'],
    ['a minute before that', at(11, 25, 23, 59), 'yesterday'],
    ['the first minute of yesterday', at(11, 25, 0, 0), 'yesterday'],
    ['the last minute before it', at(11, 24, 23, 59), 'week'],
    ['six days ago', at(11, 20), 'week'],
    ['a week ago, on a day of the same name', at(11, 19), 'thisMonth'],
    ['the first minute of this month', at(11, 1, 0, 0), 'thisMonth'],
    ['the last minute before it', at(10, 31, 23, 59), 'month'],
    ['last year', at(11, 26, 12, 0, 2025), 'month'],
  ])('%s', (_, moment, period) => {
    expect(periodOf(moment, now)).toBe(period);
  });

  it('counts days of 23 and 25 hours as one each, wherever clocks change', () => {
    for (let day = 2; day <= 365; day += 1) {
      const noon = new Date(2026, 0, day, 12).getTime();
      const before = new Date(2026, 0, day - 1, 23, 30).getTime();
      expect([day, periodOf(before, noon)]).toEqual([day, 'yesterday']);
    }
  });
});

describe('one heading', () => {
  it('stands over a day, or over a month where that is long ago', () => {
    const key = (moment: number) => periodKey(moment, now);
    expect(key(at(11, 26, 0, 1))).toBe(key(now));
    expect(key(at(11, 24, 1))).toBe(key(at(11, 24, 23)));
    expect(key(at(11, 24))).not.toBe(key(at(11, 23)));
    expect(key(at(11, 19))).toBe(key(at(11, 1)));
    expect(key(at(11, 19))).not.toBe(key(at(10, 31)));
    expect(key(at(10, 31))).not.toBe(key(at(10, 31, 12, 0, 2025)));
  });
});
