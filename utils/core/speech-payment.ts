import type { ChosenVoice } from './draft/narration.ts';
import { speechMs } from './draft/spoken-length.ts';
import type { FailureKind } from './failure.ts';
import type { Payment } from './money/payment.ts';
import { PRICES } from './price.ts';

interface SaidOnce {
  /** The idempotency key. */
  readonly key: string;
  readonly at: number;
  readonly script: string;
  readonly voice: ChosenVoice;
  readonly speed: number | undefined;
  readonly account: string;
}

/** A script that is about to be heard. Its words stay out of it: the ledger outlives them. */
export function speechPayment({ key, at, script, voice, speed, account }: SaidOnce): Payment {
  return {
    id: key,
    at,
    what: 'speech',
    title: voice.name,
    account,
    estimatedUsd: speechUsd(speechMs(script, voice.language, speed) / 1000),
    usd: null,
    end: 'sent',
    endedAt: null,
  };
}

/** In US dollars. */
export const speechUsd = (seconds: number): number => seconds * PRICES.speechPerSecond;

/** After these nobody knows whether HeyGen has made it. */
const IN_DOUBT: ReadonlySet<FailureKind> = new Set([
  'network',
  'server',
  'malformed',
  'intercepted',
  'inProgress',
]);

export const isInDoubt = (kind: FailureKind): boolean => IN_DOUBT.has(kind);
