import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchRaw, type RawBrowser } from '../browser/raw.ts';
import type { RawPage } from '../browser/raw-page.ts';
import { until } from '../browser/until.ts';
import type { FaultRule } from '../simulator/types.ts';
import { ask, seedDraft, storedJobs } from './support/backstage.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

const PHOTO = 'https://photos.example/portraits/ada.jpg';
const UPLOAD = 'blob:https://photos.example/kept-as-bytes';

let stage: Stage;
let browser: RawBrowser;
let page: RawPage;
let voiceId: string;

beforeAll(async () => {
  stage = await setStage({ render: 'none', renderMs: 0 });
  browser = await launchRaw(stage.launch);
  page = await browser.openPage(`${browser.origin}/options.html`);
  await ask(page, 'setApiKey', KEY);
  await ask(page, 'refreshVoices');
  voiceId = await aVoice();
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

async function aVoice(): Promise<string> {
  const first = `(async () => {
    const db = await new Promise((done) => {
      const asked = indexedDB.open('stillspeak');
      asked.onsuccess = () => done(asked.result);
    });
    const asked = db.transaction('voices').objectStore('voices').get('all');
    const all = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
    db.close();
    return all.voices[0].id;
  })()`;
  return String(await page.evaluate(first));
}

const videosOf = (script: string) =>
  stage.simulator.videos.filter((video) => video.request.script === script);

/** Follows a job to its end as the open popup does, by asking every second. */
async function followed(script: string, stageName = 'ready'): Promise<void> {
  const ended = async () => {
    await ask(page, 'watch');
    await sleep(300);
    const job = (await storedJobs(page)).find((it) => it.request.script === script);
    return job?.stage.name === stageName && job.notifiedAt !== null;
  };
  await until(`${script}: ${stageName}`, ended, 60_000);
}

async function submit(script: string, url = PHOTO): Promise<string> {
  const id = await seedDraft(page, { script, voiceId, url });
  await ask(page, 'submitJob', id);
  return id;
}

/** The ways to die. */
const deaths = {
  'the worker': () => browser.stopWorkers(),
  'the browser': async () => {
    await browser.kill();
    browser = await launchRaw({ ...stage.launch, profileDir: browser.profileDir });
    page = await browser.openPage(`${browser.origin}/options.html`);
  },
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
  it.each(steps)('while %s: one video, one entry, one notification', async (step, path, photo) => {
    const script = `${who} dies while ${step}`;
    const hold: FaultRule = { path, delayMs: 2_000, effect: 'pass' };
    stage.simulator.fault(hold);
    const submitted = submit(script, photo).catch(() => undefined);
    const held = () =>
      stage.simulator.requests.some(
        (request) => request.status === 'pending' && matches(path, request.path),
      );
    await until(`a request while ${step}`, async () => {
      if (held()) return true;
      await ask(page, 'watch');
      return held();
    });
    await submitted;
    await deaths[who]();
    await followed(script);
    expect(videosOf(script)).toHaveLength(1);
    expect((await storedJobs(page)).filter((job) => job.request.script === script)).toHaveLength(1);
  });

  it('right after "Create video"', async () => {
    const script = `${who} dies at once`;
    await submit(script);
    await deaths[who]();
    await followed(script);
    expect(videosOf(script)).toHaveLength(1);
  });
});

function matches(path: string | RegExp, asked: string): boolean {
  return typeof path === 'string' ? path === asked : path.test(asked);
}

it('the answer is lost after HeyGen took the job: it is paid for once', async () => {
  stage.simulator.fault({ method: 'POST', path: '/v3/videos', effect: 'drop-after', times: 3 });
  await submit('Lost answer');
  await followed('Lost answer');
  expect(videosOf('Lost answer')).toHaveLength(1);
});

it('Create is pressed twice, and in two popups at once: one video', async () => {
  const script = 'Pressed twice';
  const id = await seedDraft(page, { script, voiceId, url: PHOTO });
  const other = await browser.openPage(`${browser.origin}/player.html`);
  await Promise.all([
    ask(page, 'submitJob', id),
    ask(page, 'submitJob', id),
    ask(other, 'submitJob', id),
  ]);
  await ask(other, 'submitJob', id);
  await other.close();
  await followed(script);
  expect(videosOf(script)).toHaveLength(1);
});
