import { isPaused, isWithdrawable } from '../job/batch.ts';
import { isInFlight, isListed, type Job } from '../job/job.ts';

/** The videos of one press on a table. */
export interface Batch {
  /** When it was ordered, in Unix milliseconds. */
  readonly at: number;
  /** In the order of their rows; those that were withdrawn or deleted are left out. */
  readonly jobs: readonly Job[];
  readonly ready: number;
  readonly failed: number;
  /** HeyGen has them. */
  readonly making: number;
  /** Not sent, whether paused or not. */
  readonly waiting: number;
  readonly isPaused: boolean;
}

/** All batches of these jobs, the newest first. */
export function batchesOf(jobs: readonly Job[]): readonly Batch[] {
  const byTime = new Map<number, Job[]>();
  for (const job of jobs) {
    if (!job.batch || !isListed(job)) continue;
    const known = byTime.get(job.batch.at);
    if (known) known.push(job);
    else byTime.set(job.batch.at, [job]);
  }
  return [...byTime].map(([at, its]) => batchOf(at, its)).sort((a, b) => b.at - a.at);
}

function batchOf(at: number, jobs: readonly Job[]): Batch {
  const count = (is: (job: Job) => boolean) => jobs.filter(is).length;
  const waiting = count(isWithdrawable);
  return {
    at,
    jobs: jobs.toSorted((a, b) => rowOf(a) - rowOf(b)),
    ready: count(({ stage }) => stage.name === 'ready'),
    failed: count(({ stage }) => stage.name === 'failed'),
    making: count(isInFlight) - waiting,
    waiting,
    isPaused: jobs.some(isPaused),
  };
}

const rowOf = ({ batch }: Job) => batch?.row ?? 0;
