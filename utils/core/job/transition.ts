import type { Failure } from '../failure.ts';
import { priceOf } from '../price.ts';
import type { Candidate, Job, Stage } from './job.ts';
import { refused } from './refusal.ts';
import { again, checked, end, enter, fail, nextStage, rendering } from './stages.ts';

/** What can happen to a job. `at` is the time it happened, in Unix milliseconds. */
export type JobEvent = { readonly at: number } & (
  | { readonly type: 'started'; readonly account: string }
  | { readonly type: 'uploaded'; readonly assetId: string }
  /** The request leaves now. */
  | { readonly type: 'sent' }
  /** HeyGen took the job: from here on it has an id there. */
  | { readonly type: 'accepted'; readonly remoteId: string }
  /** The account was searched for what a forgotten key may have made; `sure`: one, and no other wants it. */
  | {
      readonly type: 'lookedUp';
      readonly candidates: readonly Candidate[];
      readonly sure: boolean;
    }
  /** The person says which one it is, or that there is none. */
  | { readonly type: 'decided'; readonly remoteId: string | null }
  /** HeyGen says that it is still at work. */
  | { readonly type: 'progressed' }
  | { readonly type: 'completed'; readonly durationSeconds: number | null }
  /** HeyGen gave the video up; `hasPicture`: the photo's file is at hand. */
  | { readonly type: 'videoFailed'; readonly failure: Failure; readonly hasPicture: boolean }
  /** A request for this job did not work. */
  | { readonly type: 'refused'; readonly failure: Failure }
  /** The person wants a failed job tried again. */
  | { readonly type: 'retried'; readonly route: Job['route'] }
  /** The person wants what waits for them to go on; a changed key says the same. */
  | { readonly type: 'resumed' }
  | { readonly type: 'cameOnline' }
  /** The person deleted it. */
  | { readonly type: 'discarded' }
  | { readonly type: 'notified' }
  | { readonly type: 'seen' }
);

/**
 * What becomes of a job when something happens to it. Total: an event that means nothing in the job's
 * stage returns the very same job.
 */
export function transition(job: Job, event: JobEvent): Job {
  const after = next(job, event);
  return after === job ? job : { ...after, changedAt: event.at };
}

function next(job: Job, event: JobEvent): Job {
  const { stage } = job;
  switch (event.type) {
    case 'started':
      if (stage.name !== 'queued') return job;
      return enter({ ...job, account: event.account }, nextStage(job, {}, event.at), event.at);
    case 'uploaded':
      if (stage.name !== 'uploading') return job;
      return enter(
        job,
        nextStage(job, { ...stage.assets, [stage.part]: event.assetId }, event.at),
        event.at,
      );
    case 'sent':
      return stage.name === 'submitting'
        ? { ...job, stage: { ...stage, sends: stage.sends + 1 } }
        : job;
    case 'accepted':
      return stage.name === 'submitting' ? rendering(job, event.remoteId, event.at) : job;
    case 'lookedUp':
      return stage.name === 'submitting' ? lookedUp(job, event) : job;
    case 'decided':
      if (stage.name !== 'unclear') return job;
      return event.remoteId === null
        ? again(job, event.at)
        : rendering(job, event.remoteId, event.at);
    case 'progressed':
      return stage.name === 'rendering' ? checked(job, stage, event.at) : job;
    case 'completed':
      if (stage.name !== 'rendering') return job;
      return end(job, {
        name: 'ready',
        remoteId: stage.remoteId,
        at: event.at,
        durationSeconds: event.durationSeconds,
        costUsd: priceOf(job.request, event.durationSeconds),
      });
    case 'videoFailed':
      return stage.name === 'rendering' ? videoFailed(job, event) : job;
    case 'refused':
      return refused(job, event.failure, event.at);
    case 'retried':
      // What was made elsewhere can't be made again here: nobody knows of what.
      if (stage.name !== 'failed' || job.request.make === 'elsewhere') return job;
      return { ...again(job, event.at), route: event.route };
    case 'resumed':
      return isHeld(job) ? { ...job, dueAt: event.at, notifiedAt: null } : job;
    case 'cameOnline':
      return job.trouble?.kind === 'network' ? { ...job, dueAt: event.at } : job;
    case 'discarded':
      return job.discarded ? job : { ...job, discarded: true, dueAt: event.at };
    case 'notified':
      return hasNews(job) && job.notifiedAt === null ? { ...job, notifiedAt: event.at } : job;
    case 'seen':
      return isEnded(stage) && job.seenAt === null ? { ...job, seenAt: event.at } : job;
  }
}

/** Whether the job waits for the person to mend something: the key, the account, the balance. */
export function isHeld(job: Job): boolean {
  return job.dueAt === null && job.trouble !== null;
}

/** Whether there is something the person has to be told. */
export function hasNews(job: Job): boolean {
  if (isEnded(job.stage) || job.trouble?.kind === 'consent') return true;
  return isHeld(job) && job.trouble?.kind === 'credit';
}

function isEnded(stage: Stage): boolean {
  return stage.name === 'ready' || stage.name === 'failed';
}

/** A link that HeyGen can't fetch costs nothing: the picture itself goes in its place, once. */
function videoFailed(
  job: Job,
  { at, failure, hasPicture }: { at: number; failure: Failure; hasPicture: boolean },
): Job {
  const canMend = failure.kind === 'download' && job.route === 'link' && hasPicture;
  return canMend ? { ...again(job, at), route: 'upload' } : fail(job, failure, at);
}

function lookedUp(
  job: Job,
  { at, candidates, sure }: { at: number; candidates: readonly Candidate[]; sure: boolean },
): Job {
  const [only] = candidates;
  if (!only) return again(job, at);
  if (sure) return rendering(job, only.remoteId, at);
  return { ...enter(job, { name: 'unclear', candidates }, at), dueAt: null };
}
