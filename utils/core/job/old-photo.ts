import type { Job } from './job.ts';

/** How long a photo is kept in full once its video is ready, in milliseconds: 90 days. */
export const PHOTO_LASTS_MS = 90 * 24 * 60 * 60_000;

/**
 * Which jobs' photos are to be made small. "Edit a copy" begins with the photo, and a photo may be tens of megabytes:
 * after {@link PHOTO_LASTS_MS} the small preview is left, and a copy takes the photo from its address again. What has
 * failed keeps its photo for as long as it is listed, as it is tried again with it.
 *
 * @param since up to which moment this was done before; both in Unix milliseconds.
 */
export function oldPhotos(jobs: readonly Job[], since: number, now: number): readonly string[] {
  return jobs
    .filter(({ stage }) => stage.name === 'ready' && isIn(stage.at, since, now))
    .map(({ id }) => id);
}

const isIn = (readyAt: number, since: number, now: number) =>
  readyAt > since - PHOTO_LASTS_MS && readyAt <= now - PHOTO_LASTS_MS;
