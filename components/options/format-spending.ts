import { PRICES } from '../../utils/core/price.ts';

const fineDollars = new Intl.NumberFormat(undefined, {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
});

/** A price of a small thing, to a hundredth of a cent. */
export function unitPrice(usd: number): string {
  return fineDollars.format(usd);
}

/** Of when the prices are, such as "June 2026". */
export function priceMonth(): string {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(undefined, month).format(new Date(PRICES.asOf));
}

/** A day of this year or the last, such as "Nov 23". `at` in Unix milliseconds. */
export function day(at: number): string {
  return new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' }).format(at);
}
