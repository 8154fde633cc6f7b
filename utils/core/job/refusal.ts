import type { Failure, FailureKind } from '../failure.ts';
import type { Job } from './job.ts';
import { backoffMs } from './schedule.ts';
import { fail } from './stages.ts';

/**
 * What a failed request means for the job before HeyGen has taken it:
 * - `repeat`: the outcome is unknown, or the same request is still running: the same again, same key;
 * - `requeue`: this try was not taken, and it passes by itself: back into the queue with a new key, unless an
 *   earlier try with this key may have been taken;
 * - `hold`: this try was not taken: waits for the person, then a new key, or a search where an earlier try may
 *   have been taken;
 * - `pause`: nothing was sent: waits for the person as it is, because an earlier try may have been taken;
 * - `fail`: certainly not taken, and it won't be.
 */
type Verdict = 'repeat' | 'requeue' | 'hold' | 'pause' | 'fail';

const BEFORE_ACCEPTED: Readonly<Record<FailureKind, Verdict>> = {
  unauthorized: 'pause',
  otherAccount: 'pause',
  credit: 'hold',
  forbidden: 'fail',
  invalid: 'fail',
  voiceGone: 'fail',
  assetGone: 'fail',
  gone: 'fail',
  inProgress: 'repeat',
  tooLarge: 'fail',
  rateLimited: 'requeue',
  dailyLimit: 'fail',
  server: 'repeat',
  malformed: 'repeat',
  network: 'repeat',
  download: 'fail',
  render: 'fail',
  elsewhere: 'fail',
  avatarGone: 'fail',
  consent: 'repeat',
  fileGone: 'fail',
};

/** HeyGen is still at the first request; how long to leave it, in milliseconds. */
const IN_PROGRESS_MS = 5_000;

/** What becomes of a job when a request for it did not work. */
export function refused(job: Job, failure: Failure, at: number): Job {
  switch (job.stage.name) {
    case 'queued':
      // What failed is finding out whose account it is; nothing of the job has left.
      return isForThePerson(failure) ? hold(job, failure) : wait(job, failure, at);
    case 'uploading':
    case 'submitting':
      return beforeAccepted(job, failure, at);
    case 'rendering':
      if (isGone(job, failure, at)) return fail(job, failure, at);
      return isForThePerson(failure) ? hold(job, failure) : wait(job, failure, at);
    case 'unclear':
    case 'ready':
    case 'failed':
      // Only a deletion at HeyGen still asks for something here.
      return job.discarded ? wait(job, failure, at) : job;
  }
}

function beforeAccepted(job: Job, failure: Failure, at: number): Job {
  // A key that made no video may have its refusal replayed for 24 hours: the next attempt takes another.
  const again: Job = { ...job, stage: { name: 'queued' }, attempt: job.attempt + 1 };
  switch (BEFORE_ACCEPTED[failure.kind]) {
    case 'repeat':
      return wait(job, failure, at);
    case 'requeue':
      return wait(mayHaveBeenTaken(job) ? job : again, failure, at);
    case 'hold':
      return hold(mayHaveBeenTaken(job) ? lost(job) : again, failure);
    case 'pause':
      return hold(job, failure);
    case 'fail':
      if (isSettling(job, failure, at)) return wait(withNextKey(job), failure, at);
      return fail(job, failure, at);
  }
}

/** HeyGen may not find a picture, or a face, in the first seconds after it came. */
const SETTLING_MS = 60_000;

/** Whether HeyGen has given a job away. */
function isGone({ stage }: Job, { kind }: Failure, at: number): boolean {
  if (kind === 'gone') return true;
  return kind === 'avatarGone' && stage.name === 'rendering' && at - stage.since >= SETTLING_MS;
}

function isSettling({ stage }: Job, { kind }: Failure, at: number): boolean {
  if (kind !== 'assetGone' || stage.name !== 'submitting') return false;
  return Object.keys(stage.assets).length > 0 && at - stage.since < SETTLING_MS;
}

/** The same request once more: the refusal may be replayed for the key before. */
function withNextKey(job: Job): Job {
  if (job.stage.name !== 'submitting') return job;
  const attempt = job.attempt + 1;
  return { ...job, attempt, stage: { ...job.stage, key: `${job.id}.${attempt}`, sends: 0 } };
}

/** Whether the request had left before this time: then nobody knows what came of that. */
function mayHaveBeenTaken({ stage }: Job): boolean {
  return stage.name === 'submitting' && stage.sends > 1;
}

/** HeyGen may replay its refusal for this key, and an earlier try may have been taken: only a search can tell. */
function lost(job: Job): Job {
  return job.stage.name === 'submitting' ? { ...job, stage: { ...job.stage, lost: true } } : job;
}

function isForThePerson({ kind }: Failure): boolean {
  return kind === 'unauthorized' || kind === 'otherAccount';
}

/** Stays where it is until the failure may have passed: as long as HeyGen asks, else ever longer. */
function wait(job: Job, failure: Failure, at: number): Job {
  const tries = job.tries + 1;
  const usual = failure.kind === 'inProgress' ? IN_PROGRESS_MS : backoffMs(tries);
  return { ...job, tries, trouble: failure, dueAt: at + (failure.retryAfterMs ?? usual) };
}

/** Waits for the person. */
function hold(job: Job, failure: Failure): Job {
  return { ...job, dueAt: null, trouble: failure };
}
