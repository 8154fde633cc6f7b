import { isPaused } from './batch.ts';
import { isInFlight, type Job } from './job.ts';
import { isOfAccount } from './trouble.ts';

/** Most jobs at HeyGen at once on a pay-as-you-go account; less where HeyGen has said so. */
export const CONCURRENCY_LIMIT = 10;

/** HeyGen knows an idempotency key for 24 hours; half an hour less is certain, in milliseconds. */
export const KEY_LIFETIME_MS = 23.5 * 60 * 60_000;

/** Most videos in one status call. */
export const STATUS_BATCH = 100;

/** How often a watched job is looked at, in milliseconds. */
export const WATCHED_INTERVAL_MS = 4_000;

const FIRST_BACKOFF_MS = 5_000;
const MAX_BACKOFF_MS = 5 * 60_000;
const MAX_RATE_LIMIT_BACKOFF_MS = 60_000;

/** However long HeyGen asks to wait, it is asked again after this long. */
export const MAX_PAUSE_MS = 60 * 60_000;

/**
 * Time to the next look at a video, by how long it has been rendering: one call tells of a hundred, so that the news of
 * most comes within seconds, and slower for what HeyGen may be reviewing. Nothing is ever given up for taking long.
 */
export function checkIntervalMs(renderingMs: number): number {
  if (renderingMs < 10 * 60_000) return 10_000;
  if (renderingMs < 60 * 60_000) return 60_000;
  return renderingMs < 24 * 60 * 60_000 ? 5 * 60_000 : 60 * 60_000;
}

/** Wait after the n-th failure in a row (from 1): 5 s, doubled each time, at most 5 min. */
export function backoffMs(tries: number): number {
  return Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(tries - 1, 10));
}

/** The same after a break that HeyGen asked for, at most 1 min: a place may be free by then. */
export function rateLimitBackoffMs(tries: number): number {
  return Math.min(MAX_RATE_LIMIT_BACKOFF_MS, backoffMs(tries));
}

/** One thing for the engine to do now. */
export type Step =
  /** Wait until the job's photo is taken, or is not going to be. */
  | { readonly do: 'awaitPhoto'; readonly job: Job }
  /** Take a queued job up. */
  | { readonly do: 'start'; readonly job: Job }
  | { readonly do: 'upload'; readonly job: Job }
  | { readonly do: 'submit'; readonly job: Job }
  /** HeyGen has forgotten the key: search the account for what it may have made. */
  | { readonly do: 'lookUp'; readonly job: Job }
  /** Delete what the person deleted while it was being sent. */
  | { readonly do: 'discard'; readonly job: Job }
  /** One status call for all of these. */
  | { readonly do: 'check'; readonly jobs: readonly Job[] };

export interface Conditions {
  /** Jobs that a step is running for already. */
  readonly busy: ReadonlySet<string>;
  /** A page is open that shows the jobs. */
  readonly watched: boolean;
  /** Most jobs at HeyGen at once. */
  readonly limit: number;
  /** Whose the key is. What belongs to another account waits, and keeps nothing else waiting. */
  readonly account: string | null;
}

/**
 * The steps to take now, oldest job first. Queued jobs are taken up only while fewer than the limit are at HeyGen and
 * none of them was told something that holds for all.
 */
export function due(
  jobs: readonly Job[],
  now: number,
  { busy, watched, limit, account }: Conditions,
): readonly Step[] {
  const oldestFirst = jobs
    .filter((job) => (isInFlight(job) && !isPaused(job)) || job.discarded)
    .sort((a, b) => a.createdAt - b.createdAt);
  const own = oldestFirst.filter((job) => isOf(job, account));
  // One that is being taken up still says that it is queued.
  const holdsPlace = (job: Job) =>
    isAtHeygen(job) || (busy.has(job.id) && job.stage.name !== 'awaiting');
  let free = limit - own.filter(holdsPlace).length;
  const isBehind = behindOthers(own);
  const steps: Step[] = [];
  const checks: Job[] = [];
  for (const job of oldestFirst) {
    if (busy.has(job.id) || isBehind(job) || !isDue(job, now, watched)) continue;
    const step = stepFor(job, now);
    if (step === 'check') checks.push(job);
    else if (step !== null && (step !== 'start' || isForOther(job, account) || free-- > 0)) {
      steps.push({ do: step, job });
    }
  }
  const asked = [...checks, ...alsoTold(checks, own, busy)];
  for (let from = 0; from < asked.length; from += STATUS_BATCH) {
    steps.push({ do: 'check', jobs: asked.slice(from, from + STATUS_BATCH) });
  }
  return steps;
}

/**
 * The videos, those not looked at for longest first, that the calls for others have room for: told of together, they
 * come due together, and cost one call where each by itself would cost one of its own.
 */
function alsoTold(
  checks: readonly Job[],
  own: readonly Job[],
  busy: ReadonlySet<string>,
): readonly Job[] {
  const room = (STATUS_BATCH - (checks.length % STATUS_BATCH)) % STATUS_BATCH;
  const asked = new Set(checks);
  const isFree = (job: Job) =>
    !busy.has(job.id) && !job.discarded && job.trouble === null && !asked.has(job);
  return own
    .flatMap((job) => {
      const { stage, request } = job;
      if (stage.name !== 'rendering' || request.make === 'avatar' || !isFree(job)) return [];
      return [{ job, checkedAt: stage.checkedAt }];
    })
    .sort((a, b) => a.checkedAt - b.checkedAt)
    .slice(0, room)
    .map(({ job }) => job);
}

const isOf = (job: Job, account: string | null) =>
  job.account === null || account === null || job.account === account;

/** Taken up only to hear that it waits for another key, it takes no place. */
const isForOther = ({ orderedFor }: Job, account: string | null) =>
  orderedFor !== undefined && account !== null && orderedFor !== account;

/** The clocks differ a little; more than this and the local one was set back, in milliseconds. */
const SET_BACK_MS = 60_000;

function stepFor({ stage, discarded, trouble }: Job, now: number): Step['do'] | null {
  switch (stage.name) {
    case 'awaiting':
      return discarded ? 'discard' : 'awaitPhoto';
    case 'uploading':
      return discarded ? 'discard' : 'upload';
    case 'submitting': {
      if (discarded && stage.sends === 0) return 'discard';
      const ageMs = now - stage.since;
      // A clock that was set back does not tell how old the key is.
      const isForgotten = ageMs > KEY_LIFETIME_MS || ageMs < -SET_BACK_MS;
      // After a refusal, sending it once more may buy what the person stopped; after none, it tells what was bought.
      if (stage.lost || (discarded && trouble !== null)) return 'lookUp';
      return stage.sends > 0 && isForgotten ? 'lookUp' : 'submit';
    }
    case 'queued':
      return discarded ? 'discard' : 'start';
    case 'rendering':
      return discarded ? 'discard' : 'check';
    case 'unclear':
    case 'ready':
    case 'failed':
      return discarded ? 'discard' : null;
  }
}

/** Videos that were asked for elsewhere take up no place of ours. */
const isAtHeygen = ({ stage, request }: Job) =>
  request.make !== 'elsewhere' &&
  (stage.name === 'uploading' || stage.name === 'submitting' || stage.name === 'rendering');

const isRateLimited = ({ stage, trouble }: Job) =>
  trouble?.kind === 'rateLimited' && stage.name !== 'rendering';

/**
 * HeyGen told one job what holds for the account: a break, a balance that is used up, a key that is refused. What is
 * queued waits for it, and of several that are told to take a break the oldest finds out whether it is over.
 *
 * @param jobs of the account, oldest first.
 */
function behindOthers(jobs: readonly Job[]): (job: Job) => boolean {
  const limited = jobs.filter((job) => isRateLimited(job) && !job.discarded);
  const isHeld = limited.length > 0 || jobs.some(isToldOfAccount);
  return (job) => {
    if (job.discarded) return false;
    if (isRateLimited(job)) return limited[0]?.id !== job.id;
    return isHeld && job.stage.name === 'queued' && !isToldOfAccount(job);
  };
}

function isToldOfAccount({ stage, trouble, discarded }: Job): boolean {
  if (trouble === null || discarded || !isOfAccount(trouble.kind)) return false;
  // A key may follow videos and not list them; refused as a whole it does nothing.
  return stage.name !== 'rendering' || trouble.kind === 'unauthorized';
}

function isDue(job: Job, now: number, watched: boolean): boolean {
  if (job.dueAt === null) return false;
  // A clock that was set back would keep the job waiting for as long as it was set.
  if (job.dueAt <= now || now < job.changedAt) return true;
  if (!watched || job.stage.name !== 'rendering') return false;
  if (job.trouble === null) return now - job.stage.checkedAt >= WATCHED_INTERVAL_MS;
  // The person may just have agreed, and come back to see.
  return job.trouble.kind === 'consent' && now - job.changedAt >= WATCHED_INTERVAL_MS;
}

/**
 * The earliest moment any job is due; `null` when none waits for time to pass. What is queued behind a job that waits
 * for the person does not come due before that one.
 *
 * @param account whose the key is
 * @param after Unix milliseconds: what was due before is left out.
 */
export function nextDueAt(jobs: readonly Job[], account: string | null, after = 0): number | null {
  const oldestFirst = jobs
    .filter((job) => isOf(job, account) && !isPaused(job))
    .sort((a, b) => a.createdAt - b.createdAt);
  const isBehind = behindOthers(oldestFirst);
  const times = jobs
    .filter((job) => !isPaused(job) && !isBehind(job))
    .flatMap(({ dueAt }) => (dueAt === null || dueAt < after ? [] : [dueAt]));
  return times.length > 0 ? Math.min(...times) : null;
}
