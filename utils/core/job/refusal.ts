import type { Failure, FailureKind } from '../failure.ts';
import type { Job } from './job.ts';
import { backoffMs, MAX_PAUSE_MS, rateLimitBackoffMs } from './schedule.ts';
import { again, enter, fail, nextStage } from './stages.ts';
import { waitsForPerson } from './trouble.ts';

/**
 * What a failed request means for the job before HeyGen has taken it. One send in our books may be two at HeyGen,
 * because a browser repeats a request whose connection was cut: what answers the second says nothing about the
 * first, unless it would have been said of the first as well.
 *
 * - `repeat`: the same again, same key;
 * - `retry`: the same again, same key; refused so often that HeyGen may be replaying it, a search, then a new key;
 * - `hold`: waits for the person, or for as long as it takes; then a search, then a new key;
 * - `pause`: waits for the person, then the same again, same key;
 * - `fail`: HeyGen says so of the request itself, whoever sends it and however often.
 */
type Verdict = 'repeat' | 'retry' | 'hold' | 'pause' | 'fail';

const BEFORE_ACCEPTED: Readonly<Record<FailureKind, Verdict>> = {
  unauthorized: 'pause',
  locked: 'pause',
  otherAccount: 'pause',
  credit: 'hold',
  forbidden: 'hold',
  scope: 'hold',
  denied: 'hold',
  invalid: 'fail',
  policy: 'fail',
  voiceGone: 'fail',
  assetGone: 'fail',
  gone: 'fail',
  routeGone: 'hold',
  inProgress: 'repeat',
  tooLarge: 'fail',
  rateLimited: 'retry',
  dailyLimit: 'hold',
  quota: 'hold',
  planLimit: 'hold',
  overLimit: 'pause',
  server: 'repeat',
  malformed: 'repeat',
  intercepted: 'repeat',
  network: 'repeat',
  download: 'fail',
  linkDownload: 'fail',
  render: 'fail',
  elsewhere: 'fail',
  avatarGone: 'fail',
  consent: 'repeat',
  strangeAddress: 'repeat',
  photoGone: 'fail',
  fileGone: 'fail',
};

/** A limit of days or months, or what an update mends, is looked at again this often, in milliseconds. */
const LIMIT_INTERVAL_MS = 60 * 60_000;
const PASSES_IN_TIME: ReadonlySet<FailureKind> = new Set(['quota', 'dailyLimit', 'routeGone']);

/** HeyGen is still at the first request: for about a minute it is asked every 5 s, then ever less often. */
const IN_PROGRESS_TRIES = 12;

/** After this many refusals in a row HeyGen may be replaying the first one for its key. */
const REPLAYED_AFTER = 3;

/** A failed request, and what is known beside it. */
export interface Refusal {
  readonly at: number;
  readonly failure: Failure;
  /** The photo's file is at hand, to be sent in the place of its link. */
  readonly hasPicture?: boolean | undefined;
}

/** What becomes of a job when a request for it did not work. */
export function refused(job: Job, refusal: Refusal): Job {
  const { failure, at } = refusal;
  switch (job.stage.name) {
    case 'awaiting':
    case 'queued':
      // Nothing of the job has left.
      return waitsForPerson(failure.kind) ? hold(job, failure, at) : wait(job, failure, at);
    case 'uploading':
    case 'submitting':
      return beforeAccepted(job, refusal);
    case 'rendering':
      return whileRendering(job, failure, at);
    case 'unclear':
    case 'ready':
    case 'failed':
      // Only a deletion at HeyGen still asks for something here.
      if (!job.discarded) return job;
      return waitsForPerson(failure.kind) ? hold(job, failure, at) : wait(job, failure, at);
  }
}

function beforeAccepted(job: Job, refusal: Refusal): Job {
  const { failure, at } = refusal;
  const mended = bySendingThePicture(job, refusal) ?? bySendingFilesAnew(job, failure, at);
  if (mended) return mended;
  switch (BEFORE_ACCEPTED[failure.kind]) {
    case 'repeat':
      return wait(job, failure, at);
    case 'retry': {
      const waiting = wait(job, failure, at);
      return waiting.tries % REPLAYED_AFTER === 0 ? doubted(waiting) : waiting;
    }
    case 'hold': {
      // Deleted, it waits for nobody: what came of it is looked for, and taken away.
      const doubtful = doubted(job);
      return job.discarded ? wait(doubtful, failure, at) : hold(doubtful, failure, at);
    }
    case 'pause':
      return hold(paused(job, failure.kind), failure, at);
    case 'fail':
      if (isSettling(job, failure, at)) return wait(withNextKey(job), failure, at);
      // Were it taken before, it would be paid for and forgotten.
      return mayHaveBeenTaken(job)
        ? { ...wait(doubted(job), failure, at), dueAt: at }
        : fail(job, failure, at);
  }
}

function paused(job: Job, kind: FailureKind): Job {
  if (kind === 'unauthorized') return unbound(job);
  // It may wait for a month, and takes nobody's place at HeyGen meanwhile.
  const isUnsent = job.stage.name === 'submitting' && job.stage.sends === 0;
  return kind === 'overLimit' && isUnsent ? { ...job, stage: { name: 'queued' } } : job;
}

/**
 * A key that HeyGen does not take is no account's: where nothing else can have left, any account's may follow, unless
 * the job was ordered for one. The idempotency key stays: should the browser have repeated a request that was taken a
 * moment before its key was revoked, the same account knows it again.
 */
function unbound(job: Job): Job {
  if (mayHaveBeenTaken(job)) return job;
  return { ...job, stage: { name: 'queued' }, account: job.orderedFor ?? null };
}

/** HeyGen says so of the request itself: asked again it would say the same. */
export const isFinal = (kind: FailureKind): boolean => BEFORE_ACCEPTED[kind] === 'fail';

/** HeyGen gives up on a slow link with a 504, which does not tell whether it took the job. */
const TIMEOUTS_OF_A_LINK = 3;

/** A link that HeyGen can't fetch is followed by the picture itself, once, without asking. */
function bySendingThePicture(job: Job, { failure, at, hasPicture }: Refusal): Job | null {
  if (job.route !== 'link' || !hasPicture || job.stage.name !== 'submitting') return null;
  const sent: Job = { ...job, route: 'upload' };
  if (failure.kind === 'download') {
    return mayHaveBeenTaken(job) ? wait(doubted(sent), failure, at) : again(sent, at);
  }
  const timedOut = failure.status === 504 && job.tries + 1 >= TIMEOUTS_OF_A_LINK;
  return timedOut ? wait(doubted(sent), failure, at) : null;
}

/** HeyGen may not find a picture, or a face, in the first seconds after it came. */
const SETTLING_MS = 60_000;

function isSettling({ stage }: Job, { kind }: Failure, at: number): boolean {
  if (kind !== 'assetGone' || stage.name !== 'submitting') return false;
  return Object.keys(stage.assets).length > 0 && at - stage.since < SETTLING_MS;
}

/** A copy that HeyGen has dropped since is sent once more. */
function bySendingFilesAnew(job: Job, failure: Failure, at: number): Job | null {
  const { stage } = job;
  if (failure.kind !== 'assetGone' || stage.name !== 'submitting' || stage.sentAnew) return null;
  if (Object.keys(stage.assets).length === 0 || isSettling(job, failure, at)) return null;
  const next: Job = { ...job, attempt: job.attempt + 1 };
  return enter(next, nextStage(next, {}, at, true), at);
}

/** The same request once more: the refusal may be replayed for the key before. */
function withNextKey(job: Job): Job {
  if (job.stage.name !== 'submitting') return job;
  const attempt = job.attempt + 1;
  return { ...job, attempt, stage: { ...job.stage, key: `${job.id}.${attempt}`, sends: 0 } };
}

/** The request had left before this time: nobody knows what came of that. */
function mayHaveBeenTaken({ stage }: Job): boolean {
  return stage.name === 'submitting' && stage.sends > 1;
}

/**
 * HeyGen may replay its refusal for this key, and may have taken it all the same: only a search can tell. An upload
 * costs nothing, and takes another key.
 */
function doubted(job: Job): Job {
  const { stage } = job;
  if (stage.name === 'submitting') return { ...job, stage: { ...stage, lost: true } };
  if (stage.name !== 'uploading') return job;
  const attempt = job.attempt + 1;
  return { ...job, attempt, stage: { ...stage, key: `${job.id}.${attempt}.${stage.part}` } };
}

/** What HeyGen has not known for this long, in milliseconds, it does not have. */
const GONE_AFTER_MS = 15 * 60_000;
/** How often it has to say so at least. */
const GONE_AFTER_TRIES = 6;

/** Without the right key nothing can be asked. */
const OF_THE_KEY: ReadonlySet<FailureKind> = new Set(['unauthorized', 'locked', 'otherAccount']);

/** Something at HeyGen that is paid for: one answer that it is not there is not believed. */
function whileRendering(job: Job, failure: Failure, at: number): Job {
  const { stage } = job;
  if (stage.name !== 'rendering') return job;
  if (failure.kind === 'gone' || failure.kind === 'avatarGone') {
    const since = stage.missingSince ?? at;
    const isGone = at - since >= GONE_AFTER_MS && job.tries >= GONE_AFTER_TRIES;
    if (isGone) return fail(job, failure, at);
    return wait({ ...job, stage: { ...stage, missingSince: since } }, failure, at);
  }
  return OF_THE_KEY.has(failure.kind) ? hold(job, failure, at) : wait(job, failure, at);
}

/** Stays where it is until the failure may have passed: ever longer, and at least as long as HeyGen asks. */
function wait(job: Job, failure: Failure, at: number): Job {
  const tries = job.tries + 1;
  const pauseMs = pauseOf(failure.kind, tries);
  const waitMs = Math.min(MAX_PAUSE_MS, Math.max(pauseMs, failure.retryAfterMs ?? 0));
  return { ...inTrouble(job, failure), tries, dueAt: at + waitMs };
}

function pauseOf(kind: FailureKind, tries: number): number {
  if (kind === 'inProgress') return backoffMs(Math.max(1, tries - IN_PROGRESS_TRIES));
  return kind === 'rateLimited' ? rateLimitBackoffMs(tries) : backoffMs(tries);
}

/** Waits for the person, but for a limit that ends by itself some time. */
function hold(job: Job, failure: Failure, at: number): Job {
  return { ...inTrouble(job, failure), dueAt: heldUntil(failure, at) };
}

function heldUntil({ kind, excess }: Failure, at: number): number | null {
  const looksAgainAt = at + LIMIT_INTERVAL_MS;
  // What was counted may turn out to cost less before the day or month is over.
  if (excess) return excess.endsAt === null ? null : Math.min(excess.endsAt, looksAgainAt);
  return PASSES_IN_TIME.has(kind) ? looksAgainAt : null;
}

/** Another kind of trouble is news of its own. */
function inTrouble(job: Job, failure: Failure): Job {
  const notifiedAt = job.trouble?.kind === failure.kind ? job.notifiedAt : null;
  return { ...job, trouble: failure, notifiedAt };
}
