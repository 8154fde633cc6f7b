import { expect } from 'vitest';
import type { RawPage } from '../browser/raw-page.ts';
import { until } from '../browser/until.ts';
import { ask, storedJobs } from './support/backstage.ts';
import { hold } from './support/hold.ts';
import { KEY } from './support/stage.ts';
import { watcher } from './support/watcher.ts';
import { it as base } from './support/worker-fixtures.ts';
import { setWorkerStage } from './support/worker-stage.ts';

/** How long Chrome lets a worker live that has nothing to do. */
const IDLE_LIFE_MS = 30_000;

const it = base
  /** Has a browser of its own, so that nothing else keeps its worker awake, and goes on beside the rest. */
  .extend('slow', { scope: 'file' }, async ({ heygen }, { onCleanup }) => {
    const stage = await setWorkerStage(heygen);
    onCleanup(() => stage.close());
    const delayMs = IDLE_LIFE_MS + 2_000;
    stage.simulator.fault({ method: 'POST', path: '/v3/videos', delayMs, effect: 'pass' });
    await stage.submit('Said very slowly');
    return stage;
  });

it.beforeAll(({ slow }) => void slow);
it.beforeEach(async ({ stage }) => {
  stage.simulator.setBalance(1_000);
  stage.simulator.setKeys([KEY]);
  stage.simulator.setRenderMs(0);
  await ask(stage.page, 'setApiKey', KEY);
});

/** The ids of the notifications that the browser shows: those of their jobs. */
const shownIds = async (page: RawPage) =>
  (await page.evaluate(
    'chrome.notifications.getAll().then((all) => Object.keys(all))',
  )) as readonly string[];

it('sixty at once all get through, and none is refused', async ({ stage }) => {
  const scripts = Array.from({ length: 60 }, (_, index) => `Sixty of them, ${index + 1}`);
  for (const script of scripts) await stage.submit(script);
  for (const script of scripts) await stage.ready(script);
  for (const script of scripts) expect(stage.videosOf(script)).toHaveLength(1);
  expect(stage.simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
});

it('a balance that is used up holds the queue, says so once, and everything goes on after', async ({
  stage,
}) => {
  stage.simulator.setBalance(0);
  const scripts = ['No credit, 1', 'No credit, 2', 'No credit, 3'];
  for (const script of scripts) await stage.submit(script);
  const told = await until('the notification', async () => {
    const jobs = (await storedJobs(stage.page)).filter(({ request }) =>
      scripts.includes(request.title),
    );
    const held = jobs.filter((job) => job.dueAt === null && job.trouble?.kind === 'credit');
    const untaken = jobs.every(({ stage: { name } }) => name === 'queued' || name === 'submitting');
    return untaken && held.some((job) => job.notifiedAt !== null) ? jobs : undefined;
  });
  const shown = await shownIds(stage.page);
  expect(told.filter(({ id }) => shown.includes(id))).toHaveLength(1);

  stage.simulator.setBalance(1_000);
  await ask(stage.page, 'resumeJobs');
  for (const script of scripts) await stage.ready(script);
  for (const script of scripts) expect(stage.videosOf(script)).toHaveLength(1);
});

it('a key that is revoked while videos render: they wait for the next one, and none fails', async ({
  stage,
}) => {
  stage.simulator.setRenderMs(600_000);
  await stage.submit('Before the change of keys');
  await stage.follow('Before the change of keys', (job) => job.stage.name === 'rendering');
  stage.simulator.setKeys(['sk-the-next-key']);
  await stage.submit('After the change of keys');
  const held = (job: { dueAt: number | null }) => job.dueAt === null;
  await stage.follow('Before the change of keys', held);
  await stage.follow('After the change of keys', held);
  // However many wait for it, it is said once.
  const waiting = (await storedJobs(stage.page)).filter(({ trouble }) => trouble !== null);
  await until('the notification', async () => {
    const ids = await shownIds(stage.page);
    return waiting.filter(({ id }) => ids.includes(id)).length === 1;
  });

  stage.simulator.setRenderMs(0);
  await ask(stage.page, 'setApiKey', 'sk-the-next-key');
  await stage.ready('Before the change of keys');
  await stage.ready('After the change of keys');
  expect(stage.videosOf('After the change of keys')).toHaveLength(1);
});

const BREAKS: readonly (readonly [string, () => string])[] = [
  ['in seconds', () => '3'],
  ['as a date', () => new Date(Date.now() + 3_000).toUTCString()],
];

it.for(BREAKS)(
  'HeyGen asks for a break %s: the whole queue keeps to it',
  async ([how, retryAfter], { stage }) => {
    const name = `A break ${how}`;
    const asked = stage.simulator.requests.length;
    stage.simulator.fault({
      method: 'POST',
      path: '/v3/videos',
      effect: {
        status: 429,
        code: 'rate_limit_exceeded',
        headers: { 'retry-after': retryAfter() },
      },
    });
    await stage.submit(name);
    const refused = await until('the refusal', () =>
      stage.simulator.requests.slice(asked).find(({ status }) => status === 429),
    );
    await stage.submit(`${name}, behind`);
    await stage.ready(name);
    await stage.ready(`${name}, behind`);
    const later = stage.simulator.requests
      .slice(asked)
      .filter(
        ({ method, path, status }) => method === 'POST' && path === '/v3/videos' && status !== 429,
      );
    // A date has whole seconds: up to one is lost on the way.
    for (const { at } of later) expect(at - refused.at).toBeGreaterThan(1_900);
  },
);

it('deleted while it is being sent: its video goes, too', async ({ stage }) => {
  const held = hold(stage, { method: 'POST', path: '/v3/videos' });
  const { id } = await stage.submit('Deleted on the way');
  await held.arrived();
  await ask(stage.page, 'deleteJob', { id, alsoAtHeygen: false });
  held.release();
  const watch = watcher(() => stage.page);
  await until('the end of it', async () => {
    await watch();
    return !(await stage.job('Deleted on the way'));
  });
  const videos = stage.videosOf('Deleted on the way');
  expect(videos.map(({ deleted }) => deleted)).toEqual([true]);
});

it('the extension is switched off and on while a video renders', async ({ stage }) => {
  stage.simulator.setRenderMs(600_000);
  await stage.submit('Switched off');
  await stage.follow('Switched off', (job) => job.stage.name === 'rendering');
  await stage.switchOffAndOn();
  stage.simulator.setRenderMs(0);
  await stage.ready('Switched off');
  expect(stage.videosOf('Switched off')).toHaveLength(1);
});

it('offline and back: what waited goes at once', async ({ stage }) => {
  const cut = stage.simulator.fault({
    path: /^\/v3\//u,
    effect: 'drop',
    times: Number.POSITIVE_INFINITY,
  });
  await stage.submit('Said while offline');
  await stage.follow('Said while offline', (job) => job.trouble?.kind === 'network');
  cut();
  await stage.ready('Said while offline');
  expect(stage.videosOf('Said while offline')).toHaveLength(1);
});

it('an answer that takes longer than an idle worker lives: one video', async ({ slow }) => {
  await slow.ready('Said very slowly');
  expect(slow.videosOf('Said very slowly')).toHaveLength(1);
});
