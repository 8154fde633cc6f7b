import { i18n } from '#i18n';
import { type Billing, type Usage, usageOf } from '../../utils/core/account.ts';
import { AUDIO_LIMIT_SECONDS } from '../../utils/core/draft/narration.ts';
import { PRICES } from '../../utils/core/price.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const number = new Intl.NumberFormat();

/** How long ago, in words: "3 min. ago", "yesterday". Both in Unix milliseconds. */
export function age(then: number, now: number): string {
  const ms = Math.max(0, now - then);
  if (ms < MINUTE_MS) return i18n.t('videos.justNow');
  if (ms < HOUR_MS) return relative.format(-Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return relative.format(-Math.floor(ms / HOUR_MS), 'hour');
  return relative.format(-Math.floor(ms / DAY_MS), 'day');
}

/** Minutes and seconds as players show them: "1:05". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** How long a recording is; what is longer than HeyGen takes never reads as if it were not. */
export function audioLength(seconds: number): string {
  return clock(seconds > AUDIO_LIMIT_SECONDS ? Math.ceil(seconds) : seconds);
}

/** A count with the separators of the person's language. */
export function count(value: number): string {
  return number.format(value);
}

/** Time left of an estimate; `null` is longer than the estimate. */
export function timeLeft(leftMs: number | null): string {
  if (leftMs === null) return i18n.t('videos.longer');
  if (leftMs < MINUTE_MS) return i18n.t('videos.leftSeconds');
  return i18n.t('videos.leftMinutes', Math.round(leftMs / MINUTE_MS));
}

/** A moment's day and time, such as "Nov 24, 2:05 PM". `at` in Unix milliseconds. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

const dollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' });

/** An amount of US dollars. */
export function money(usd: number): string {
  return dollars.format(usd);
}

/** How an account pays, and what it has left. */
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

/** The site of an address without "www."; empty where it has none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

/** Several in one phrase: "2, 3 and 5" in the person's language. */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(words);
}

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
