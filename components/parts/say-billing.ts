import { i18n } from '#i18n';
import { type Billing, type Usage, usageOf } from '../../utils/core/account.ts';
import { count, money } from './format.ts';

/** The account's plan and balance in one phrase. */
export function sayBilling(billing: Billing): string {
  switch (billing.type) {
    case 'wallet': {
      const { amount, unit } = billing;
      return unit === 'usd'
        ? i18n.t('options.key.usd', { amount: money(amount) })
        : i18n.t('options.key.credits', { amount: count(amount) });
    }
    case 'subscription':
      return billing.credits === null
        ? i18n.t('options.key.subscription', { plan: billing.plan })
        : i18n.t('options.key.subscriptionCredits', {
            plan: billing.plan,
            amount: count(billing.credits),
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
      return i18n.t('options.key.usageCredits', { amount: count(usage.amount) });
    case 'unknown':
      return i18n.t('options.key.usageBased');
  }
}
