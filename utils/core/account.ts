import type { Failure, FailureKind } from './failure.ts';

export interface Account {
  readonly name: string;
  readonly email: string;
  /** `null` where HeyGen does not tell. */
  readonly billing: Billing | null;
}

/** What a person knows it by; empty where HeyGen tells nothing. */
export const labelIn = ({ email, name }: Account): string => email || name;

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

const OF_THE_CALL: ReadonlySet<FailureKind> = new Set([
  'forbidden',
  'scope',
  'denied',
  'gone',
  'routeGone',
]);

/** HeyGen does not tell this key about its account; the key may make videos all the same. */
export const isOnlyUntold = ({ kind }: Failure): boolean => OF_THE_CALL.has(kind);

type UsageBased = Extract<Billing, { type: 'usageBased' }>;

/** The one figure that says most about usage-based billing. */
export type Usage =
  | { readonly type: 'spent'; readonly usd: number; readonly capUsd: number | null }
  | { readonly type: 'credits'; readonly amount: number }
  | { readonly type: 'unknown' };

export function usageOf({ spentUsd, capUsd, credits }: UsageBased): Usage {
  // A cap of 0 would allow nothing: HeyGen means that there is none.
  if (spentUsd !== null) return { type: 'spent', usd: spentUsd, capUsd: capUsd || null };
  return credits === null ? { type: 'unknown' } : { type: 'credits', amount: credits };
}
