export interface Account {
  readonly name: string;
  readonly email: string;
  /** `null` where HeyGen does not tell. */
  readonly billing: Billing | null;
}

export type Billing =
  | { readonly type: 'wallet'; readonly amount: number; readonly unit: 'usd' | 'credits' }
  | { readonly type: 'subscription'; readonly plan: string; readonly credits: number | null }
  /** Billed afterwards; each is `null` where HeyGen does not say. */
  | {
      readonly type: 'usageBased';
      readonly spentUsd: number | null;
      /** The spending limit. */
      readonly capUsd: number | null;
      /** Left of what is included. */
      readonly credits: number | null;
    };
