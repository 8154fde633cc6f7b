/** Whose key it is and what is left to spend. */
export interface Account {
  readonly name: string;
  readonly email: string;
  /** `null` where HeyGen does not tell. */
  readonly billing: Billing | null;
}

/** How an account pays, and what it has left. */
export type Billing =
  | { readonly type: 'wallet'; readonly amount: number; readonly unit: 'usd' | 'credits' }
  | { readonly type: 'subscription'; readonly plan: string; readonly credits: number | null }
  /** Paid afterwards, by what was used; each `null` where HeyGen does not tell. */
  | {
      readonly type: 'usageBased';
      readonly spentUsd: number | null;
      /** What may be spent at the most. */
      readonly capUsd: number | null;
      /** Left of what is included. */
      readonly credits: number | null;
    };
