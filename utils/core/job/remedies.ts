import type { Failure } from '../failure.ts';
import { type Remedy, remedyFor } from '../remedy.ts';
import { isInFlight, type Job } from './job.ts';
import { isHeld } from './transition.ts';

const MENDED_ELSEWHERE: ReadonlySet<Remedy> = new Set(['options', 'account', 'wait']);

/** Why a job failed, or what it waits for. */
export function failureOf(job: Job): Failure | null {
  return job.stage.name === 'failed' ? job.stage.failure : isInFlight(job) ? job.trouble : null;
}

/** What a person can do about a job's failure, the first thing first. */
export function remediesOf(job: Job, canSendPicture: boolean): readonly Remedy[] {
  const failure = failureOf(job);
  const { make } = job.request;
  const remedy = failure && remedyFor(failure, { make, canSendPicture });
  if (!remedy || !isOffered(remedy, job)) return [];
  // What was put right elsewhere still has to be tried again.
  const mended = MENDED_ELSEWHERE.has(remedy);
  const retriable = job.stage.name === 'failed' && mended && make !== 'elsewhere';
  const resumable = remedy === 'account' && isHeld(job);
  return [
    remedy,
    ...(retriable ? (['retry'] as const) : []),
    ...(resumable ? (['resume'] as const) : []),
  ];
}

/**
 * A job in flight goes on by itself, and what was made elsewhere is made again there; only what they wait for can be
 * done by the person.
 */
function isOffered(remedy: Remedy, { stage, request }: Job): boolean {
  if (remedy === 'options' || remedy === 'account') return true;
  return stage.name === 'failed' && request.make !== 'elsewhere';
}
