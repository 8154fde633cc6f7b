import { type Failure, isAbsence } from '../failure.ts';
import type { Leftover, LeftoverKind } from './leftovers.ts';

/** How many of each there were on this computer. */
export interface ErasedHere {
  readonly videos: number;
  readonly drafts: number;
  readonly photos: number;
  readonly keys: number;
  readonly sites: number;
}

/** Something that is still at HeyGen, and why. */
export interface Refused {
  readonly kind: LeftoverKind;
  readonly failure: Failure;
}

/** What came of it, for the person to read. */
export interface Erased {
  readonly here: ErasedHere;
  /** Deleted at HeyGen. */
  readonly there: Readonly<Record<LeftoverKind, number>>;
  readonly refused: readonly Refused[];
  /** Jobs that HeyGen goes on with, as only this computer was to be erased. */
  readonly goingOn: number;
  /** Jobs of which HeyGen may have something: what came of their requests was never known. */
  readonly inDoubt: number;
}

/**
 * What the person wants erased, from the press to the end. `asked`: what is being sent is waited for. `here`: all that
 * this computer keeps goes. `there`: HeyGen is asked, which may take its time.
 */
export interface Erasure extends Erased {
  readonly stage: 'asked' | 'here' | 'there';
  readonly alsoAtHeygen: boolean;
  /** What is to be deleted at HeyGen; known from `here` on. */
  readonly left: readonly Leftover[];
}

/** @param alsoAtHeygen what was made and uploaded from here goes there, too. */
export const newErasure = (alsoAtHeygen: boolean): Erasure => ({
  stage: 'asked',
  alsoAtHeygen,
  here: { videos: 0, drafts: 0, photos: 0, keys: 0, sites: 0 },
  there: { video: 0, face: 0, file: 0 },
  refused: [],
  goingOn: 0,
  inDoubt: 0,
  left: [],
});

/** What can be tried now, the longest due first. What a clock that was set back put far off is due. */
export function dueLeftovers(left: readonly Leftover[], now: number): readonly Leftover[] {
  return left.filter(({ dueAt }) => dueAt <= now || dueAt > now + 2 * LONGEST_PAUSE_MS);
}

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 60 * 60_000;
/** With the pauses between them about an hour and a half. */
const MOST_TRIES = 5;

/** No answer of HeyGen's: however long that lasts, nothing is given up for it. */
const UNHEARD: readonly Failure['kind'][] = ['network', 'intercepted', 'rateLimited'];
/** HeyGen would say the same again. */
const FINAL: readonly Failure['kind'][] = [
  'unauthorized',
  'forbidden',
  'scope',
  'denied',
  'otherAccount',
  'invalid',
  'routeGone',
];

/** What HeyGen said to one of them; `null`: it is deleted. */
export interface Outcome {
  readonly of: Leftover;
  readonly failure: Failure | null;
}

/** The erasure after HeyGen was asked about some. Those that are not in it any more change nothing. */
export function after(erasure: Erasure, outcomes: readonly Outcome[], now: number): Erasure {
  return outcomes.reduce((it, outcome) => afterOne(it, outcome, now), erasure);
}

function afterOne(erasure: Erasure, { of, failure }: Outcome, now: number): Erasure {
  const before = erasure.left.find((each) => isSame(each, of));
  if (!before) return erasure;
  const { kind } = before;
  const left = erasure.left.filter((each) => each !== before);
  if (failure === null || isAbsence(failure) || failure.kind === 'assetGone') {
    const there = { ...erasure.there, [kind]: erasure.there[kind] + 1 };
    return { ...erasure, left, there };
  }
  const tries = before.tries + 1;
  const isLost = FINAL.includes(failure.kind) || tries >= MOST_TRIES;
  if (isLost && !UNHEARD.includes(failure.kind)) {
    return { ...erasure, left, refused: [...erasure.refused, { kind, failure }] };
  }
  const pauseMs = Math.max(FIRST_PAUSE_MS * 4 ** Math.min(tries - 1, 5), failure.retryAfterMs ?? 0);
  const dueAt = now + Math.min(LONGEST_PAUSE_MS, pauseMs);
  return { ...erasure, left: [...left, { ...before, tries, dueAt }] };
}

const isSame = (one: Leftover, other: Leftover) =>
  one.kind === other.kind && one.account === other.account && one.id === other.id;

/** The person stops it, or nothing is left: what remains at HeyGen is told as such. */
export function ended(erasure: Erasure): Erased {
  const { here, there, goingOn, inDoubt } = erasure;
  const stopped = erasure.left.map(({ kind }): Refused => ({ kind, failure: { kind: 'network' } }));
  return { here, there, refused: [...erasure.refused, ...stopped], goingOn, inDoubt };
}
