import type { Billing } from './types.ts';

/** Who pays, and how: only a wallet can be too empty. */
export class Account {
  /** What is in the wallet; a credit counts as a dollar. */
  balance: number;
  #billing: Billing;

  constructor(balance: number, billing: Billing = { type: 'wallet' }) {
    this.balance = balance;
    this.#billing = { ...billing };
  }

  set billing(billing: Billing) {
    this.#billing = { ...billing };
  }

  /** Whether something can be begun. @param least dollars that have to be there beforehand */
  covers(least: number): boolean {
    if (this.#billing.type !== 'wallet') return true;
    return least > 0 ? this.balance >= least : this.balance > 0;
  }

  charge(dollars: number): void {
    const billing = this.#billing;
    if (billing.type === 'wallet') this.balance -= dollars;
    else if (billing.type === 'subscription') billing.credits -= dollars;
    else billing.spendingUsd += dollars;
  }

  /** `billing_type` and the member of that name, as the contract words them. */
  describe() {
    const billing = this.#billing;
    if (billing.type === 'wallet') {
      const wallet = {
        currency: billing.currency ?? 'usd',
        remaining_balance: rounded(this.balance),
      };
      return { billing_type: billing.type, wallet };
    }
    if (billing.type === 'subscription') {
      const credits = {
        // Told as a whole number, however the rest is counted.
        premium_credits: { remaining: Math.max(0, Math.floor(billing.credits)), resets_at: null },
        add_on_credits: { remaining: 0, resets_at: null },
      };
      return { billing_type: billing.type, subscription: { plan: billing.plan, credits } };
    }
    const usage_based = {
      spending_current_usd: rounded(billing.spendingUsd),
      spending_cap_usd: billing.capUsd,
      included_credits: null,
      remaining_credits: null,
    };
    return { billing_type: billing.type, usage_based };
  }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
