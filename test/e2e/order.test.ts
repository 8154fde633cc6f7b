import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { clickMenuEntry } from '../browser/menu.ts';
import type { RawPage } from '../browser/raw-page.ts';
import { until } from '../browser/until.ts';
import { html, send } from '../gallery/gallery.ts';
import { portraitBytes, portraits } from '../gallery/portraits.ts';
import { aVoice, storedJobs } from './support/backstage.ts';
import { allIn } from './support/database.ts';
import { t } from './support/messages.ts';
import { it as inBrowser } from './support/worker-fixtures.ts';
import type { WorkerStage } from './support/worker-stage.ts';

/** Pictures that their site does not give before it is told to. */
const site = (() => {
  let give = () => {};
  let given = Promise.resolve();
  return {
    hold: () => {
      given = new Promise((resolve) => {
        give = resolve;
      });
    },
    give: () => give(),
    given: () => given,
  };
})();

const [portrait] = portraits;
if (!portrait) throw new Error('The gallery has no portrait.');
const jpeg = await portraitBytes(portrait);
const GUARDED = '/slow.jpg';

const it = inBrowser.override('web', {
  routes: {
    '/slow': html(`<title>Slow</title><img alt="Somebody" src="${GUARDED}">`),
    [GUARDED]: async (request, response) => {
      // The page shows it; whoever asks for the file waits.
      if (request.headers['sec-fetch-dest'] !== 'image') await site.given();
      await send('image/jpeg', jpeg)(request, response);
    },
  },
});

const PAGE = 'https://photos.example/slow';
/** Presses as late as a person can and as early: before anything was heard of it. */
const DELAYS_MS = [0, 20, 50, 150, 500];

/** A composer in which nothing but the press is missing, opened by a right-click; its photo is on the way. */
async function composer(stage: WorkerStage, script: string, address: string): Promise<RawPage> {
  const { browser, page } = stage;
  const voice = { id: await aVoice(page), name: 'Somebody' };
  const defaults = { voice, title: '', resolution: '720p', aspectRatio: 'auto' };
  await page.evaluate(
    `chrome.storage.local.set(${JSON.stringify({ defaults, rightsAcceptedAt: 1 })})`,
  );
  await browser.openPage(address);
  await clickMenuEntry(browser, {
    menuItemId: 'animate-photo',
    pageUrl: address,
    srcUrl: `https://photos.example${GUARDED}?${encodeURIComponent(script)}`,
  });
  const popup = await browser.page(`${browser.origin}/popup.html`);
  await popup.click('textarea');
  await popup.type(script);
  await popup.waitFor(`document.querySelector('textarea').value === ${JSON.stringify(script)}`);
  return popup;
}

/** Presses "Create video" and is gone so many milliseconds later. */
const pressAndLeave = (popup: RawPage, delayMs: number) =>
  leaveAfter(popup, "document.querySelector('button[type=submit]').click();", delayMs);

async function press(popup: RawPage, name: string): Promise<void> {
  const found = `[...document.querySelectorAll('button')].find((it) => (it.innerText.trim() || it.ariaLabel) === ${JSON.stringify(name)})`;
  await popup.waitFor(found);
  await popup.evaluate(`${found}.click()`);
}

async function leaveAfter(popup: RawPage, press: string, delayMs: number): Promise<void> {
  if (delayMs === 0) {
    await popup.evaluate(`${press} window.close()`).catch(() => undefined);
    return;
  }
  await popup.evaluate(press);
  await sleep(delayMs);
  await popup.close();
}

interface Kept {
  readonly id: string;
  readonly script: string;
  readonly ordered?: object;
}

const draftsOf = async (page: RawPage, script: string) =>
  ((await allIn(page, 'drafts')) as readonly Kept[]).filter((draft) => draft.script === script);

/** HeyGen has it, once. */
async function rendering(stage: WorkerStage, script: string): Promise<void> {
  await stage.follow(script, ({ stage: { name } }) => name === 'rendering' || name === 'ready');
  expect(stage.videosOf(script)).toHaveLength(1);
}

const photoTaken = (page: RawPage, script: string) =>
  until('the photo', async () => {
    const [draft] = await draftsOf(page, script);
    const photos = (await allIn(page, 'photos')) as readonly Readonly<Record<string, unknown>>[];
    const photo = photos.find(({ id }) => id === draft?.id);
    return photo?.bytes !== undefined && photo.takingUntil === 0;
  });

it.for(DELAYS_MS)(
  'pressed while the photo is on its way, and the popup gone %i ms later: one video, of the photo',
  async (delayMs, { stage }) => {
    const script = `Gone after ${delayMs} milliseconds`;
    site.hold();
    const popup = await composer(stage, script, `${PAGE}?${delayMs}`);
    await pressAndLeave(popup, delayMs);
    await stage.follow(script, (job) => job.stage.name === 'awaiting');
    expect(stage.videosOf(script)).toEqual([]);
    site.give();
    await rendering(stage, script);
    expect(stage.videosOf(script)[0]?.request.image).toMatchObject({ type: 'asset_id' });
    expect(await draftsOf(stage.page, script)).toEqual([]);
  },
);

it('discarded, and the popup gone in the same moment: the draft does not come back', async ({
  stage,
}) => {
  const script = 'Not to be said';
  site.hold();
  site.give();
  const popup = await composer(stage, script, `${PAGE}?discarded`);
  await photoTaken(stage.page, script);
  await press(popup, t('composer.discard'));
  await popup.waitFor(`document.querySelector('.discard .button--danger')`);
  await leaveAfter(popup, "document.querySelector('.discard .button--danger').click();", 0);
  await until('no draft', async () => (await draftsOf(stage.page, script)).length === 0, 5_000);
});

it('says that the photo is awaited; given up, its link is sent', async ({ stage }) => {
  const script = 'Nobody waits for me';
  site.hold();
  const popup = await composer(stage, script, `${PAGE}?given-up`);
  await popup.waitFor(
    `document.body.innerText.includes(${JSON.stringify(t('composer.awaited.says'))})`,
  );
  await popup.click('.awaited-photo button');
  await popup.waitFor(`!document.querySelector('.awaited-photo')`);
  await pressAndLeave(popup, 0);
  await rendering(stage, script);
  expect(stage.videosOf(script)[0]?.request.image).toMatchObject({ type: 'url' });
  site.give();
});

it.for(DELAYS_MS)(
  '“Save this face” pressed while the worker sleeps, and the popup gone %i ms later: made once',
  async (delayMs, { stage }) => {
    const name = `Kept for ${delayMs} milliseconds`;
    site.hold();
    site.give();
    const popup = await composer(stage, name, `${PAGE}?face-${delayMs}`);
    await photoTaken(stage.page, name);
    await popup.click('.options-line__open');
    await popup.click('[data-page="face"]');
    await popup.waitFor(`document.querySelector('.keep-face')`);
    await press(popup, t('faces.keep'));
    await popup.click('.keep-face__form input');
    await popup.evaluate(`document.activeElement.select()`);
    await popup.type(name);
    await stage.browser.stopWorkers();
    const submit = "document.querySelector('.keep-face__buttons button').click();";
    await leaveAfter(popup, submit, delayMs);
    await stage.follow(name, ({ stage: { name: at } }) => at === 'rendering' || at === 'ready');
    expect(stage.simulator.avatars.filter((avatar) => avatar.name === name)).toHaveLength(1);
    await until('the draft waits', async () => {
      const [draft] = await draftsOf(stage.page, name);
      return draft !== undefined && draft.ordered === undefined;
    });
  },
);

it.for(DELAYS_MS)(
  'pressed while the worker sleeps, and the popup gone %i ms later: one video',
  async (delayMs, { stage }) => {
    const script = `Asleep for ${delayMs} milliseconds`;
    site.hold();
    site.give();
    const popup = await composer(stage, script, `${PAGE}?asleep-${delayMs}`);
    await photoTaken(stage.page, script);
    await stage.browser.stopWorkers();
    await pressAndLeave(popup, delayMs);
    await rendering(stage, script);
    expect(await draftsOf(stage.page, script)).toEqual([]);
  },
);

it.for([0, 50, 500])(
  'pressed while the worker sleeps, and the browser killed %i ms later: one video, or the draft waits',
  async (delayMs, { stage }) => {
    const script = `Killed after ${delayMs} milliseconds`;
    site.hold();
    site.give();
    const popup = await composer(stage, script, `${PAGE}?killed-${delayMs}`);
    await photoTaken(stage.page, script);
    await stage.browser.stopWorkers();
    await popup.evaluate("document.querySelector('button[type=submit]').click()");
    await sleep(delayMs);
    await stage.restart();
    const isKept = async () => {
      const jobs = (await storedJobs(stage.page)).filter(({ request }) => request.title === script);
      const drafts = await draftsOf(stage.page, script);
      return jobs.length + drafts.length === 1;
    };
    await until('one job or one draft', isKept);
    const [draft] = await draftsOf(stage.page, script);
    // What the disk had heard of is made; what it had not waits for the person.
    if (!draft || draft.ordered) {
      await rendering(stage, script);
      expect(await draftsOf(stage.page, script)).toEqual([]);
    } else expect(stage.videosOf(script)).toEqual([]);
  },
);

/** From now on whoever writes a draft waits for this long. */
const holdDrafts = (page: RawPage, holdMs: number) =>
  page.evaluate(`(async () => {
    const db = await new Promise((done, fail) => {
      const asked = indexedDB.open('stillspeak');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const store = db.transaction('drafts', 'readwrite').objectStore('drafts');
    const until = Date.now() + ${holdMs};
    const stay = () => {
      if (Date.now() < until) store.count().onsuccess = stay;
      else db.close();
    };
    stay();
  })()`);

/** How a popup goes. Each of them takes along whatever the popup would still send. */
const WAYS: Readonly<Record<string, (popup: RawPage, stage: WorkerStage) => Promise<unknown>>> = {
  'closes itself': (popup) => popup.evaluate('window.close()').catch(() => undefined),
  'is closed': (popup) => popup.close(),
  'loses the focus': (_, { browser }) => browser.openPage(`${PAGE}?beside`),
};

it.for(Object.keys(WAYS))(
  'typed while the database is busy, and the popup %s: kept to the last letter',
  async (way, { stage }) => {
    const script = `Typed before it ${way}`;
    site.hold();
    site.give();
    const popup = await composer(stage, script, `${PAGE}?${encodeURIComponent(way)}`);
    await photoTaken(stage.page, script);
    await holdDrafts(stage.page, 1_500);
    await popup.type('!!!');
    await popup.waitFor(`document.querySelector('textarea').value.includes('!!!')`);
    const typed = String(await popup.evaluate(`document.querySelector('textarea').value`));
    await WAYS[way]?.(popup, stage);
    const next = await stage.browser.openPage(`${stage.browser.origin}/popup.html`);
    await until('the last letter', async () => (await draftsOf(stage.page, typed)).length === 1);
    await next.close();
  },
);

it('discarded while the database is busy, and the popup gone: it does not come back', async ({
  stage,
}) => {
  const script = 'Never to be said';
  site.hold();
  site.give();
  const popup = await composer(stage, script, `${PAGE}?never`);
  await photoTaken(stage.page, script);
  await press(popup, t('composer.discard'));
  await popup.waitFor(`document.querySelector('.discard .button--danger')`);
  await holdDrafts(stage.page, 1_500);
  await leaveAfter(popup, "document.querySelector('.discard .button--danger').click();", 0);
  const next = await stage.browser.openPage(`${stage.browser.origin}/popup.html`);
  await until('no draft', async () => (await draftsOf(stage.page, script)).length === 0);
  await next.close();
});
