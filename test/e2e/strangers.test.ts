import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { extensionId } from '../browser/extension-id.ts';
import { type IsolatedWorld, isolatedWorld } from '../browser/isolated-world.ts';
import { until } from '../browser/until.ts';
import { FORGERIES, NO_MESSAGES } from '../hostile/forgeries.ts';
import { ask } from './support/backstage.ts';
import { allIn, type InsidePage } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { animate, GALLERY } from './support/person.ts';
import { draft, job } from './support/samples.ts';
import { KEY } from './support/stage.ts';

const NOBODY = /Receiving end does not exist/u;
const PAGES = [
  'popup.html',
  'options.html',
  'player.html',
  'library.html',
  'table.html',
  'sidepanel.html',
  'drawing-room.html',
  'manifest.json',
];

const it = browserTests()
  .override('heygen', { render: 'none', avatars: [{ name: 'Ada' }] })
  // Another extension, which may speak to whoever listens.
  .extend('other', { scope: 'file' }, async ({ stage: { launch } }, { onCleanup }) => {
    const directory = await mkdtemp(join(tmpdir(), 'stillspeak-other-'));
    onCleanup(() => rm(directory, { recursive: true, force: true, maxRetries: 10 }));
    await writeExtension(directory);
    const both = [launch.extensionDir, directory].join(',');
    const args = [`--disable-extensions-except=${both}`, `--load-extension=${both}`];
    return { directory, launch: { ...launch, args } };
  })
  .override('launch', ({ other }) => other.launch)
  .extend('backstage', { scope: 'file' }, ({ browser }) => browser.open('options.html'))
  .extend('gallery', async ({ browser }, { onCleanup }) => {
    const page = await browser.context.newPage();
    onCleanup(() => page.close());
    await page.goto(GALLERY);
    return page;
  });

async function writeExtension(directory: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'Another',
    version: '1',
    host_permissions: ['<all_urls>'],
  };
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(directory, 'page.html'), '<!doctype html><title>Another</title>');
}

const READY = { name: 'ready', remoteId: 'v', at: 1, durationSeconds: 3, costUsd: 0.1 } as const;
const FACE = { make: 'avatar', title: 'Ada', draftId: 'gone' } as const;
const JOBS = [
  job('ada-ready', 'Ready.', READY),
  job('ada-face', 'Ada', { ...READY, remoteId: 'face' }, { request: FACE }),
  job('ada-unclear', 'Unclear.', { name: 'unclear', candidates: [] }),
  job('ada-failed', 'Failed.', { name: 'failed', at: 1, failure: { kind: 'render' } }),
];

it('a page that was clicked in can forge no message, whichever there is', async ({
  browser,
  backstage,
  seeder,
  stage,
}) => {
  const drafts = [draft('ada-draft', { script: 'Mine.' })];
  await seeder.seed({ settings: { apiKey: KEY, rightsAcceptedAt: 1 }, jobs: JOBS, drafts });
  // Brings the kept key in order, as a page of ours does.
  await ask(backstage, 'refreshKeys');
  await animate(browser, `${GALLERY}portraits/leila.jpg`);
  const world = await isolatedWorld(browser, galleryIn(browser.context.pages()));
  await until('the clicked photo', async () => (await photosHad(backstage)) > 0);
  const keyId = await backstage.evaluate<string>(
    `chrome.storage.local.get('currentKey').then(({ currentKey }) => currentKey)`,
  );
  const before = await state(backstage);
  const asked = () => stage.simulator.requests.filter(({ method }) => method !== 'GET').length;
  const written = asked();

  const forged = Object.entries(FORGERIES).map(([type, { valid }]) => ({
    type,
    // Somebody may have found out which key it is.
    data: valid === 'forged' ? keyId : valid,
  }));
  const answers = await Promise.all(forged.map((message) => send(world, message)));
  const refused = answers.filter(isRefused).length;
  console.info(`${refused} of ${forged.length} forged messages refused`);

  expect(forged.filter((_, index) => !isRefused(answers[index]))).toEqual([]);
  for (const message of NO_MESSAGES) {
    expect([message, isRefused(await send(world, message))]).toEqual([message, true]);
  }
  expect(await state(backstage)).toEqual(before);
  expect(asked()).toBe(written);
});

it('a page that was clicked in has no port to the worker, and reads nothing that is kept', async ({
  browser,
}) => {
  await animate(browser, `${GALLERY}portraits/ada.jpg`);
  const world = await isolatedWorld(browser, galleryIn(browser.context.pages()));
  expect(await world.evaluate(connection())).toMatch(NOBODY);
  for (const area of ['local', 'session']) {
    const read = `chrome.storage.${area}.get().then(Object.keys, (error) => error.message)`;
    expect(await world.evaluate(read)).toMatch(/not allowed/u);
    const write = `chrome.storage.${area}.set({ apiKey: 'sk-attacker' }).then(() => '', String)`;
    expect(await world.evaluate(write)).toMatch(/not allowed/u);
  }
  const databases = 'indexedDB.databases().then((all) => all.map(({ name }) => name))';
  expect(await world.evaluate(databases)).not.toContain('stillspeak');
});

it('a web page does not reach the extension', async ({ browser, gallery }) => {
  expect(await gallery.evaluate('typeof chrome?.runtime')).toBe('undefined');
  for (const path of PAGES) {
    const url = JSON.stringify(`${browser.origin}/${path}`);
    const fetched = `fetch(${url}).then(() => 'had', () => 'blocked')`;
    expect([path, await gallery.evaluate(fetched)]).toEqual([path, 'blocked']);
    await gallery.evaluate(`new Promise((done) => {
      const frame = Object.assign(document.createElement('iframe'), { src: ${url}, onload: done });
      document.body.append(frame);
    })`);
    expect(gallery.frames().filter((frame) => frame.url().startsWith(browser.origin))).toEqual([]);
  }
  const drawn = `new Promise((done) => Object.assign(new Image(), {
    onload: () => done('had'),
    onerror: () => done('blocked'),
    src: '${browser.origin}/icons/128.png',
  }))`;
  expect(await gallery.evaluate(drawn)).toBe('blocked');
  const opening = browser.context.waitForEvent('page');
  await gallery.evaluate(`void window.open('${browser.origin}/popup.html')`);
  const opened = await opening;
  await opened.waitForLoadState();
  expect(opened.url()).not.toContain(browser.origin);
  await opened.close();
});

it('another extension does not reach it either', async ({ browser, other }) => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${extensionId(other.directory)}/page.html`);
  for (const [type, { valid }] of Object.entries(FORGERIES)) {
    const message = JSON.stringify({ id: 1, timestamp: 1, type, data: valid });
    const sent = `chrome.runtime.sendMessage('${browser.extensionId}', ${message}).then(
      (answer) => JSON.stringify(answer), (error) => error.message)`;
    expect([type, await page.evaluate(sent)]).toEqual([type, expect.stringMatching(NOBODY)]);
  }
  expect(await page.evaluate(connection(browser.extensionId))).toMatch(NOBODY);
  const fetched = `fetch('${browser.origin}/popup.html').then(() => 'had', () => 'blocked')`;
  expect(await page.evaluate(fetched)).toBe('blocked');
  await page.close();
});

/** What becomes of a port. */
const connection = (to?: string) => `new Promise((done) => {
  const port = chrome.runtime.connect(${to === undefined ? '' : JSON.stringify(to)});
  port.onDisconnect.addListener(() => done(chrome.runtime.lastError?.message));
  port.onMessage.addListener(() => done('answered'));
})`;

/** Forges a message; what came back, an error included. */
const send = (world: IsolatedWorld, message: unknown) => {
  const whole =
    typeof message === 'object' && message !== null && !Array.isArray(message)
      ? { id: 1, timestamp: 1, ...message }
      : message;
  return world.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(whole) ?? 'undefined'}).then(
    (answer) => answer ?? { err: 'no answer' }, (error) => ({ err: error.message }))`);
};

const isRefused = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'err' in answer && !('res' in answer);

function galleryIn(pages: readonly Page[]): Page {
  const page = pages.find((each) => each.url() === GALLERY);
  if (!page) throw new Error('The gallery is not open.');
  return page;
}

const photosHad = async (page: InsidePage) =>
  (await allIn(page, 'photos')).filter((photo) => Object.hasOwn(Object(photo), 'facts')).length;

/** What a forged message would change: the list, the drafts there are, the keys, the settings. */
async function state(page: Page) {
  const drafts = (await allIn(page, 'drafts')) as readonly { readonly id: string }[];
  const kept = await page.evaluate<Record<string, unknown>>('chrome.storage.local.get()');
  const { apiKey, currentKey, keySecrets, defaults, notifications, rightsAcceptedAt } = kept;
  const keys = kept.keys as readonly { readonly id: string; readonly name: string }[];
  return {
    jobs: await allIn(page, 'jobs'),
    drafts: drafts.map(({ id }) => id).sort(),
    files: await allIn(page, 'uploads'),
    keys: keys.map(({ id, name }) => ({ id, name })),
    settings: { apiKey, currentKey, keySecrets, defaults, notifications, rightsAcceptedAt },
  };
}
