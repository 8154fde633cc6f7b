import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Job } from '../../utils/core/job/job.ts';
import { learnRenderTime, renderTimes, renderTimesOnce } from '../../utils/store/render-times.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

beforeEach(() => fakeBrowser.reset());

const rendering: Job = aJob({ stage: STAGES.rendering });
const kept = async () => (await renderTimes.getValue()).map(({ ms }) => ms);

it('learns from each of several that end at the same moment', async () => {
  const ends = [1_000, 2_000, 3_000, 4_000, 5_000];
  await Promise.all(ends.map((ms) => learnRenderTime(rendering, T0 + ms)));
  expect(await kept()).toEqual(ends.toReversed());
});

it('writes nothing where there is nothing to learn', async () => {
  await learnRenderTime(aJob({ stage: STAGES.ready }), T0 + 1_000);
  expect(await kept()).toEqual([]);
});

it('goes on learning after a write that failed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full'));
  await learnRenderTime(rendering, T0 + 1_000);
  await learnRenderTime(rendering, T0 + 2_000);
  expect(await kept()).toEqual([2_000]);
});

it('is read once by a page, however many rows ask, and stays the same there', async () => {
  await learnRenderTime(rendering, T0 + 1_000);
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  const [first, second] = await Promise.all([
    renderTimesOnce.getValue(),
    renderTimesOnce.getValue(),
  ]);
  expect(get).toHaveBeenCalledOnce();
  await learnRenderTime(rendering, T0 + 2_000);
  expect(await renderTimesOnce.getValue()).toBe(first);
  expect(second).toBe(first);
});
