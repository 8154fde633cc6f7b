import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clickMenuEntry } from '../browser/menu.ts';
import { popupPage } from '../browser/popup.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import {
  animate,
  BALANCE,
  button,
  chooseIn,
  combobox,
  GALLERY,
  scriptField,
  textbox,
  voiceField,
  voicesFound,
} from './support/person.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const german = VOICES.find(
  ({ language, engine, supportLocale }) =>
    language === 'German' && engine === 'starfish' && supportLocale,
);
if (!german) throw new Error('The catalogue has no German voice.');
const { id, name } = german;

const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
const SETTINGS = { width: 1000, height: 700 };

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .extend('open', ({ page, browser, seeder }) => async (kept: object = {}) => {
    await seeder.seed({ settings: { ...settings, ...kept } });
    await page.setViewportSize(SETTINGS);
    await page.goto(`${browser.origin}/options.html#presets`);
    await page.getByText(BALANCE).waitFor();
    await button(page, t('presets.new')).waitFor();
  });

const saved = (page: Page) =>
  page.getByText(t('options.defaults.saved'), { exact: true }).waitFor();
const nameField = (page: Page) => textbox(page, t('presets.name'));
const row = (page: Page, preset: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: preset }) });
const edit = (page: Page, preset: string) => button(page, t('presets.editNamed', { name: preset }));
const more = (page: Page, preset: string) => button(page, t('presets.moreNamed', { name: preset }));

interface KeptPresets {
  readonly all: readonly Readonly<Record<string, unknown>>[];
  readonly usual: string | null;
}
const kept = (page: Page) =>
  page.evaluate<KeptPresets>(`chrome.storage.local.get('presets').then((all) => all.presets)`);

it('a preset is made, begins each video, and makes one with Ctrl+Enter alone', async ({
  open,
  page,
  browser,
  stage: { simulator },
}) => {
  await open();
  await page.getByText(t('presets.none')).waitFor();
  await lookAt(page, 'presets-none');
  await holdToTree(page, 'presets-none');

  await button(page, t('presets.new')).click();
  await expect.poll(() => nameField(page).inputValue()).toBe(t('presets.newName'));
  // What is selected is written over.
  await page.keyboard.type('Grandpa & Tom');
  await page.getByRole('heading', { name: 'Grandpa & Tom' }).waitFor();
  const voice = combobox(page, t('composer.voice'));
  await voice.fill(name);
  await voicesFound(page).first().click();
  await textbox(page, t('presets.script')).fill('Grüß Gott miteinander.');
  await page.getByRole('radio', { name: /^1:1/u }).check();
  await saved(page);
  await lookAt(page, 'presets-edited');
  await holdToTree(page, 'presets-edited');
  await chooseIn(page, more(page, 'Grandpa & Tom'), t('presets.makeUsual'));
  await row(page, 'Grandpa & Tom').getByText(t('presets.usual'), { exact: true }).waitFor();
  await button(page, t('presets.closeNamed', { name: 'Grandpa & Tom' })).click();
  await lookAt(page, 'presets');
  await holdToTree(page, 'presets');

  const popup = await animate(browser, `${GALLERY}portraits/rosa.jpg`);
  await expect.poll(() => voiceField(popup).inputValue()).toBe(name);
  await expect.poll(() => scriptField(popup).inputValue()).toBe('Grüß Gott miteinander.');
  const before = simulator.videos.length;
  await popup.keyboard.press('Control+Enter');
  await expect.poll(() => simulator.videos.length).toBe(before + 1);
  await popup.close();
  expect(simulator.videos.at(-1)?.request).toMatchObject({
    script: 'Grüß Gott miteinander.',
    voice_id: id,
    aspect_ratio: '1:1',
  });

  await chooseIn(page, more(page, 'Grandpa & Tom'), t('presets.delete'));
  await button(page, t('page.cancel')).click();
  await expect
    .poll(() => page.evaluate('document.activeElement.textContent'))
    .toBe(t('presets.edit'));
  await chooseIn(page, more(page, 'Grandpa & Tom'), t('presets.delete'));
  await button(page, t('presets.delete')).click();
  await page.getByText(t('presets.none')).waitFor();
  expect(await kept(page)).toEqual({ all: [], usual: null });
  const plain = await animate(browser, `${GALLERY}portraits/mei.jpg`);
  await scriptField(plain).waitFor();
  expect(await scriptField(plain).inputValue()).toBe('');
  await plain.close();
});

it('a name that another has is refused beside the field, and keeps the one before', async ({
  open,
  page,
}) => {
  const plain = { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' };
  const all = ['Everyday', 'Square'].map((each) => ({ ...plain, id: each, name: each }));
  await open({ presets: { all, usual: 'Everyday' } });
  await edit(page, 'Square').click();
  await nameField(page).fill(' everyday ');
  await page.getByText(t('presets.problem.taken')).waitFor();
  await lookAt(page, 'presets-name-taken');
  await nameField(page).fill('');
  await nameField(page).press('Tab');
  await page.getByText(t('presets.problem.empty')).waitFor();
  expect((await kept(page)).all.map((each) => each.name)).toEqual(['Everyday', 'Square']);
  await nameField(page).fill('Round');
  await page.getByRole('heading', { name: 'Round' }).waitFor();
  expect((await kept(page)).all.map((each) => each.name)).toEqual(['Everyday', 'Round']);
});

it('what was the defaults is a preset, and begins each video as before', async ({
  open,
  page,
  browser,
}) => {
  const defaults = {
    voice: { id, name, language: 'German' },
    title: 'Weekly news',
    resolution: '720p',
    aspectRatio: 'auto',
  };
  await open({ defaults });
  const former = row(page, t('presets.former'));
  await former.getByText(t('presets.usual'), { exact: true }).waitFor();
  const popup = await animate(browser, `${GALLERY}portraits/rosa.jpg`);
  await expect.poll(() => voiceField(popup).inputValue()).toBe(name);
  await popup.close();

  await edit(page, t('presets.former')).click();
  await nameField(page).fill('News');
  await page.getByRole('heading', { name: 'News' }).waitFor();
  await expect
    .poll(() => kept(page))
    .toEqual({ all: [{ ...defaults, id: 'defaults', name: 'News' }], usual: 'defaults' });
  expect(await page.evaluate(`chrome.storage.local.get('defaults')`)).toEqual({});
});

it('the menu begins a draft with the preset that is chosen there', async ({
  open,
  page,
  browser,
}) => {
  const plain = { voice: { id, name }, title: '', resolution: '1080p', aspectRatio: 'auto' };
  const all = [
    { ...plain, id: 'everyday', name: 'Everyday' },
    { ...plain, id: 'square', name: 'Square & small', resolution: '720p', script: 'Hello there.' },
  ];
  await open({ presets: { all, usual: 'everyday' } });
  await page.getByRole('switch', { name: t('presets.inMenu') }).click();
  const entries = () =>
    browser.evaluateInWorker(
      `chrome.storage.session.get('presetsOffered').then((all) => all.presetsOffered)`,
    );
  await expect.poll(entries).toBe(
    JSON.stringify([
      { id: 'animate-with:everyday', title: 'Everyday' },
      { id: 'animate-with:square', title: 'Square && small' },
    ]),
  );
  // There as Chrome keeps them: what is not can't be changed.
  const change = (entry: string) =>
    browser.evaluateInWorker(
      `chrome.contextMenus.update('${entry}', { enabled: true }).then(() => true, () => false)`,
    );
  expect(await change('animate-with:square')).toBe(true);

  const srcUrl = `${GALLERY}portraits/leila.jpg`;
  const gallery = await browser.context.newPage();
  await gallery.goto(GALLERY);
  await gallery.bringToFront();
  await clickMenuEntry(browser, { menuItemId: 'animate-with:square', pageUrl: GALLERY, srcUrl });
  const popup = await popupPage(browser);
  await expect.poll(() => scriptField(popup).inputValue()).toBe('Hello there.');
  await popup.close();
  await gallery.close();

  await page.bringToFront();
  await chooseIn(page, more(page, 'Everyday'), t('presets.delete'));
  await button(page, t('presets.delete')).click();
  await expect.poll(() => change('animate-with:everyday')).toBe(false);
  await expect.poll(() => change('animate-with:square')).toBe(true);
  await page.getByRole('switch', { name: t('presets.inMenu') }).click();
  await expect.poll(() => change('animate-with')).toBe(false);
  // All entries are made anew.
  await expect.poll(() => change('animate-photo')).toBe(true);
});

it('in the composer, another preset is chosen, and how a draft looks is kept as one', async ({
  open,
  page,
  browser,
}) => {
  const plain = { voice: { id, name }, title: '', resolution: '1080p', aspectRatio: 'auto' };
  const all = [
    { ...plain, id: 'everyday', name: 'Everyday' },
    { ...plain, id: 'square', name: 'Square', aspectRatio: '1:1' },
  ];
  await open({ presets: { all, usual: 'everyday' } });
  const popup = await animate(browser, `${GALLERY}portraits/ada.jpg`);
  await scriptField(popup).fill('Never mind.');
  await button(popup, t('optionPages.presetNamed', { name: 'Everyday' })).click();
  const square = popup.getByRole('button', { name: /^Square/u });
  await square.click();
  await expect.poll(() => square.getAttribute('aria-pressed')).toBe('true');
  expect(await button(popup, /^Everyday/u).getAttribute('aria-pressed')).toBe('false');

  await textbox(popup, t('presets.name')).fill('everyday');
  await button(popup, t('presets.save')).click();
  await popup.getByText(t('presets.problem.taken')).waitFor();
  await lookAt(popup, 'composer-preset');
  await holdToTree(popup, 'composer-preset');
  await textbox(popup, t('presets.name')).fill('Said again');
  await popup.getByRole('checkbox', { name: t('presets.keepScript') }).check();
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await popup.getByRole('status').getByText(t('options.defaults.saved')).waitFor();
  const added = (await kept(page)).all.at(-1);
  expect(added).toMatchObject({ name: 'Said again', aspectRatio: '1:1', script: 'Never mind.' });

  await button(popup, t('optionPages.back')).click();
  await button(popup, t('optionPages.presetNamed', { name: 'Said again' })).waitFor();
  expect(await scriptField(popup).inputValue()).toBe('Never mind.');
  await popup.close();
});
