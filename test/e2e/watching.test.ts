import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { button, combobox, scriptField, voiceField, voicesFound } from './support/person.ts';
import { choose } from './support/rows.ts';
import { job } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const SAID = 'Good evening. I have stood very still since 1852, and now I would like a word.';

const it = browserTests()
  .override('heygen', { renderMs: 0 })
  .extend('two', async ({ page, browser, seeder, stage }) => {
    const [voice] = stage.simulator.publicVoices;
    if (!voice) throw new Error('No voice.');
    const jobs = [
      ['ada-first', SAID],
      ['rosa-second', 'Thank you for asking.'],
    ].map(([id = '', script = '']) => {
      const one = job(id, script, { name: 'queued' }, { dueAt: 0 });
      const narration = {
        type: 'script',
        script,
        voice: { id: voice.id, name: voice.name },
      } as const;
      return one.request.make === 'video'
        ? { ...one, request: { ...one.request, narration } }
        : one;
    });
    await seeder.seed({ settings: { apiKey: KEY, rightsAcceptedAt: 1 }, jobs });
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(`${browser.origin}/library.html#shelf=ready&order=title`);
    for (const { request } of jobs) {
      const name = t('videos.watchNamed', { title: request.title });
      await page.getByRole('link', { name }).waitFor({ timeout: 60_000 });
    }
    return page;
  });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const video = (page: Page) => page.locator('video');
const property = <Name extends keyof HTMLVideoElement>(page: Page, name: Name) =>
  video(page).evaluate((element: HTMLVideoElement, of: string) => {
    return element[of as Name];
  }, name as string) as Promise<HTMLVideoElement[Name]>;
const plays = (page: Page) => expect.poll(() => property(page, 'readyState')).toBeGreaterThan(1);
const word = (page: Page, name: string) =>
  page.getByRole('group', { name: t('player.words') }).getByRole('button', { name, exact: true });

it('two are watched in a row by keyboard alone', async ({ two: page }) => {
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await heading(page, SAID).waitFor();
  await plays(page);
  if (!(await property(page, 'paused'))) await page.keyboard.press('k');
  expect(await property(page, 'paused')).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(() => property(page, 'paused')).toBe(false);
  await page.keyboard.press('k');
  await page.keyboard.press('0');
  await expect.poll(() => property(page, 'currentTime')).toBeLessThan(2);
  await page.keyboard.press('k');
  await page.keyboard.press('>');
  await expect.poll(() => property(page, 'playbackRate')).toBe(1.25);
  const captions = button(page, t('player.captions'));
  await captions.and(page.locator('[aria-pressed=true]')).waitFor();
  await page.keyboard.press('c');
  await captions.and(page.locator('[aria-pressed=false]')).waitFor();
  const mode = () =>
    video(page).evaluate((element: HTMLVideoElement) => element.textTracks[0]?.mode);
  await expect.poll(mode).toBe('hidden');

  await page.keyboard.press(']');
  await heading(page, 'Thank you for asking.').waitFor();
  await plays(page);
  // As the one before was watched.
  await expect.poll(() => property(page, 'playbackRate')).toBe(1.25);
  expect(await combobox(page, t('player.speed')).inputValue()).toBe('1.25');
  await captions.and(page.locator('[aria-pressed=false]')).waitFor();
  await page.keyboard.press('c');
  await captions.and(page.locator('[aria-pressed=true]')).waitFor();
  await page.keyboard.press('[');
  await heading(page, SAID).waitFor();
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog').getByText(t('player.keys.captions')).waitFor();
  await lookAt(page, 'player-keys');
  // In the list, no key is the player's.
  await page.keyboard.press(']');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await heading(page, SAID).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: t('library.title') }).waitFor({ state: 'attached' });
  expect(new URL(page.url()).hash).toBe('#shelf=ready&order=title');
});

it('words are lit as they are said, and lead to where they are', async ({ two: page }) => {
  await page.getByRole('link', { name: t('videos.watchNamed', { title: SAID }) }).click();
  await plays(page);
  await word(page, '1852,').waitFor();
  await video(page).evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    element.pause();
  });
  // One stop for the Tab key.
  expect(await page.locator('.spoken-words [tabindex="0"]').count()).toBe(1);
  await word(page, 'very').click();
  await page.keyboard.press('k');
  const at = await property(page, 'currentTime');
  expect(at).toBeGreaterThan(0.3);
  await word(page, 'very').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('a');
  await page.keyboard.press('Enter');
  await expect.poll(() => property(page, 'currentTime')).toBeGreaterThan(at);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('k');
  await page.locator('[aria-current=true]').waitFor();
  await video(page).evaluate((element: HTMLVideoElement, time) => {
    element.pause();
    element.currentTime = time;
  }, at);
  const lit = page.locator('[aria-current=true]');
  await expect.poll(() => lit.textContent()).toMatch(/^(?:very|still)$/u);
  expect(await lit.count()).toBe(1);
  await page.mouse.move(0, 0);
  await lookAt(page, 'player-words');
  await page.setViewportSize({ width: 400, height: 900 });
  await lookAt(page, 'player-words-narrow');
});

it('the same words are said by another voice', async ({ two: page }) => {
  await page.getByRole('link', { name: t('videos.watchNamed', { title: SAID }) }).click();
  await plays(page);
  await choose(page, t('player.otherVoice'));
  await voicesFound(page).first().waitFor();
  expect(await voiceField(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await lookAt(page, 'player-other-voice');
  await page.keyboard.press('Escape');
  expect(await scriptField(page).inputValue()).toBe(SAID);
});

const copied = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()');

it('each kind of link says who can open it, and is copied', async ({ two: page, browser }) => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // From the library as from the player.
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(like('share.until')).waitFor();
  await dialog.getByText(t('share.account')).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await plays(page);
  await page.keyboard.press('s');
  await dialog.getByText(like('share.until')).waitFor();
  await holdToTree(page, 'player-share');
  await lookAt(page, 'player-share');

  const press = async (name: string) => {
    await button(dialog, name).click();
    await dialog.getByText(t('share.copied'), { exact: true }).waitFor();
    return copied(page);
  };
  const file = await press(t('share.copyNamed', { name: t('share.linkName') }));
  expect(new URL(file).pathname).toMatch(/^\/media\/.*\.mp4$/u);
  const own = await press(t('share.copyNamed', { name: t('share.accountName') }));
  expect(new URL(own).pathname).toMatch(/^\/videos\//u);
  const line = dialog.getByRole('checkbox', { name: t('share.madeByAi') });
  await line.check();
  const html = await press(t('share.copyHtml'));
  expect(html).toContain('<video src="https://');
  expect(html).toContain(`<figcaption>${t('share.line')}</figcaption>`);
  expect(html).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/u);
  const markdown = await press(t('share.copyMarkdown'));
  expect(markdown).toMatch(/^\[Good evening\. .*\]\(<https:.*>\)\n\n\*This/u);
  await lookAt(page, 'player-share-line');
  await page.keyboard.press('Escape');
  // Remembered.
  await button(page, t('share.open')).click();
  await line.and(page.locator(':checked')).waitFor();
  await line.uncheck();
  await page.setViewportSize({ width: 360, height: 640 });
  await lookAt(page, 'player-share-narrow');
});
