import type { Failure } from '../failure.ts';
import { type Assets, type Job, partsOf, remoteIdOf, type Stage } from './job.ts';
import { checkIntervalMs } from './schedule.ts';

/**
 * From the start, with a new key: certain that the one before made nothing, or told to by the person. The growing
 * pause goes on where it was.
 */
export function again(job: Job, at: number): Job {
  const { tries } = job;
  const formerId = remoteIdOf(job);
  return {
    ...enter(job, { name: 'queued' }, at),
    attempt: job.attempt + 1,
    formerIds: formerId === undefined ? job.formerIds : [...job.formerIds, formerId],
    tries,
    seenAt: null,
  };
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
  const remoteId = job.stage.name === 'rendering' ? { remoteId: job.stage.remoteId } : {};
  return end(job, { name: 'failed', at, failure, ...remoteId });
}

export function rendering(job: Job, remoteId: string, at: number): Job {
  const entered = enter(job, { name: 'rendering', remoteId, since: at, checkedAt: at }, at);
  return job.discarded ? entered : { ...entered, dueAt: at + checkIntervalMs(0) };
}

export function checked(job: Job, stage: Stage & { name: 'rendering' }, at: number): Job {
  const { missingSince: _found, ...known } = stage;
  const entered = enter(job, { ...known, checkedAt: at }, at);
  return job.discarded ? entered : { ...entered, dueAt: at + checkIntervalMs(at - stage.since) };
}

/** The next thing on the way to HeyGen: a file, or the request itself. */
export function nextStage(job: Job, assets: Assets, at: number, sentAnew?: true): Stage {
  const part = partsOf(job).find((each) => assets[each] === undefined);
  const key = `${job.id}.${job.attempt}`;
  const repeated = sentAnew ? { sentAnew } : {};
  return part === undefined
    ? { name: 'submitting', key, since: at, sends: 0, assets, ...repeated }
    : { name: 'uploading', part, key: `${key}.${part}`, assets, ...repeated };
}
