import { isInFlight, type Job } from './job.ts';

/** Most jobs at HeyGen at once on a pay-as-you-go account; less where HeyGen has said so. */
export const CONCURRENCY_LIMIT = 10;

/** HeyGen knows an idempotency key for 24 hours; half an hour less is certain, in milliseconds. */
export const KEY_LIFETIME_MS = 23.5 * 60 * 60_000;

/** Most videos in one status call. */
export const STATUS_BATCH = 100;

/** How often a watched job is looked at, in milliseconds. */
export const WATCHED_INTERVAL_MS = 4_000;

const BACKOFF_FIRST_MS = 5_000;
const BACKOFF_MOST_MS = 5 * 60_000;

/** Time to the next look at a video, by how long it has been rendering; the rhythm HeyGen's guide asks for. */
export function checkIntervalMs(renderingMs: number): number {
  if (renderingMs < 2 * 60_000) return 10_000;
  if (renderingMs < 5 * 60_000) return 30_000;
  return 60_000;
}

/** Wait after the n-th failure in a row (from 1): 5 s, doubled each time, at most 5 min. */
export function backoffMs(tries: number): number {
  return Math.min(BACKOFF_MOST_MS, BACKOFF_FIRST_MS * 2 ** Math.min(tries - 1, 10));
}

/** One thing for the engine to do now. */
export type Step =
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
}

/**
 * What has to be done now, oldest job first. Queued jobs are taken up only while fewer than the limit are at
 * HeyGen and none of them waits for a break to end or for the person.
 */
export function due(
  jobs: readonly Job[],
  now: number,
  { busy, watched, limit }: Conditions,
): readonly Step[] {
  const oldestFirst = jobs
    .filter((job) => isInFlight(job) || job.discarded)
    .sort((a, b) => a.createdAt - b.createdAt);
  // One that is being taken up still says that it is queued.
  const isTaken = (job: Job) => isAtHeygen(job) || busy.has(job.id);
  let free = isQueueHeld(oldestFirst, now) ? 0 : limit - oldestFirst.filter(isTaken).length;
  const steps: Step[] = [];
  const checks: Job[] = [];
  for (const job of oldestFirst) {
    if (busy.has(job.id) || !isDue(job, now, watched)) continue;
    const step = stepFor(job, now);
    if (step === 'check') checks.push(job);
    else if (step !== null && (step !== 'start' || free-- > 0)) steps.push({ do: step, job });
  }
  for (let from = 0; from < checks.length; from += STATUS_BATCH) {
    steps.push({ do: 'check', jobs: checks.slice(from, from + STATUS_BATCH) });
  }
  return steps;
}

function stepFor({ stage, discarded }: Job, now: number): Step['do'] | null {
  switch (stage.name) {
    case 'uploading':
      return 'upload';
    case 'submitting':
      return stage.lost || now - stage.since > KEY_LIFETIME_MS ? 'lookUp' : 'submit';
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

const isAtHeygen = ({ stage }: Job) =>
  stage.name === 'uploading' || stage.name === 'submitting' || stage.name === 'rendering';

/**
 * What HeyGen told one queued job holds for the account: a break, a balance that is used up, a key that is
 * refused. The others would only be told the same.
 */
function isQueueHeld(jobs: readonly Job[], now: number): boolean {
  return jobs.some(({ stage, trouble, dueAt, discarded }) => {
    if (discarded || trouble === null) return false;
    if (dueAt === null) return trouble.kind !== 'otherAccount';
    return stage.name !== 'rendering' && trouble.kind === 'rateLimited' && dueAt > now;
  });
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
 * The earliest moment any job is due; `null` when none waits for time to pass.
 *
 * @param after Unix milliseconds: what was due before is left out.
 */
export function nextDueAt(jobs: readonly Job[], after = 0): number | null {
  const times = jobs.flatMap(({ dueAt }) => (dueAt === null || dueAt < after ? [] : [dueAt]));
  return times.length > 0 ? Math.min(...times) : null;
}
