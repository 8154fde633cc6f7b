import * as v from 'valibot';
import type { Calendar } from './calendar.ts';
import type { Excess } from './excess.ts';
import { amountOf, type Payment } from './payment.ts';

/** The most that may be spent, in US dollars; `null`: no limit. */
export interface Limits {
  readonly dayUsd: number | null;
  readonly monthUsd: number | null;
}

export const NO_LIMITS: Limits = { dayUsd: null, monthUsd: null };

const limit = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));

export const limitsSchema: v.GenericSchema<unknown, Limits> = v.object({
  dayUsd: limit,
  monthUsd: limit,
});

export const hasLimit = ({ dayUsd, monthUsd }: Limits): boolean =>
  dayUsd !== null || monthUsd !== null;

/** Sums of dollars are not exact. */
const ROUNDING_USD = 0.0001;

/** Month before day: what the month forbids is not mended by tomorrow. */
const PERIODS = [
  { period: 'month', limit: 'monthUsd' },
  { period: 'day', limit: 'dayUsd' },
] as const;

/**
 * Whether one more payment goes over a limit. What is on its way counts with its estimate, as if it were paid.
 *
 * @param payments at least those of this month.
 * @param usd `null` where the price can't be known: that is over any limit.
 * @returns `null` where it may go.
 */
export function excessOf(
  payments: readonly Payment[],
  usd: number | null,
  limits: Limits,
  calendar: Calendar,
): Excess | null {
  for (const { period, limit } of PERIODS) {
    const limitUsd = limits[limit];
    if (limitUsd === null) continue;
    if (usd === null) return { period, limitUsd, usd, totalUsd: null, endsAt: null };
    const { startsAt, endsAt } = calendar[period];
    const totalUsd = usd + spentSince(payments, startsAt);
    if (isOver(totalUsd, limitUsd)) {
      const isTooMuchEver = isOver(usd, limitUsd);
      return { period, limitUsd, usd, totalUsd, endsAt: isTooMuchEver ? null : endsAt };
    }
  }
  return null;
}

/**
 * What is spent, or on its way to be, in US dollars. Without an end: what a clock that was set back puts into the
 * future counts as well.
 */
export const spentSince = (payments: readonly Payment[], startsAt: number): number =>
  payments.filter(({ at }) => at >= startsAt).reduce((sum, each) => sum + amountOf(each), 0);

const isOver = (usd: number, limitUsd: number): boolean => usd - limitUsd > ROUNDING_USD;
