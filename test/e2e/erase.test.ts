import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { button } from './support/person.ts';
import { draft, job } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const it = browserTests()
  .override('heygen', { renderMs: 0, render: 'none' })
  .override('answered', {});

/** Everything that the extension keeps or holds in the browser, by what can be seen of it. */
const state = (page: Page) =>
  page.evaluate(`(async () => {
    const { local, session, sync } = chrome.storage;
    const databases = await indexedDB.databases();
    const open = indexedDB.open('stillspeak');
    const db = await new Promise((done, fail) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const records = {};
    for (const name of db.objectStoreNames) {
      const count = db.transaction(name).objectStore(name).count();
      records[name] = await new Promise((done) => { count.onsuccess = () => done(count.result); });
    }
    db.close();
    // When it was last looked through for what can go, and whether there is any, who was greeted, and which presets
    // the menu has: the next start does all of that, as the first one did.
    const { photosThinnedAt, greetedAt, ...kept } = await local.get(null);
    const { sweptAt, presetsOffered, photosLeft, ...held } = await session.get(null);
    return {
      kept,
      session: held,
      sync: await sync.get(null),
      databases: databases.map(({ name }) => name),
      records,
      caches: await caches.keys(),
      permissions: await chrome.permissions.getAll(),
      alarms: await chrome.alarms.getAll(),
      notifications: await chrome.notifications.getAll(),
      badge: await chrome.action.getBadgeText({}),
    };
  })()`);

it('leaves the browser as a new installation does, and HeyGen without what was made from here', async ({
  browser,
  page,
  stage: { simulator },
  seeder,
}) => {
  const options = `${browser.origin}/options.html`;
  await page.setViewportSize({ width: 720, height: 900 });
  await page.goto(options);
  await button(page, t('options.erase.start')).waitFor();
  const fresh = await state(page);

  const ready = { name: 'ready', remoteId: 'v-ready', at: 1, durationSeconds: 3, costUsd: 0.1 };
  const owner = { account: 'someone@example.com' };
  await seeder.seed({
    settings: { apiKey: KEY, rightsAcceptedAt: 1, accountId: owner.account },
    jobs: [
      job('ada-ready', 'Ready', { ...ready, name: 'ready' }, owner),
      job('rosa-queued', 'Not sent yet', { name: 'queued' }),
    ],
    drafts: [draft('henrik', { script: 'Hello there.' })],
  });
  await page.evaluate(`chrome.notifications.create('ada-ready', {
    type: 'basic', title: 'Ready', message: 'Ready', iconUrl: '/icons/128.png',
  })`);
  await page.evaluate(`chrome.action.setBadgeText({ text: '2' })`);
  await page.evaluate(`caches.open('something')`);
  await page.goto(options);
  const account = page.getByText('someone@example.com');
  await account.first().waitFor();

  await button(page, t('options.erase.start')).click();
  await page.getByText(like('options.erase.here')).waitFor();
  await page.getByRole('checkbox', { name: like('options.erase.also') }).check();
  await button(page, t('options.erase.confirm')).scrollIntoViewIfNeeded();
  await lookAt(page, 'erase-question');
  await holdToTree(page, 'erase-question');
  await button(page, t('options.erase.confirm')).click();

  await page.getByText(like('options.erase.doneHere')).waitFor();
  await page.getByText(t('options.erase.doneThere', { things: '1 video' })).waitFor();
  // A page that was open knows no more than one that is opened now.
  await expect.poll(() => account.count()).toBe(0);
  await lookAt(page, 'erase-done');
  await holdToTree(page, 'erase-done');
  const posted = simulator.requests.filter(({ method }) => method !== 'GET');
  expect(posted.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'DELETE /v3/videos/v-ready',
  ]);
  await button(page, t('page.done')).click();
  await expect.poll(() => state(page)).toEqual(fresh);
});

it('goes on at HeyGen while nothing is left here, and stops when told to', async ({
  browser,
  page,
  stage: { simulator },
  seeder,
}) => {
  const ready = { name: 'ready', remoteId: 'v', at: 1, durationSeconds: 3, costUsd: 0.1 } as const;
  const account = { account: 'someone@example.com' };
  await seeder.seed({
    settings: { apiKey: KEY, accountId: account.account },
    jobs: ['ada', 'rosa', 'mei'].map((id) =>
      job(id, id, { ...ready, remoteId: `v-${id}` }, account),
    ),
  });
  simulator.fault({ method: 'DELETE', effect: 'drop', times: 99 });
  await page.setViewportSize({ width: 720, height: 900 });
  await page.goto(`${browser.origin}/options.html`);
  await button(page, t('options.erase.start')).click();
  await page.getByRole('checkbox', { name: like('options.erase.also') }).check();
  await button(page, t('options.erase.confirm')).click();
  await page.getByText(t('options.erase.deleting', { done: 0, all: 3 })).waitFor();
  await page.getByText(t('options.erase.resting')).waitFor();
  expect(await page.evaluate(`chrome.storage.local.get('apiKey')`)).toEqual({});
  await button(page, t('page.stop')).scrollIntoViewIfNeeded();
  await lookAt(page, 'erase-resting');
  await button(page, t('page.stop')).click();
  await page.getByText(like('options.erase.still')).waitFor();
  expect(await page.evaluate('chrome.storage.local.get(null)')).not.toHaveProperty('erasureKeys');
});
