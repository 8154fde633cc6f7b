import { expect } from 'vitest';
import { portraits } from '../gallery/portraits.ts';
import { browserTests } from './support/fixtures.ts';
import { like, t } from './support/messages.ts';
import { BALANCE, button, GALLERY, openOptions, openPicture } from './support/person.ts';
import { unreachable } from './support/reach.ts';
import { moreButton, unfoldDrafts } from './support/rows.ts';
import { draft, job, jobInEachStage } from './support/samples.ts';
import { KEY } from './support/stage.ts';

const withKey = { settings: { apiKey: KEY } };
const READY = { name: 'ready', remoteId: 'v', at: 1, durationSeconds: 3, costUsd: 0.1 } as const;
const OPTION_PAGES = [
  t('optionPages.heading'),
  t('faces.one'),
  t('optionPages.speech'),
  t('optionPages.frame'),
  t('optionPages.background'),
  t('optionPages.output'),
  t('optionPages.motion'),
  t('optionPages.title'),
  t('optionPages.advanced'),
];
const LONG = 'Unbreakable'.repeat(12);

const it = browserTests()
  .override('heygen', { render: 'none', avatars: [{ name: 'Ada' }, { name: LONG }] })
  .extend('open', ({ page, browser }) => async (path: string) => {
    await page.goto(`${browser.origin}/${path}`);
  });

it.beforeEach(async ({ page, open }) => {
  // What a test before has left would lead elsewhere.
  await open('options.html');
  await page.evaluate('chrome.storage.session.clear()');
});

it('the composer, with all that can be unfolded', async ({ page, seeder, open }) => {
  const photo = { url: `${GALLERY}${LONG}.jpg`, pageUrl: GALLERY, pageTitle: LONG };
  await seeder.seed({ ...withKey, drafts: [draft('ada', { script: LONG, photo })] });
  await open('popup.html');
  await button(page, t('composer.create', 1)).waitFor();
  expect(await unreachable(page)).toEqual([]);
  for (const name of OPTION_PAGES) {
    await openOptions(page, name);
    expect({ name, unreachable: await unreachable(page) }).toEqual({ name, unreachable: [] });
  }
  await button(page, t('composer.discard')).click();
  await page.getByRole('group', { name: like('composer.discardAsk') }).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('the composer without a key, for several photos', async ({ page, seeder, open }) => {
  const others = ['rosa', 'mei', 'henrik'].map((id) => ({ id, photo: draft(id).photo }));
  await seeder.seed({ drafts: [draft('ada', { others })] });
  await open('popup.html');
  await page.getByText(t('optionPages.connectForVoices')).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('the composer of a recording', async ({ page, seeder, open }) => {
  await seeder.seed({ ...withKey, drafts: [draft('ada', { narration: 'audio' })] });
  await open('popup.html');
  await page.getByText(t('audio.dropHint')).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('the part of a photo', async ({ page, seeder, open, jpeg }) => {
  await seeder.seed(withKey);
  await open('popup.html');
  await openPicture(page, 'Ada.jpg', jpeg);
  await button(page, t('crop.open')).click();
  await button(page, t('page.done')).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('the list, in every stage', async ({ page, seeder, open }) => {
  const jobs = [...jobInEachStage(), job('ada-long', LONG, READY, { seenAt: 1 })];
  await seeder.seed({ ...withKey, jobs, drafts: [draft('leila', { script: LONG })] });
  await open('popup.html');
  await unfoldDrafts(page);
  await button(page, t('videos.continue')).waitFor();
  expect(await unreachable(page)).toEqual([]);
  await moreButton(page).last().click();
  await page.getByRole('menu').waitFor();
  expect(await unreachable(page)).toEqual([]);
  // The focus has gone through it, and out of it.
  const deletion = page.getByRole('menuitem', { name: t('videos.delete') });
  if (!(await deletion.isVisible())) await moreButton(page).last().click();
  await deletion.click();
  await page.getByRole('dialog', { name: t('videos.deleteAsk') }).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('the list with nothing in it', async ({ page, seeder, open }) => {
  await seeder.seed(withKey);
  await open('popup.html');
  await page.getByText(t('videos.emptyHeading')).waitFor();
  expect(await unreachable(page)).toEqual([]);
  await page.evaluate(
    `chrome.storage.local.set({ emptied: { at: 1, keptUntil: 1, byPerson: false } })`,
  );
  await button(page, t('videos.elsewhere')).first().waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('the pictures of a page', async ({ page, seeder, open }) => {
  await seeder.seed(withKey);
  await open('popup.html');
  const pictures = portraits.map(({ name, format, width, height }) => ({
    url: `${GALLERY}portraits/${name}.${format === 'png' ? 'png' : 'jpg'}`,
    width,
    height,
    kind: 'img',
    frameId: 0,
  }));
  const at = { tabId: 1, windowId: 1, pageUrl: '', pageTitle: LONG };
  const picks = { at: Date.now(), ...at, pictures };
  await page.evaluate(`chrome.storage.session.set(${JSON.stringify({ picks })})`);
  await button(page, t('picker.several')).click();
  await button(page, like('picker.pickNamed')).first().click();
  await button(page, t('picker.use', 1)).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('the faces of the account', async ({ page, seeder, open }) => {
  await seeder.seed(withKey);
  await open('popup.html');
  await button(page, t('faces.faces')).click();
  await page.getByText(LONG).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('what can not be opened', async ({ page, seeder, open }) => {
  await seeder.seed(withKey);
  await open('popup.html');
  await page.getByText(t('videos.emptyHeading')).waitFor();
  await page.evaluate(
    `void (IDBFactory.prototype.open = () => { throw new DOMException('', 'VersionError'); })`,
  );
  await page.addInitScript(
    `IDBFactory.prototype.open = () => { throw new DOMException('', 'VersionError'); }`,
  );
  await page.reload();
  await button(page, t('database.afresh')).waitFor();
  expect(await unreachable(page)).toEqual([]);
});

it('the options, unfolded', async ({ page, seeder, open }) => {
  await seeder.seed({ ...withKey, drafts: [draft('rosa')] });
  await open('options.html#key');
  await page.getByText(BALANCE).waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await unreachable(page)).toEqual([]);
});

it('the player, of a video and before there is one', async ({ page, seeder, open }) => {
  const rendering = { name: 'rendering', remoteId: 'w', since: Date.now(), checkedAt: 1 } as const;
  await seeder.seed({ ...withKey, jobs: [job('ada', LONG, READY), job('mei', LONG, rendering)] });
  await open('player.html?id=ada');
  await button(page, t('videos.download')).waitFor();
  expect(await unreachable(page)).toEqual([]);
  await open('player.html?id=mei');
  await page.getByText(t('player.notReady')).waitFor();
  expect(await unreachable(page)).toEqual([]);
});
