import type { Job } from '../core/job/job.ts';
import {
  parseRenderTimes,
  type RenderTime,
  renderTimeOf,
  withRenderTime,
} from '../core/job/render-times.ts';
import { setting } from './checked-setting.ts';

/** How long HeyGen took for this person's last videos, the newest first. */
export const renderTimes = setting('local:renderTimes', parseRenderTimes);

let read: Promise<readonly RenderTime[]> | undefined;

/** The same as it was when this page first asked: one read for all its rows, and no estimate that changes midway. */
export const renderTimesOnce = {
  getValue: () => {
    read ??= renderTimes.getValue();
    return read;
  },
  watch: () => () => {},
};

let writing: Promise<void> = Promise.resolve();

/**
 * Learns from a job that is completed at this moment. Several that end at once are written one after the other. Worker
 * only.
 *
 * @param job as it was while HeyGen was at it.
 */
export function learnRenderTime(job: Job, at: number): Promise<void> {
  const time = renderTimeOf(job, at);
  if (!time) return writing;
  writing = writing
    .then(async () => renderTimes.setValue(withRenderTime(await renderTimes.getValue(), time)))
    // An estimate is not worth more than the news.
    .catch(console.error);
  return writing;
}
