import type { Billing } from './account.ts';
import { type Draft, narrationTypeOf } from './draft/draft.ts';
import { saysSomething } from './draft/script-text.ts';
import { speechMs } from './draft/spoken-length.ts';
import { PRICES } from './price.ts';

export interface Estimate {
  /** Length of one video; `null` where it can't be known. */
  readonly seconds: number | null;
  /** Price of all videos together; `null` where it can't be known. */
  readonly usd: number | null;
  readonly perSecondUsd: number;
  readonly videos: number;
}

interface EstimateOptions {
  /** Exact length of the speech, where it was played. */
  readonly heardSeconds: number | null;
  readonly videos?: number;
}

/** `null` while the draft says nothing. */
export function estimateOf(
  draft: Draft,
  { heardSeconds, videos = 1 }: EstimateOptions,
): Estimate | null {
  const seconds = secondsOfDraft(draft, heardSeconds);
  if (seconds === undefined) return null;
  const perSecondUsd = PRICES.videoPerSecond[draft.resolution];
  const usd = seconds === null ? null : seconds * perSecondUsd * videos;
  return { seconds, usd, perSecondUsd, videos };
}

function secondsOfDraft(draft: Draft, heardSeconds: number | null): number | null | undefined {
  const { script, voice, voiceSettings, recording, audioUrl = '', audioLinkSeconds } = draft;
  switch (narrationTypeOf(draft)) {
    case 'script':
      if (!saysSomething(script)) return undefined;
      return heardSeconds ?? speechMs(script, voice?.language, voiceSettings?.speed) / 1000;
    case 'audio':
      return recording?.seconds;
    case 'audioLink':
      return audioUrl.trim() === '' ? undefined : (audioLinkSeconds ?? null);
  }
}

/** Compares dollars with dollars only: what a credit is worth is not known. */
export function mayNotSuffice(estimate: Estimate | null, billing: Billing | null): boolean {
  return estimate !== null && billing !== null && isLessThan(billing, estimate.usd ?? 0);
}

/** Sums and differences of dollars are not exact. */
const ROUNDING_USD = 0.0001;

/** True where nothing is left, in whatever unit, or fewer dollars than needed. */
export function isLessThan(billing: Billing, usd: number): boolean {
  const left = leftOf(billing);
  if (left === null) return false;
  return left.amount <= 0 || (left.unit === 'usd' && usd - left.amount > ROUNDING_USD);
}

function leftOf(billing: Billing): { amount: number; unit: 'usd' | 'credits' } | null {
  switch (billing.type) {
    case 'wallet':
      return billing;
    case 'subscription':
      return billing.credits === null ? null : { amount: billing.credits, unit: 'credits' };
    case 'usageBased': {
      const { spentUsd, capUsd, credits } = billing;
      // A cap of nothing stands for none, and what is included is spent first.
      if (spentUsd === null || !capUsd || (credits ?? 0) > 0) return null;
      return { amount: capUsd - spentUsd, unit: 'usd' };
    }
  }
}
