import * as v from 'valibot';
import { expect, it } from 'vitest';
import { account } from '../../utils/heygen/schema.ts';

const who = { username: 'ada', email: 'ada@example.com' };

it.each([
  [
    'a wallet in dollars',
    { wallet: { currency: 'usd', remaining_balance: 24.4 } },
    { type: 'wallet', amount: 24.4, unit: 'usd' },
  ],
  [
    'a wallet in credits, as text',
    { wallet: { currency: 'credits', remaining_balance: '120' } },
    { type: 'wallet', amount: 120, unit: 'credits' },
  ],
  [
    'a subscription',
    { subscription: { plan: 'Pro', credits: 300 } },
    { type: 'subscription', plan: 'Pro', credits: 300 },
  ],
  [
    'a subscription whose credits are in several purses',
    {
      subscription: {
        plan: 'Pro',
        credits: {
          premium_credits: { remaining: 300, resets_at: '2026-12-01T00:00:00Z' },
          add_on_credits: { remaining: 25.5, resets_at: null },
          more_credits: null,
        },
      },
    },
    { type: 'subscription', plan: 'Pro', credits: 325.5 },
  ],
  [
    'a subscription whose purses are not filled in',
    { subscription: { plan: 'Pro', credits: { premium_credits: {}, add_on_credits: null } } },
    { type: 'subscription', plan: 'Pro', credits: null },
  ],
  [
    'a subscription whose credits are told in another way',
    { subscription: { plan: 'Pro', credits: { premium: 3 } } },
    { type: 'subscription', plan: 'Pro', credits: null },
  ],
  [
    'what is paid by use',
    { usage_based: { spending_current_usd: 12.5, spending_cap_usd: 100 } },
    { type: 'usageBased', spentUsd: 12.5, capUsd: 100, credits: null },
  ],
  [
    'what is paid by use, with something included and no cap',
    { usage_based: { spending_current_usd: null, remaining_credits: 4426.9 } },
    { type: 'usageBased', spentUsd: null, capUsd: null, credits: 4426.9 },
  ],
  [
    'what is paid by use, told in other words',
    { usage_based: { spent: 3, spending_current_usd: { usd: 3 } } },
    { type: 'usageBased', spentUsd: null, capUsd: null, credits: null },
  ],
  [
    'what is paid by use, told by a word',
    { usage_based: 'monthly' },
    { type: 'usageBased', spentUsd: null, capUsd: null, credits: null },
  ],
  [
    'what is named, whatever else is there',
    {
      billing_type: 'subscription',
      wallet: { currency: 'usd', remaining_balance: 0 },
      subscription: { plan: 'Pro', credits: 300 },
    },
    { type: 'subscription', plan: 'Pro', credits: 300 },
  ],
  [
    'a way to pay that is not known, beside one that is',
    { billing_type: 'prepaid', wallet: { currency: 'usd', remaining_balance: 3 } },
    { type: 'wallet', amount: 3, unit: 'usd' },
  ],
  ['an amount written in another way', { wallet: { remaining_balance: '1,200.50' } }, null],
  ['a wallet in another shape', { wallet: 'full', subscription: 'Pro' }, null],
  ['a way to pay that is not known', { billing_type: 'barter', barter: { goats: 2 } }, null],
  ['nothing said', {}, null],
])('%s', (_what, payment, billing) => {
  expect(v.parse(account, { ...who, ...payment }).billing).toEqual(billing);
});
