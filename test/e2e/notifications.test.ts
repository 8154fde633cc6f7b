import { expect } from 'vitest';
import { type Taste, USUAL_TASTE } from '../../utils/core/news/taste.ts';
import { until } from '../browser/until.ts';
import { ask } from './support/backstage.ts';
import { hold } from './support/hold.ts';
import { it } from './support/worker-fixtures.ts';
import type { WorkerStage } from './support/worker-stage.ts';

const AN_HOUR_MS = 3_600_000;

/** The person's choice, as the settings keep it. */
const choose = ({ page }: WorkerStage, taste: Partial<Taste>) =>
  page.evaluate(
    `chrome.storage.local.set({ notifications: ${JSON.stringify({ ...USUAL_TASTE, ...taste })} })`,
  );

const shown = async ({ page }: WorkerStage) =>
  Object.keys((await page.evaluate('chrome.notifications.getAll()')) as object);

const alarms = async ({ page }: WorkerStage) =>
  (await page.evaluate('chrome.alarms.getAll()')) as readonly {
    readonly name: string;
    readonly scheduledTime: number;
  }[];

/** From an hour ago to an hour or two from now, by the clock of this computer, which is the browser's as well. */
function hoursAround(now: Date) {
  const around = (by: number) => ((now.getHours() + by + 24) % 24) * 60;
  return { on: true, from: around(-1), to: around(2) };
}

it('only when all is done: nothing is said before the last, and then it is said once', async ({
  stage,
}) => {
  await choose(stage, { when: 'all' });
  stage.simulator.setRenderMs(AN_HOUR_MS);
  await stage.submit('The first of two');
  await stage.follow('The first of two', (job) => job.stage.name === 'rendering');
  const held = hold(stage, { method: 'POST', path: '/v3/videos' });
  await stage.submit('The second of two');
  await held.arrived();
  stage.simulator.setRenderMs(0);
  const ready = await stage.follow('The first of two', (job) => job.stage.name === 'ready');
  expect(ready.notifiedAt).toBeNull();
  expect(await shown(stage)).toEqual([]);

  held.release();
  for (const script of ['The first of two', 'The second of two']) await stage.ready(script);
  expect(await shown(stage)).toEqual([expect.stringMatching(/^several /u)]);
});

it('quiet hours: one alarm waits for their end, and nothing else runs; switched off, it is told', async ({
  stage,
}) => {
  await choose(stage, { quiet: hoursAround(new Date()) });
  stage.simulator.setRenderMs(0);
  const { id } = await stage.submit('Made in quiet hours');
  await stage.follow('Made in quiet hours', (job) => job.stage.name === 'ready');
  const [alarm] = await until('one alarm', async () => {
    const all = await alarms(stage);
    return all.length === 1 && all[0]?.name === 'news' && all;
  });
  expect(alarm?.scheduledTime).toBeGreaterThan(Date.now() + AN_HOUR_MS);
  expect(await shown(stage)).not.toContain(id);

  // It outlives the browser.
  await stage.restart();
  await until('the alarm', async () => (await alarms(stage)).some(({ name }) => name === 'news'));
  expect((await stage.job('Made in quiet hours'))?.notifiedAt).toBeNull();

  await choose(stage, {});
  await ask(stage.page, 'watch');
  await stage.ready('Made in quiet hours');
  expect(await shown(stage)).toEqual([id]);
  await until('no alarm', async () => (await alarms(stage)).length === 0);
});
