import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarAt } from '../../utils/core/money/calendar.ts';
import { excessOf, NO_LIMITS } from '../../utils/core/money/limits.ts';
import { aPayment } from './support/payment.ts';
import { at, useTimeZone } from './support/time-zone.ts';

// A calendar in which the clocks change: on 29 March and 25 October 2026.
useTimeZone('Europe/Berlin');

const HOUR_MS = 3_600_000;

describe('the calendar of a person', () => {
  it.each([
    ['an ordinary day', '2026-06-10T12:00', 24],
    ['the day that lacks an hour', '2026-03-29T12:00', 23],
    ['the day with one more', '2026-10-25T12:00', 25],
  ])('knows how long %s is', (_what, moment, hours) => {
    const { day } = calendarAt(at(moment));
    expect((day.endsAt - day.startsAt) / HOUR_MS).toBe(hours);
  });

  it('ends a month at its last midnight, and a year with it', () => {
    const { day, month } = calendarAt(at('2026-12-31T23:59:59'));
    expect(day.endsAt).toBe(at('2027-01-01T00:00'));
    expect(month).toEqual({ startsAt: at('2026-12-01T00:00'), endsAt: at('2027-01-01T00:00') });
  });
});

const NOON = '2026-06-10T12:00';
const spent = (moment: string, usd: number, parts = {}) =>
  aPayment({ id: moment, at: at(moment), estimatedUsd: usd, ...parts });

describe('a payment and the limits', () => {
  it.each([
    ['no limit', [9], NO_LIMITS, 5, null],
    ['room left', [0.5], { dayUsd: 1, monthUsd: null }, 0.4, null],
    ['the very limit', [0.7], { dayUsd: 1, monthUsd: null }, 0.3, null],
    ['tenths that do not add up exactly', [0.1, 0.2], { dayUsd: 0.4, monthUsd: null }, 0.1, null],
    ['a cent too much', [0.7], { dayUsd: 1, monthUsd: null }, 0.31, ['day', 1.01]],
    ['a limit of nothing', [], { dayUsd: 0, monthUsd: null }, 0.01, ['day', 0.01]],
    ['the month over', [2], { dayUsd: null, monthUsd: 2 }, 0.5, ['month', 2.5]],
    ['both over', [2], { dayUsd: 2, monthUsd: 2 }, 0.5, ['month', 2.5]],
    ['a price that nobody knows', [], { dayUsd: 5, monthUsd: null }, null, ['day', null]],
    ['that, without a limit', [], NO_LIMITS, null, null],
  ] as const)('%s', (_what, amounts, limits, usd, expected) => {
    const payments = amounts.map((each, index) => spent(`2026-06-10T0${index}:00`, each));
    const excess = excessOf(payments, usd, limits, calendarAt(at(NOON)));
    const total = excess?.totalUsd ?? null;
    const found = excess && [excess.period, total === null ? null : Number(total.toFixed(6))];
    expect(found).toEqual(expected);
  });

  it.each([
    ['yesterday', '2026-06-09T23:59:59', null],
    ['the first moment of today', '2026-06-10T00:00:00', 'day'],
    ['by a clock that was ahead', '2026-06-11T08:00:00', 'day'],
  ])('what was spent %s', (_what, moment, period) => {
    const limits = { dayUsd: 1, monthUsd: null };
    const excess = excessOf([spent(moment, 1)], 0.5, limits, calendarAt(at(NOON)));
    expect(excess?.period ?? null).toBe(period);
  });

  it.each([
    ['refused', { end: 'refused' }, null],
    ['failed', { end: 'failed' }, null],
    ['without an answer', { end: 'sent' }, 1.5],
    ['made for less', { end: 'made', usd: 0.2 }, null],
    ['made for more', { end: 'made', usd: 3 }, 3.5],
  ] as const)('counts what was %s as what it comes to', (_what, parts, totalUsd) => {
    const limits = { dayUsd: 1, monthUsd: null };
    const payments = [spent('2026-06-10T08:00', 1, parts)];
    const excess = excessOf(payments, 0.5, limits, calendarAt(at(NOON)));
    expect(excess?.totalUsd ?? null).toBe(totalUsd);
  });

  it('says when it may go on, where a later day mends it', () => {
    const calendar = calendarAt(at(NOON));
    const of = (usd: number, limits: typeof NO_LIMITS) =>
      excessOf([spent('2026-06-10T08:00', 2)], usd, limits, calendar)?.endsAt;
    expect(of(0.5, { dayUsd: 2, monthUsd: null })).toBe(at('2026-06-11T00:00'));
    expect(of(0.5, { dayUsd: 2, monthUsd: 2 })).toBe(at('2026-07-01T00:00'));
    expect(of(3, { dayUsd: 2, monthUsd: null })).toBeNull();
  });

  it('never lets more than a limit go, in whatever order it is asked for', () => {
    const amount = fc.integer({ min: 0, max: 300 }).map((cents) => cents / 100);
    const asked = fc.array(fc.record({ usd: amount, laterMs: fc.nat(40 * HOUR_MS) }));
    fc.assert(
      fc.property(asked, amount, amount, (all, dayUsd, monthUsd) => {
        let now = at('2026-03-20T09:00');
        const sent = [];
        for (const { usd, laterMs } of all) {
          now += laterMs;
          const payments = [...sent];
          if (!excessOf(payments, usd, { dayUsd, monthUsd }, calendarAt(now)))
            sent.push(aPayment({ id: String(now), at: now, estimatedUsd: usd }));
        }
        for (const { at: moment } of sent) {
          const { day, month } = calendarAt(moment);
          for (const [period, limit] of [[day, dayUsd] as const, [month, monthUsd] as const]) {
            const within = sent.filter((it) => it.at >= period.startsAt && it.at < period.endsAt);
            const sum = within.reduce((usd, it) => usd + (it.estimatedUsd ?? 0), 0);
            expect(sum).toBeLessThanOrEqual(limit + 0.001);
          }
        }
      }),
    );
  });
});
