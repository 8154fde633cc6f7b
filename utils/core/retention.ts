import * as v from 'valibot';
import type { Job } from './job/job.ts';
import { lenient } from './lenient.ts';

/** In days; `null`: until the person deletes it. */
export type Keeping = number | null;

/** How long things of a finished video are kept on this computer. */
export interface Retention {
  /** The photo in full; its small preview stays. */
  readonly photos: Keeping;
  /** What it says; its title stays. */
  readonly scripts: Keeping;
  /** Its entry in the list; the video stays at HeyGen. */
  readonly videos: Keeping;
}

/** What a person can choose from, in days. */
export const KEEPING_DAYS = [7, 30, 90, 365] as const;

export const USUAL_RETENTION: Retention = { photos: 90, scripts: null, videos: null };

const keeping = v.nullable(v.pipe(v.number(), v.minValue(1)));

export const retentionRecord: v.GenericSchema<unknown, Retention> = lenient(
  {},
  {
    photos: v.optional(keeping, USUAL_RETENTION.photos),
    scripts: v.optional(keeping, USUAL_RETENTION.scripts),
    videos: v.optional(keeping, USUAL_RETENTION.videos),
  },
);

const DAY_MS = 24 * 60 * 60_000;

/** @returns milliseconds; infinity where it is kept until it is deleted. */
export const msOf = (days: Keeping): number =>
  days === null ? Number.POSITIVE_INFINITY : days * DAY_MS;

/** It is looked for what can go once a day. A clock that was set back does not put it off. */
export const isRetentionDue = (doneAt: number, now: number): boolean =>
  Math.abs(now - doneAt) >= DAY_MS;

/** The entries that have been kept long enough. Faces stay: they are there to be used. */
export function oldVideos(
  jobs: readonly Job[],
  { videos }: Retention,
  now: number,
): readonly string[] {
  return jobs.flatMap(({ id, request, stage }) => {
    const isEnded = stage.name === 'ready' || stage.name === 'failed';
    return request.make !== 'avatar' && isEnded && now - stage.at >= msOf(videos) ? [id] : [];
  });
}

/** The job without its script, where that has been kept long enough; else the very same job. */
export function withoutOldScript(job: Job, { scripts }: Retention, now: number): Job {
  const { stage, request } = job;
  if (stage.name !== 'ready' || now - stage.at < msOf(scripts)) return job;
  if (request.make !== 'video' || request.narration.type !== 'script') return job;
  if (request.narration.script === '') return job;
  return { ...job, request: { ...request, narration: { ...request.narration, script: '' } } };
}
