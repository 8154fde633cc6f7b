import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietUntil } from '../../utils/core/news/quiet.ts';
import { parseTaste, type QuietHours, USUAL_TASTE } from '../../utils/core/news/taste.ts';
import { at, useTimeZone } from './support/time-zone.ts';

// Clocks go on at 2:00 on March 29, 2026, and back at 3:00 on October 25.
useTimeZone('Europe/Berlin');

const hours = (from: string, to: string): QuietHours => ({
  on: true,
  from: minutes(from),
  to: minutes(to),
});
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const night = hours('22:00', '08:00');
const nap = hours('13:00', '14:30');

describe('quiet hours', () => {
  it.each([
    ['the evening before', night, '2026-06-01T21:59:59', null],
    ['from their first moment', night, '2026-06-01T22:00:00', '2026-06-02T08:00:00'],
    ['past midnight', night, '2026-06-02T00:30:00', '2026-06-02T08:00:00'],
    ['to their last moment', night, '2026-06-02T07:59:59', '2026-06-02T08:00:00'],
    ['but not at their end', night, '2026-06-02T08:00:00', null],
    ['within a day', nap, '2026-06-02T13:30:00', '2026-06-02T14:30:00'],
    ['over the end of a year', night, '2026-12-31T23:00:00', '2027-01-01T08:00:00'],
    ['in a night that is shorter', night, '2026-03-29T01:59:00', '2026-03-29T08:00:00'],
    ['in a night that is longer', night, '2026-10-25T02:30:00', '2026-10-25T08:00:00'],
    [
      'to a time that a night leaves out',
      hours('22:00', '02:30'),
      '2026-03-28T23:00:00',
      '2026-03-29T03:30:00',
    ],
    ['never, where they are off', { ...night, on: false }, '2026-06-02T00:30:00', null],
    ['never, where they end as they begin', hours('22:00', '22:00'), '2026-06-02T00:30:00', null],
  ])('last %s', (_, quiet, moment, end) => {
    expect(quietUntil(quiet, at(moment))).toBe(end === null ? null : at(end));
  });

  it('end, once, within a day and an hour, by the clock on the wall', () => {
    const minute = fc.nat(24 * 60 - 1);
    const moment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') });
    fc.assert(
      fc.property(minute, minute, moment, (from, to, now) => {
        const quiet = { on: true, from, to };
        const end = quietUntil(quiet, now);
        if (end === null) return;
        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(25 * 3_600_000);
        expect(quietUntil(quiet, end)).toBeNull();
        expect(quietUntil(quiet, end - 1)).toBe(end);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is kept of a person’s taste', () => {
  it.each([
    [null, USUAL_TASTE],
    [true, USUAL_TASTE],
    [false, { ...USUAL_TASTE, when: 'badge' }],
    [
      { when: 'all', stays: true, silent: true, quiet: night },
      { when: 'all', stays: true, silent: true, quiet: night },
    ],
    [{ when: 'never', stays: 1, silent: 'yes', quiet: { on: true, from: -1, to: 0 } }, USUAL_TASTE],
    [{ when: 'badge' }, { ...USUAL_TASTE, when: 'badge' }],
  ])('%j is read', (stored, taste) => {
    expect(parseTaste(stored)).toEqual(taste);
  });
});
