import type { Preset } from '../draft/preset.ts';
import { type Job, remoteIdOf } from '../job/job.ts';

/**
 * A job as it goes to another computer. Nothing may come of it there but that it is followed: no news of what has
 * ended, no deletion, and no file in the place of a link that HeyGen could not fetch, as that is a new request. The
 * addresses that a photo has within its page hold the photo itself, and go nowhere.
 */
export function portableJob(job: Job): Job {
  const { stage, photo } = job;
  const { trash: _mine, batch: _row, paused: _held, ...rest } = job;
  const still = {
    ...rest,
    photo: { ...photo, url: ofTheWeb(photo.url), pageUrl: ofTheWeb(photo.pageUrl) },
    trouble: null,
    tries: 0,
    discarded: false,
    dueAt: null,
  };
  switch (stage.name) {
    case 'ready':
    case 'failed':
      return { ...still, notifiedAt: stage.at, seenAt: stage.at };
    case 'rendering':
      return { ...still, ...(job.route === 'link' && { route: 'upload' }), dueAt: 0 };
    case 'awaiting':
    case 'queued':
    case 'uploading':
    case 'submitting':
    case 'unclear':
      return still;
  }
}

/** HeyGen has it: looking after it costs nothing. Whatever else is in flight is for the computer that ordered it. */
export const canArrive = (job: Job): boolean =>
  job.stage.name === 'failed' || (remoteIdOf(job) !== undefined && job.stage.name !== 'unclear');

/** A preset as it goes to another computer, which has none of its files. */
export function portablePreset(preset: Preset): Preset {
  const { background, ...rest } = preset;
  return background && background.type !== 'file' ? preset : rest;
}

const ofTheWeb = (url: string): string => (/^https?:/u.test(url) ? url : '');
