import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { button, pressCreate, ready, scriptField } from './support/person.ts';
import { unfoldDrafts } from './support/rows.ts';
import { draft } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

/** Twelve words to a voice that reads out each sign. */
const FROM_CHAT =
  '# Today\n**Welcome!** 🎉 I have been [standing](https://a.example/b) very still since 1852.';
const CLEANED = 'Today\nWelcome! I have been standing very still since 1852.';
const SECONDS = { fromChat: 5, cleaned: 4 };

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  /** Opens the popup at a draft that says this. */
  .extend('compose', ({ page, browser, seeder }) => {
    return async (id: string, script: string) => {
      const voice = { id: VOICES[0]?.id ?? '', name: 'Somebody', language: 'English' };
      const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
      await seeder.seed({ settings, drafts: [draft(id, { voice, script })] });
      await page.goto(`${browser.origin}/popup.html`);
      await scriptField(page).waitFor();
    };
  });

const clean = (page: Page) => button(page, t('composer.clean.clean'));
const undo = (page: Page) => button(page, t('composer.clean.undo'));
const says = (page: Page, script: string) =>
  expect.poll(() => scriptField(page).inputValue()).toBe(script);
const takes = (page: Page, seconds: number) =>
  page.getByText(t('composer.speechSeconds', { seconds })).waitFor();

it('text from a chat tool is cleaned when it is asked for, and comes back', async ({
  compose,
  page,
}) => {
  await compose('ada-chat', FROM_CHAT);
  await page.getByText(t('composer.clean.why')).waitFor();
  await takes(page, SECONDS.fromChat);
  await lookAt(page, 'words-offered');
  await holdToTree(page, 'words-offered');
  await clean(page).click();
  await says(page, CLEANED);
  await page.getByText(t('composer.clean.done')).waitFor();
  await takes(page, SECONDS.cleaned);
  await lookAt(page, 'words-cleaned');
  await undo(page).click();
  await says(page, FROM_CHAT);
  await takes(page, SECONDS.fromChat);

  await clean(page).click();
  await says(page, CLEANED);
  await page.reload();
  await undo(page).click();
  await says(page, FROM_CHAT);
  await clean(page).waitFor();
});

it('the browser’s own undo brings it back, too', async ({ compose, page }) => {
  await compose('henrik-chat', FROM_CHAT);
  await clean(page).click();
  await says(page, CLEANED);
  await page.keyboard.press('Control+Z');
  await says(page, FROM_CHAT);
  await clean(page).waitFor();
});

it('it is sent as it is where nobody asks', async ({ compose, page, stage: { simulator } }) => {
  await compose('leila-chat', FROM_CHAT);
  await pressCreate(page);
  await ready(page);
  expect(simulator.videos.at(-1)?.request).toMatchObject({ script: FROM_CHAT });
});

it('prose is left in peace', async ({ compose, page }) => {
  await compose('samir-prose', 'Liebe Kolleg*innen: 5 * 3 = 15, “really” #1 – she said.');
  await takes(page, 5);
  expect(await clean(page).count()).toBe(0);
  await scriptField(page).fill('*Now* it has signs.');
  await clean(page).waitFor();
  await scriptField(page).fill('Now it has none.');
  await clean(page).waitFor({ state: 'detached' });
});

it('a script in Hebrew runs from right to left wherever it is shown', async ({ compose, page }) => {
  const script = 'שלום לכולם! (abc) מה שלומכם?';
  await compose('rosa-hebrew', script);
  expect(await directionOf(scriptField(page))).toBe('rtl');
  await lookAt(page, 'words-hebrew');
  await button(page, t('videos.heading')).click();
  await unfoldDrafts(page);
  const title = page.getByText(script, { exact: true }).last();
  await title.waitFor();
  expect(await directionOf(title)).toBe('rtl');
});

const directionOf = (place: Locator): Promise<string> =>
  place.evaluate((it) => getComputedStyle(it).direction);
