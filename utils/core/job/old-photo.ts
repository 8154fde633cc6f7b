import type { Job } from './job.ts';

/**
 * Which jobs' photos are to be made small. "Edit a copy" begins with the photo, and a photo may be tens of megabytes:
 * after some time the small preview is left, and a copy takes the photo from its address again. What has
 * failed keeps its photo for as long as it is listed, as it is tried again with it.
 *
 * @param lastsMs how long a photo is kept in full once its video is ready, in milliseconds; infinity: for good.
 * @param since up to which moment this was done before; both in Unix milliseconds.
 */
export function oldPhotos(
  jobs: readonly Job[],
  lastsMs: number,
  since: number,
  now: number,
): readonly string[] {
  const isIn = (readyAt: number) => readyAt > since - lastsMs && readyAt <= now - lastsMs;
  return jobs.filter(({ stage }) => stage.name === 'ready' && isIn(stage.at)).map(({ id }) => id);
}
