import type { FailureKind } from '../failure.ts';
import type { Job } from './job.ts';

/** Of what the person can mend, or has to know of, before it goes on. */
const FOR_THE_PERSON: ReadonlySet<FailureKind> = new Set([
  'unauthorized',
  'locked',
  'otherAccount',
  'credit',
  'forbidden',
  'scope',
  'denied',
  'quota',
  'planLimit',
  'dailyLimit',
  'overLimit',
]);

/** HeyGen says it of the account or its key, so that every other request to make something would be told the same. */
const OF_THE_ACCOUNT: ReadonlySet<FailureKind> = new Set([
  'unauthorized',
  'locked',
  'credit',
  'forbidden',
  'scope',
  'quota',
  'planLimit',
  'dailyLimit',
  'routeGone',
]);

/** What passes by itself most often; when it does not, the person is told after this many tries. */
const TOLD_AFTER_TRIES: Readonly<Partial<Record<FailureKind, number>>> = {
  server: 5,
  malformed: 5,
  intercepted: 3,
  inProgress: 20,
  routeGone: 1,
};

export const waitsForPerson = (kind: FailureKind): boolean => FOR_THE_PERSON.has(kind);

export const isOfAccount = (kind: FailureKind): boolean => OF_THE_ACCOUNT.has(kind);

/** Waits for the person to mend something: the key, the account, the balance. */
export function isHeld({ trouble, dueAt }: Job): boolean {
  return trouble !== null && (dueAt === null || waitsForPerson(trouble.kind));
}

/**
 * A job in flight that waits for the person. One that HeyGen already renders goes on by itself, even while HeyGen does
 * not answer; only a missing consent stops it there.
 */
export function isHalted(job: Job): boolean {
  if (!job.trouble) return false;
  return isHeld(job) || job.trouble.kind === 'consent' || job.stage.name !== 'rendering';
}

const MADE_BY_PERSON: ReadonlySet<FailureKind> = new Set(['otherAccount', 'locked']);

/** The trouble is one that the person has to hear of, and has not made themselves. */
export function isTold({ trouble, tries }: Job): boolean {
  if (trouble === null || MADE_BY_PERSON.has(trouble.kind)) return false;
  if (trouble.kind === 'consent' || waitsForPerson(trouble.kind)) return true;
  return tries >= (TOLD_AFTER_TRIES[trouble.kind] ?? Number.POSITIVE_INFINITY);
}
