import type { Page } from 'playwright-core';
import type { Browser } from '../../browser/launch.ts';
import { clickMenuEntry } from '../../browser/menu.ts';
import { popupPage } from '../../browser/popup.ts';

/** The gallery's index page. */
export const GALLERY = 'https://photos.example/';

/** Types a key into the options page. Whether it is accepted is for the caller to see. */
export async function typeKey(options: Page, key: string): Promise<void> {
  await options.getByLabel('HeyGen API key', { exact: true }).fill(key);
}

/** Sets a browser up as after the first run: with a key that works. */
export async function giveKey(browser: Browser, key: string): Promise<void> {
  const options = await browser.open('options.html#key');
  await typeKey(options, key);
  await options.getByText('left').waitFor();
  await options.close();
}

/** Clicks "Animate this photo" on a photo of the gallery; the real popup opens. */
export async function animate(browser: Browser, photoUrl: string): Promise<Page> {
  const gallery =
    browser.context.pages().find((page) => page.url() === GALLERY) ??
    (await browser.context.newPage());
  if (gallery.url() !== GALLERY) await gallery.goto(GALLERY);
  await gallery.bringToFront();
  await clickMenuEntry(browser, {
    menuItemId: 'animate-photo',
    pageUrl: GALLERY,
    srcUrl: photoUrl,
  });
  return popupPage(browser);
}

/** Looks for a voice as a person does and takes the first that is found. */
export async function chooseVoice(page: Page, query: string): Promise<void> {
  const voice = page.getByLabel('Voice', { exact: true });
  await voice.fill(query);
  // Options there are in other fields, too.
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await voice.press('Enter');
}

/** Accepts the one sentence where it is still asked, and creates. */
export async function create(page: Page): Promise<void> {
  const rights = page.getByRole('checkbox');
  if (await rights.isVisible()) await rights.check();
  await page.getByRole('button', { name: 'Create video' }).click();
}

/** Opens the list of videos in a tab, past a draft that may wait. */
export async function openVideos(browser: Browser): Promise<Page> {
  const page = await browser.open('popup.html');
  const heading = page.getByRole('heading', { name: 'Videos' });
  const button = page.getByRole('button', { name: 'Videos' });
  await heading.or(button).first().waitFor();
  if (await button.isVisible()) await button.click();
  await heading.waitFor();
  return page;
}
