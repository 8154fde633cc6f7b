import { i18n } from '#i18n';
import { type Billing, type Usage, usageOf } from '../../utils/core/account.ts';
import { AUDIO_LIMIT_SECONDS } from '../../utils/core/draft/narration.ts';
import type { Progress } from '../../utils/core/job/progress.ts';
import { money } from '../../utils/core/money/dollars.ts';
import { PRICES } from '../../utils/core/price.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const number = new Intl.NumberFormat();

/** "3 min. ago", "yesterday". Both in Unix milliseconds. */
export function age(then: number, now: number): string {
  const ms = Math.max(0, now - then);
  if (ms < MINUTE_MS) return i18n.t('videos.justNow');
  if (ms < HOUR_MS) return relative.format(-Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return relative.format(-Math.floor(ms / HOUR_MS), 'hour');
  return relative.format(-Math.floor(ms / DAY_MS), 'day');
}

/** "1:05". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * The length of a recording as "1:05". Rounds up beyond HeyGen's maximum, so that 600.4 s does not
 * read as the allowed 10:00.
 */
export function audioLength(seconds: number): string {
  return clock(seconds > AUDIO_LIMIT_SECONDS ? Math.ceil(seconds) : seconds);
}

/** "5,000", in the user's locale. */
export function count(value: number): string {
  return number.format(value);
}

/** "about 2 min left", or why it takes longer than estimated. */
export function timeLeft({ leftMs, mayBeReviewed }: Progress): string {
  if (mayBeReviewed) return i18n.t('videos.reviewed');
  if (leftMs === null) return i18n.t('videos.longer');
  if (leftMs < MINUTE_MS) return i18n.t('videos.leftSeconds');
  return i18n.t('videos.leftMinutes', Math.round(leftMs / MINUTE_MS));
}

/** "Nov 24, 2026, 2:05 PM". `at` in Unix milliseconds. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

export { money };

/** The account's plan and balance in one phrase. */
export function sayBilling(billing: Billing): string {
  switch (billing.type) {
    case 'wallet': {
      const { amount, unit } = billing;
      return unit === 'usd'
        ? i18n.t('options.key.usd', { amount: money(amount) })
        : i18n.t('options.key.credits', { amount: number.format(amount) });
    }
    case 'subscription':
      return billing.credits === null
        ? i18n.t('options.key.subscription', { plan: billing.plan })
        : i18n.t('options.key.subscriptionCredits', {
            plan: billing.plan,
            amount: number.format(billing.credits),
          });
    case 'usageBased':
      return sayUsage(usageOf(billing));
  }
}

function sayUsage(usage: Usage): string {
  switch (usage.type) {
    case 'spent': {
      const spent = { amount: money(usage.usd) };
      return usage.capUsd === null
        ? i18n.t('options.key.usageSpent', spent)
        : i18n.t('options.key.usageCap', { ...spent, cap: money(usage.capUsd) });
    }
    case 'credits':
      return i18n.t('options.key.usageCredits', { amount: number.format(usage.amount) });
    case 'unknown':
      return i18n.t('options.key.usageBased');
  }
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
