import type { Failure } from '../failure.ts';
import type { Photo, PhotoRoute } from '../photo/photo.ts';
import { priceOf } from '../price.ts';
import { isPaused, pausedOrNot } from './batch.ts';
import type { Candidate, Job, Part, Stage } from './job.ts';
import { type Labeling, labeled } from './labels.ts';
import { lookedUp } from './looked-up.ts';
import { refused } from './refusal.ts';
import { checkIntervalMs } from './schedule.ts';
import { again, checked, end, enter, fail, nextStage, rendering } from './stages.ts';
import { isHeld, isTold } from './trouble.ts';

/** What can happen to a job. `at` is the time it happened, in Unix milliseconds. */
export type JobEvent = { readonly at: number } & (
  | Ordered
  /** Its photo was taken, or is not going to be: how it gets to HeyGen, and from where. */
  | { readonly type: 'photoSettled'; readonly route: PhotoRoute; readonly photo: Photo }
  | { readonly type: 'started'; readonly account: string }
  | { readonly type: 'uploaded'; readonly part: Part; readonly assetId: string }
  /** The request leaves now; `atHeygen`: the time there, where it is known. */
  | { readonly type: 'sent'; readonly atHeygen?: number | undefined }
  /** HeyGen took the job: from here on it has an id there. */
  | { readonly type: 'accepted'; readonly remoteId: string }
  /** The account was searched for what a forgotten key may have made; `sure`: one, and no other wants it. */
  | {
      readonly type: 'lookedUp';
      readonly candidates: readonly Candidate[];
      readonly sure: boolean;
      readonly atHeygen?: number | undefined;
    }
  /** The person says which one it is, or that there is none. */
  | { readonly type: 'decided'; readonly remoteId: string | null }
  /** HeyGen says that it is still at work. */
  | { readonly type: 'progressed' }
  /** HeyGen calls it completed and does not tell yet where it, or a face's picture, is. */
  | { readonly type: 'unaddressed' }
  | { readonly type: 'completed'; readonly durationSeconds: number | null }
  /** HeyGen gave the video up; `hasPicture`: the photo's file is at hand. */
  | { readonly type: 'videoFailed'; readonly failure: Failure; readonly hasPicture: boolean }
  /** A request for this job did not work. */
  | {
      readonly type: 'refused';
      readonly failure: Failure;
      readonly hasPicture?: boolean | undefined;
    }
  /** The person wants a failed job tried again. */
  | { readonly type: 'retried'; readonly route: Job['route'] }
  /** The person wants what waits to go on now; a changed key says the same. */
  | { readonly type: 'resumed' }
  | { readonly type: 'cameOnline' }
  /** The person pauses its batch, or goes on with it. */
  | { readonly type: 'paused'; readonly paused: boolean }
  /** The person's limits on spending are others now. */
  | { readonly type: 'limitsChanged' }
  /** The person has it made although it goes over their own limit. */
  | { readonly type: 'exceeded' }
  /** The person deleted it. */
  | { readonly type: 'discarded' }
  | { readonly type: 'notified' }
  | { readonly type: 'seen' }
  /** The person names it, marks it, or writes something beside it. */
  | { readonly type: 'labeled'; readonly labeling: Labeling }
  /** The person deleted what had ended, and may still want it back. */
  | { readonly type: 'trashed'; readonly alsoAtHeygen: boolean }
  | { readonly type: 'restored' }
);

/** Another key is kept from now on: what no account has begun is the one's that it was asked of. */
interface Ordered {
  readonly type: 'ordered';
  readonly account: string;
}

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
    case 'ordered':
      if (!isUnsent(stage) || job.account !== null) return job;
      return { ...job, account: event.account, orderedFor: event.account };
    case 'photoSettled':
      return stage.name === 'awaiting' ? photoSettled(job, event) : job;
    case 'started':
      if (stage.name !== 'queued' || isPaused(job)) return job;
      return onTheWay(
        { ...job, account: job.orderedFor ?? event.account },
        nextStage(job, {}, event.at),
        event.at,
      );
    case 'uploaded':
      if (stage.name !== 'uploading' || stage.part !== event.part) return job;
      return onTheWay(
        job,
        nextStage(job, { ...stage.assets, [stage.part]: event.assetId }, event.at, stage.sentAnew),
        event.at,
      );
    case 'sent':
      return stage.name === 'submitting' ? sent(job, stage, event) : job;
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
    case 'unaddressed':
      return stage.name === 'rendering' ? unaddressed(job, stage, event.at) : job;
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
      return refused(job, event);
    case 'retried':
      return stage.name === 'failed' ? retried(job, stage, event) : job;
    case 'resumed':
      if (job.trouble === null) return job;
      // What was mended and holds the job once more is news; what merely goes on is not.
      return { ...job, dueAt: event.at, notifiedAt: isHeld(job) ? null : job.notifiedAt };
    case 'cameOnline':
      return job.trouble?.kind === 'network' || job.trouble?.kind === 'intercepted'
        ? { ...job, dueAt: event.at }
        : job;
    case 'paused':
      return pausedOrNot(job, event.paused, event.at);
    case 'limitsChanged':
      return job.trouble?.kind === 'overLimit' ? { ...job, dueAt: event.at } : job;
    case 'exceeded':
      return job.trouble?.kind === 'overLimit'
        ? { ...job, mayExceed: true, trouble: null, dueAt: event.at }
        : job;
    case 'discarded':
      return job.discarded ? job : { ...job, discarded: true, dueAt: event.at };
    case 'notified':
      return hasNews(job) && job.notifiedAt === null ? { ...job, notifiedAt: event.at } : job;
    case 'seen':
      return isEnded(stage) && job.seenAt === null ? { ...job, seenAt: event.at } : job;
    case 'labeled':
      return labeled(job, event.labeling);
    case 'trashed':
      if (!isEnded(stage) || job.trash) return job;
      return { ...job, trash: { at: event.at, alsoAtHeygen: event.alsoAtHeygen } };
    case 'restored':
      return restored(job);
  }
}

function restored(job: Job): Job {
  if (!job.trash) return job;
  const { trash: _before, ...rest } = job;
  return rest;
}

const isUnsent = ({ name }: Stage) => name === 'awaiting' || name === 'queued';

function photoSettled(job: Job, { at, route, photo }: JobEvent & { type: 'photoSettled' }): Job {
  if (route === 'none') return fail(job, { kind: 'photoGone' }, at);
  return enter({ ...job, route, photo }, { name: 'queued' }, at);
}

/** There is something the person has to be told. */
export function hasNews(job: Job): boolean {
  return isEnded(job.stage) || isTold(job);
}

function isEnded(stage: Stage): boolean {
  return stage.name === 'ready' || stage.name === 'failed';
}

function retried(
  job: Job,
  { failure, remoteId }: Stage & { name: 'failed' },
  { at, route }: { at: number; route: Job['route'] },
): Job {
  const isPaid = failure.kind === 'gone' || failure.kind === 'avatarGone';
  // What HeyGen took is looked for again; another one would be paid for, too.
  if (isPaid && remoteId !== undefined) return rendering(job, remoteId, at);
  // What was made elsewhere can't be made again here: nobody knows of what.
  if (job.request.make === 'elsewhere') return job;
  const { mayExceed: _before, paused: _held, ...asked } = job;
  const anew = { ...again(asked, at), route, tries: 0 };
  return failure.kind === 'photoGone' ? { ...anew, stage: { name: 'awaiting' } } : anew;
}

/** A pause that grew goes on growing until HeyGen has taken the job. */
function onTheWay(job: Job, stage: Stage, at: number): Job {
  return { ...enter(job, stage, at), tries: job.tries };
}

/** What is deleted or paused before it was ever sent does not leave. */
function sent(
  job: Job,
  stage: Stage & { name: 'submitting' },
  { at, atHeygen }: { at: number; atHeygen?: number | undefined },
): Job {
  if (isPaused(job) || (job.discarded && stage.sends === 0)) return job;
  const first = stage.sinceAtHeygen ?? atHeygen;
  const sinceAtHeygen = first === undefined ? {} : { sinceAtHeygen: first };
  const since = stage.sends === 0 ? at : stage.since;
  const { sentAtHeygen: _before, ...kept } = stage;
  const left = atHeygen === undefined ? { sentAt: at } : { sentAt: at, sentAtHeygen: atHeygen };
  return { ...job, stage: { ...kept, ...sinceAtHeygen, since, sends: stage.sends + 1, ...left } };
}

/**
 * HeyGen tells where a video, or the picture of a face, is some time after it calls it completed; what takes longer is
 * asked for when it is wanted.
 */
const ADDRESS_WITHIN_MS = 10 * 60_000;

function unaddressed(job: Job, stage: Stage & { name: 'rendering' }, at: number): Job {
  const unaddressedSince = stage.unaddressedSince ?? at;
  if (at - unaddressedSince >= ADDRESS_WITHIN_MS) {
    return next(job, { type: 'completed', at, durationSeconds: null });
  }
  const waiting = checked(job, { ...stage, unaddressedSince }, at);
  return { ...waiting, dueAt: at + checkIntervalMs(at - unaddressedSince) };
}

/** A link that HeyGen can't fetch costs nothing: the picture itself goes in its place, once. */
function videoFailed(
  job: Job,
  { at, failure, hasPicture }: { at: number; failure: Failure; hasPicture: boolean },
): Job {
  const canMend = failure.kind === 'download' && job.route === 'link' && hasPicture;
  return canMend ? { ...again(job, at), route: 'upload' } : fail(job, failure, at);
}
