import { i18n } from '#i18n';
import type { Billing } from '../../utils/core/account.ts';
import { clock, money } from './format.ts';

/** "About 7 sec". */
export function sayLength(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60
    ? i18n.t('composer.speechSeconds', { seconds: whole })
    : i18n.t('composer.speechMinutes', { time: clock(whole) });
}

/** That what is left may be less than what it costs. */
export function sayShort(billing: Billing, videos: number): string {
  const isDollars = billing.type === 'wallet' && billing.unit === 'usd';
  if (!isDollars) return i18n.t('composer.budget.noCredits');
  const balance = { amount: money(billing.amount) };
  return videos === 1
    ? i18n.t('composer.budget.short', balance)
    : i18n.t('composer.budget.shortMany', balance);
}
