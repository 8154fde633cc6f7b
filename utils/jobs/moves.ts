import type { Failure } from '../heygen/failure.ts';
import type { Job, Stage } from './job.ts';
import { checkIntervalMs } from './schedule.ts';

/** From the start, with a new key: certain that the one before made nothing, or told to by the person. */
export function again(job: Job, at: number): Job {
  const attempt = job.attempt + 1;
  return { ...enter(job, { name: 'queued' }, at), attempt, notifiedAt: null, seenAt: null };
}

/** Goes into a stage with a clean slate, due at once. */
export function enter(job: Job, stage: Stage, at: number): Job {
  return { ...job, stage, dueAt: at, tries: 0, trouble: null, notifiedAt: null };
}

export function end(job: Job, stage: Stage): Job {
  const dueAt = job.discarded && 'at' in stage ? stage.at : null;
  return { ...job, stage, dueAt, tries: 0, trouble: null, notifiedAt: null, seenAt: null };
}

/** The end of a job that makes no video. */
export function fail(job: Job, failure: Failure, at: number): Job {
  const videoId = job.stage.name === 'rendering' ? { videoId: job.stage.videoId } : {};
  return end(job, { name: 'failed', at, failure, ...videoId });
}

export function rendering(job: Job, videoId: string, at: number): Job {
  const entered = enter(job, { name: 'rendering', videoId, since: at, checkedAt: at }, at);
  return job.discarded ? entered : { ...entered, dueAt: at + checkIntervalMs(0) };
}

export function checked(job: Job, stage: Stage & { name: 'rendering' }, at: number): Job {
  const entered = enter(job, { ...stage, checkedAt: at }, at);
  return job.discarded ? entered : { ...entered, dueAt: at + checkIntervalMs(at - stage.since) };
}

export function firstStage(job: Job, at: number): Stage {
  return job.route === 'upload'
    ? { name: 'uploading', key: `${job.id}.${job.attempt}.picture` }
    : submitting(job, at);
}

export function submitting(job: Job, since: number, assetId?: string): Stage {
  const key = `${job.id}.${job.attempt}`;
  return {
    name: 'submitting',
    key,
    since,
    sends: 0,
    ...(assetId === undefined ? {} : { assetId }),
  };
}
