import type { Candidate, Job } from './job.ts';
import { isFinal } from './refusal.ts';
import { again, enter, fail, rendering } from './stages.ts';

/** The account was searched. */
interface Search {
  /** When, in Unix milliseconds. */
  readonly at: number;
  readonly candidates: readonly Candidate[];
  /** There is one, and no other job wants it. */
  readonly sure: boolean;
  /** The time at HeyGen, where it is known. */
  readonly atHeygen?: number | undefined;
}

/** What becomes of a job whose request had no answer, once the account was searched for what it may have made. */
export function lookedUp(job: Job, search: Search): Job {
  const { at, candidates, sure } = search;
  const [only] = candidates;
  if (only && sure) return rendering(job, only.remoteId, at);
  // What is found may be another's, and its own still to come: too early to decide by anybody.
  const young = whileYoung(job, search);
  if (young) return young;
  if (!only) return foundNothing(job, at);
  // What may be somebody else's is not deleted for it; the person wants none, and is not asked which.
  return { ...enter(job, { name: 'unclear', candidates }, at), dueAt: job.discarded ? at : null };
}

function foundNothing(job: Job, at: number): Job {
  const { trouble } = job;
  return trouble && isFinal(trouble.kind) ? fail(job, trouble, at) : again(job, at);
}

/**
 * HeyGen may be at a video for half a minute after the connection was lost, and what it made may come into the
 * account's list some seconds later.
 */
const YOUNG_MS = 40_000;

/** Searched too early for what is missing to mean anything: searched again. */
function whileYoung(job: Job, { at, atHeygen }: Search): Job | null {
  const { stage } = job;
  if (stage.name !== 'submitting' || stage.sentAt === undefined) return null;
  const { sentAt, sentAtHeygen, ...kept } = stage;
  // The clock here may have been changed before the request or after it, which spoils one of them, and makes it long.
  const agosMs = [at - sentAt, (atHeygen ?? Number.NaN) - (sentAtHeygen ?? Number.NaN)];
  const known = agosMs.filter((ms) => ms >= 0);
  // Where both say that it is still to come, it is counted from now.
  if (known.length === 0) return { ...job, stage: { ...kept, sentAt: at }, dueAt: at + YOUNG_MS };
  const agoMs = Math.min(...known);
  return agoMs < YOUNG_MS ? { ...job, dueAt: at + YOUNG_MS - agoMs } : null;
}
