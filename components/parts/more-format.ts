import { i18n } from '#i18n';
import { AUDIO_LIMIT_SECONDS } from '../../utils/core/draft/narration.ts';
import { periodOf } from '../../utils/core/period.ts';
import { PRICES } from '../../utils/core/price.ts';
import { clock } from './format.ts';

/** What the list of videos has no use for: it is what is looked at first. */

/**
 * The length of a recording as "1:05". Rounds up beyond HeyGen's maximum, so that 600.4 s does not
 * read as the allowed 10:00.
 */
export function audioLength(seconds: number): string {
  return clock(seconds > AUDIO_LIMIT_SECONDS ? Math.ceil(seconds) : seconds);
}

/** "Nov 24, 2026, 2:05 PM". `at` in Unix milliseconds. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** "Yesterday, 2:05 PM", or the date where it is longer ago. Both in Unix milliseconds. */
export function dayAndTime(at: number, now: number): string {
  const period = periodOf(at, now);
  if (period !== 'today' && period !== 'yesterday') return moment(at);
  const day = period === 'today' ? i18n.t('videos.today') : i18n.t('videos.yesterday');
  return `${day}, ${timeOfDay.format(at)}`;
}

/** The host name without "www."; empty for a URL without a host. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

/** "2, 3, and 5", in the user's locale. */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(words);
}

const fineDollars = new Intl.NumberFormat(undefined, {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
});

/** "$0.0667": up to four decimals, for prices per second. */
export function unitPrice(usd: number): string {
  return fineDollars.format(usd);
}

/** The date of the price list, as "June 2026". */
export function priceMonth(): string {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(undefined, month).format(new Date(PRICES.asOf));
}

/** "November 24, 2026". `at` in Unix milliseconds. */
export const fullDay = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(at);

/** "Nov 23". `at` in Unix milliseconds. */
export function day(at: number): string {
  return new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' }).format(at);
}

const SIZES = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "24 MB", "1.5 GB": of files on a disk, where a thousand bytes are a kilobyte. */
export function bytes(count: number): string {
  const power = Math.min(SIZES.length, Math.max(1, Math.floor(Math.log10(Math.max(1, count)) / 3)));
  const amount = count / 1000 ** power;
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: SIZES[power - 1] ?? 'byte',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
