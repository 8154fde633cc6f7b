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
    'a subscription whose credits are told in another way',
    { subscription: { plan: 'Pro', credits: { premium: 3 } } },
    { type: 'subscription', plan: 'Pro', credits: null },
  ],
  ['what is paid by use', { usage_based: { spent: 3 } }, { type: 'usageBased' }],
  ['nothing said', {}, null],
])('%s', (_what, payment, billing) => {
  expect(v.parse(account, { ...who, ...payment }).billing).toEqual(billing);
});
