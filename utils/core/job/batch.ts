import { isInFlight, type Job, type Stage } from './job.ts';

/** No request that is paid for has left with its key. */
export const isUnsent = (stage: Stage): boolean =>
  stage.name === 'awaiting' ||
  stage.name === 'queued' ||
  stage.name === 'uploading' ||
  (stage.name === 'submitting' && stage.sends === 0);

/** It stays where it is until the person goes on with its batch; what has been sent goes on. */
export const isPaused = ({ paused, stage, discarded }: Job): boolean =>
  paused === true && !discarded && isUnsent(stage);

/** It can be taken back, and nothing is paid. */
export const isWithdrawable = ({ stage, discarded }: Job): boolean => !discarded && isUnsent(stage);

/** The job as it is once its batch is paused, or goes on. @param at Unix milliseconds */
export function pausedOrNot(job: Job, paused: boolean, at: number): Job {
  if (!isInFlight(job) || paused === (job.paused ?? false)) return job;
  if (paused) return { ...job, paused };
  const { paused: _before, ...rest } = job;
  // What waits for the person to mend something goes on waiting for that.
  return isPaused(job) && job.trouble === null ? { ...rest, dueAt: at } : rest;
}
