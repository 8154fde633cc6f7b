import { describe, expect } from 'vitest';
import type { RawPage } from '../browser/raw-page.ts';
import { until } from '../browser/until.ts';
import { ask, seedDraft, storedJobs } from './support/backstage.ts';
import { put } from './support/database.ts';
import { hold } from './support/hold.ts';
import { like, t } from './support/messages.ts';
import { openRawList } from './support/raw-list.ts';
import { watcher } from './support/watcher.ts';
import { it } from './support/worker-fixtures.ts';
import { PHOTO, UPLOAD, type WorkerStage } from './support/worker-stage.ts';

/** The ways to die. */
const deaths = {
  'the worker': (stage: WorkerStage) => stage.browser.stopWorkers(),
  'the browser': (stage: WorkerStage) => stage.restart(),
};

/** Each step at which a request is held open while something dies. */
const steps: readonly (readonly [step: string, path: string | RegExp, photo: string])[] = [
  ['the picture is being uploaded', '/v3/assets', UPLOAD],
  ['the video is being asked for', '/v3/videos', PHOTO],
  ['HeyGen is asked how it is', '/v3/videos/statuses', PHOTO],
  ['the finished video is read', /^\/v3\/videos\/[0-9a-f]{32}$/u, PHOTO],
  ['its still is fetched', /^\/media\/videos\/.*\.jpg$/u, PHOTO],
];

describe.each(Object.keys(deaths) as (keyof typeof deaths)[])('%s dies', (who) => {
  it.for(steps)(
    'while %s: one video, one entry, one notification',
    async ([step, path, photo], { stage }) => {
      const script = `${who} dies while ${step}`;
      const held = hold(stage, { path });
      const submitted = stage.submit(script, photo).catch(() => undefined);
      await held.arrived();
      await submitted;
      await deaths[who](stage);
      held.release();
      await stage.ready(script);
      expect(stage.videosOf(script)).toHaveLength(1);
      const entries = (await storedJobs(stage.page)).filter((job) => job.request.title === script);
      expect(entries).toHaveLength(1);
    },
  );

  it('right after "Create video"', async ({ stage }) => {
    const script = `${who} dies at once`;
    await stage.submit(script);
    await deaths[who](stage);
    await stage.ready(script);
    expect(stage.videosOf(script)).toHaveLength(1);
  });
});

it('the answer is lost after HeyGen took the job: it is paid for once', async ({ stage }) => {
  stage.simulator.fault({ method: 'POST', path: '/v3/videos', effect: 'drop-after', times: 3 });
  await stage.submit('Lost answer');
  await stage.ready('Lost answer');
  expect(stage.videosOf('Lost answer')).toHaveLength(1);
});

it('Create is pressed twice, and in two popups at once: one video', async ({ stage }) => {
  const script = 'Pressed twice';
  const [voiceId] = stage.simulator.videos.map(({ request }) => String(request.voice_id));
  if (voiceId === undefined) throw new Error('No video before this one.');
  const draft = await seedDraft(stage.page, { script, voiceId, url: PHOTO });
  const other = await stage.browser.openPage(`${stage.browser.origin}/player.html`);
  await Promise.all([
    ask(stage.page, 'submitJob', draft),
    ask(stage.page, 'submitJob', draft),
    ask(other, 'submitJob', draft),
  ]);
  await ask(other, 'submitJob', draft);
  await other.close();
  await stage.ready(script);
  expect(stage.videosOf(script)).toHaveLength(1);
});

/** As if the browser had been offline for a day since the request left. */
async function forget(stage: WorkerStage, script: string): Promise<void> {
  const job = await stage.job(script);
  if (!job) throw new Error(`No job says ${script}.`);
  const now = Date.now();
  const submitting = { name: 'submitting', key: `${job.id}.1`, since: now - DAY_MS, sends: 1 };
  const record = { ...job, stage: submitting, dueAt: now, notifiedAt: null };
  await put(stage.page, 'jobs', JSON.stringify(record));
}

const DAY_MS = 24 * 60 * 60_000;

it('a day offline, and HeyGen has forgotten the key: the video is found in the account', async ({
  stage,
}) => {
  await stage.submit('Found again');
  await stage.ready('Found again');
  await forget(stage, 'Found again');
  await stage.ready('Found again');
  expect(stage.videosOf('Found again')).toHaveLength(1);
});

it('two that may be the same video after a day: the person is asked, and decides', async ({
  stage,
}) => {
  await stage.submit('Said by twins');
  await stage.ready('Said by twins');
  await forget(stage, 'Said by twins');
  const twin = { ...(await stage.job('Said by twins')), id: 'twin' };
  await put(stage.page, 'jobs', JSON.stringify(twin));
  const watch = watcher(() => stage.page);
  await until('the question', async () => {
    await watch();
    const twins = (await storedJobs(stage.page)).filter(
      (job) => job.request.title === 'Said by twins',
    );
    return twins.every((job) => job.stage.name === 'unclear');
  });
  const list = await openRawList(stage);
  // Both choices are spelled out at each.
  const isThere = like('videos.unclearIsThere');
  const isNot = t('videos.unclearIsNot');
  await list.buttons(isThere, 2);
  await list.buttons(isNot, 2);
  await list.click(isThere);
  await list.buttons(isNot, 1);
  await list.click(isNot);
  await list.buttons(isNot, 0);
  await stage.ready('Said by twins');
  await until('the new one', () => stage.videosOf('Said by twins').length === 2);
  await list.close();
});

// The last ones: they leave their drafts, as the person would.
it.for(Object.keys(deaths) as (keyof typeof deaths)[])(
  '%s dies while a face is asked for, by two pages and more than once: it is learnt and paid for once',
  async (who, { stage }) => {
    const name = `A face when ${who} dies`;
    // A picture of its own: one that is learnt is known again.
    const url = `${UPLOAD}-${who.replace(' ', '-')}`;
    const { id: draftId } = await seedDraft(stage.page, { script: '', voiceId: 'any', url });
    const other = await stage.browser.openPage(`${stage.browser.origin}/player.html`);
    const held = hold(stage, { method: 'POST', path: '/v3/avatars' });
    const keep = (page: RawPage) => ask(page, 'keepFace', { draftId, name }).catch(() => undefined);
    const asked = [keep(stage.page), keep(other), keep(stage.page)];
    await held.arrived();
    await Promise.all(asked);
    await deaths[who](stage);
    held.release();
    await keep(stage.page);
    await stage.ready(name);
    expect(stage.simulator.avatars.filter((avatar) => avatar.name === name)).toHaveLength(1);
    const entries = (await storedJobs(stage.page)).filter((job) => job.request.title === name);
    expect(entries).toHaveLength(1);
  },
);
