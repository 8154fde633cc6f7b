import type { Job } from './job.ts';
import { REVIEWED_AFTER_MS } from './render-times.ts';
import type { Usual } from './usual.ts';

/** How far a job is at HeyGen, as well as can be told: HeyGen gives no percentage. */
export interface Progress {
  /** From 0 to less than 0.99: an estimate never claims to be done, and each moment makes it more. */
  readonly fraction: number;
  /** Milliseconds left by the estimate; `null` once it takes longer than usual. */
  readonly leftMs: number | null;
  /** HeyGen has had it for so long that somebody there may be looking at it. */
  readonly mayBeReviewed?: true;
}

/** Where the bar is when half of all such jobs are done, and where it never comes. */
const AT_MEDIAN = 0.85;
const NEVER = 0.99;

/** The estimate for a job that HeyGen is at; `null` in every other stage. */
export function progressOf(job: Job, usual: Usual, now: number): Progress | null {
  // Until the person agrees, nothing goes on.
  if (job.stage.name !== 'rendering' || job.trouble?.kind === 'consent') return null;
  const elapsedMs = Math.max(0, now - job.stage.since);
  return {
    fraction: fractionAt(elapsedMs / usual.median),
    leftMs: leftOf(usual, elapsedMs),
    ...(elapsedMs >= REVIEWED_AFTER_MS ? { mayBeReviewed: true } : {}),
  };
}

/** Straight on until the usual time is over, then ever slower, without a bend in between. */
function fractionAt(part: number): number {
  if (part <= 1) return AT_MEDIAN * part;
  const room = NEVER - AT_MEDIAN;
  return NEVER - room / (1 + ((part - 1) * AT_MEDIAN) / room);
}

/** Past the middle of the usual times, the middle of those that are left. */
function leftOf({ median, high }: Usual, elapsedMs: number): number | null {
  if (elapsedMs >= Math.max(median, high)) return null;
  return Math.max(median - elapsedMs, (high - elapsedMs) / 2);
}

/** How slowly a bar moves that is ahead of its estimate. */
const CREEP_MS = 6 * 60 * 60_000;

/**
 * Where a bar is drawn next: it never goes back, and never stands still, although the clock may be set back.
 *
 * @param drawn where it is now
 * @param forMs for how long it has been there, in milliseconds of a clock that nobody sets
 */
export function advance(drawn: number, estimated: number, forMs: number): number {
  const crept = drawn + (NEVER - drawn) * (1 - Math.exp(-forMs / CREEP_MS));
  return Math.max(estimated, crept);
}
