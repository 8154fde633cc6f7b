import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from '../browser/until.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { allIn } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { button, GALLERY, ready } from './support/person.ts';
import { deleteEntry, moreButton, watchLink } from './support/rows.ts';
import { KEY } from './support/stage.ts';

const MANY = 100;

/** Asks for a video past the extension. */
async function make(simulator: Simulator, title: string, url = `${GALLERY}portraits/ada.jpg`) {
  const body = {
    type: 'image',
    image: { type: 'url', url },
    script: 'Hi.',
    voice_id: VOICES.find(({ type }) => type === 'public')?.id,
    title,
  };
  const { status } = await call(simulator, 'POST', '/v3/videos', { body });
  expect(status).toBe(200);
}

/** Waits until so many videos came to their end: their state is brought up to date by being asked for. */
async function ended(simulator: Simulator, videos: number): Promise<void> {
  await until('the end of all videos', async () => {
    await call(simulator, 'GET', '/v3/users/me');
    const done = simulator.videos.filter(({ status }) => /completed|failed/u.test(status));
    return done.length >= videos;
  });
}

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0, balance: 100, concurrency: 500 })
  /** HeyGen with more videos than come at once. */
  .extend('simulator', { scope: 'file' }, async ({ stage: { simulator } }) => {
    for (let each = 1; each <= MANY; each += 1) await make(simulator, `Elsewhere ${each}`);
    // HeyGen's times are in whole seconds: these are surely the newest.
    const second = Math.floor(Date.now() / 1000);
    await until('the next second', () => Math.floor(Date.now() / 1000) > second);
    for (const title of ['One', 'Another', 'A third']) await make(simulator, title);
    await make(simulator, 'Not a picture', `${GALLERY}nowhere.jpg`);
    await ended(simulator, MANY + 4);
    return simulator;
  })
  /** The list, with the newest imported. */
  .extend('list', async ({ page, browser, seeder, simulator }) => {
    if (simulator.videos.length <= MANY) throw new Error('There is nothing to bring in.');
    await seeder.seed({ settings: { apiKey: KEY, rightsAcceptedAt: 1 } });
    await page.goto(`${browser.origin}/popup.html`);
    await button(page, t('videos.elsewhere')).click();
    await page.getByText(t('videos.imported', MANY)).waitFor();
    return page;
  });

const row = (page: Page, title: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

async function remoteIds(page: Page): Promise<readonly string[]> {
  const jobs = (await allIn(page, 'jobs')) as readonly { stage: { remoteId: string } }[];
  return jobs.map(({ stage }) => stage.remoteId);
}

it('brings in what was made elsewhere, to be watched and not to be made again', async ({
  list,
}) => {
  const newest = row(list, 'One');
  await watchLink(newest).waitFor();
  await moreButton(newest).click();
  await newest.getByRole('menuitem').first().waitFor();
  expect(await newest.getByRole('menuitem').allTextContents()).toEqual([t('videos.delete')]);
  await list.keyboard.press('Escape');
  await newest.locator('img').waitFor();
});

it('says of one that failed elsewhere that it has to be made again there', async ({ list }) => {
  const failed = row(list, 'Not a picture');
  await failed.getByText(like('failure.elsewhere')).waitFor();
  expect(await failed.getByRole('button').count()).toBe(1);
});

it('brings in the older ones at the next press, and each once', async ({ list, simulator }) => {
  const older = button(list, t('videos.elsewhereOlder'));
  await older.click();
  await list.getByText(t('videos.importedAll')).waitFor();
  expect(await remoteIds(list)).toHaveLength(simulator.videos.length);
  await button(list, t('videos.elsewhere')).click();
  await list.getByText(t('videos.importedNoneYet')).waitFor();
  const ids = await remoteIds(list);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(simulator.videos.length);
});

it('brings in all of them at one press in the library', async ({
  page,
  browser,
  seeder,
  simulator,
}) => {
  await seeder.seed({ settings: { apiKey: KEY } });
  await page.goto(`${browser.origin}/library.html`);
  await button(page, t('videos.elsewhere')).click();
  await page.getByText(t('videos.importedAll')).waitFor();
  expect(await remoteIds(page)).toHaveLength(simulator.videos.length);
  await row(page, 'One').waitFor();
});

it('follows one that is at work to its end, as if it were asked for here', async ({
  page,
  browser,
  seeder,
  simulator,
}) => {
  simulator.setRenderMs(600_000);
  await make(simulator, 'Still at work');
  await seeder.seed({ settings: { apiKey: KEY } });
  await page.goto(`${browser.origin}/popup.html`);
  await button(page, t('videos.elsewhere')).click();
  const atWork = row(page, 'Still at work');
  await atWork.getByText(t('status.rendering')).waitFor();
  await page.getByRole('heading', { name: t('videos.heading') }).scrollIntoViewIfNeeded();
  await lookAt(page, 'money-elsewhere');
  simulator.setRenderMs(0);
  await ready(atWork);
});

it.for([
  ['here', 'One', false],
  ['here and at HeyGen', 'Another', true],
] as const)('deletes one %s', async ([, title, isDeleted], { list, simulator }) => {
  await deleteEntry(row(list, title), isDeleted);
  await row(list, title).waitFor({ state: 'detached' });
  const video = simulator.videos.find(({ request }) => request.title === title);
  expect(video?.deleted).toBe(isDeleted);
});
