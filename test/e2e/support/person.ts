import type { Locator, Page } from 'playwright-core';
import type { Browser } from '../../browser/launch.ts';
import { clickMenuEntry } from '../../browser/menu.ts';
import { popupPage } from '../../browser/popup.ts';
import { PATIENCE_MS } from '../../browser/until.ts';
import { like, t } from './messages.ts';
import { AGREED } from './seed.ts';

/** The gallery's index page. */
export const GALLERY = 'https://photos.example/';

/** A button of exactly this name. */
export const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });

/** A field to write in, of exactly this name. */
export const textbox = (place: Page | Locator, name: string): Locator =>
  place.getByRole('textbox', { name, exact: true });

/** A field to choose in, of exactly this name. */
export const combobox = (place: Page | Locator, name: string): Locator =>
  place.getByRole('combobox', { name, exact: true });

/** The composer's fields. */
export const scriptField = (page: Page): Locator => textbox(page, t('composer.script'));
export const voiceField = (page: Page): Locator => combobox(page, t('composer.voice'));

/** The entry of the list of videos in which a text stands. */
export const rowOf = (page: Page, hasText: string): Locator =>
  page.getByRole('listitem').filter({ hasText });

/** Waits until something says that its video is ready. */
export const ready = (place: Page | Locator): Promise<void> =>
  place
    .getByText(t('status.ready'), { exact: true })
    .first()
    .waitFor({ timeout: 2 * PATIENCE_MS });

/** Opens or closes what is folded away under a name. */
export const unfold = (page: Page, name: string): Promise<void> =>
  page.locator('summary').getByText(name, { exact: true }).click();

/** Opens the composer's options, or one page of them, wherever in the composer one is. */
export async function openOptions(
  page: Page,
  name: string = t('optionPages.heading'),
): Promise<void> {
  const heading = page.locator('#option-page-heading');
  const is = (title: string) => heading.filter({ hasText: new RegExp(`^${title}$`, 'u') });
  const all = is(t('optionPages.heading'));
  const open = button(page, like('optionPages.open'));
  if (await is(name).isVisible()) return;
  if (await heading.isVisible()) await button(page, t('optionPages.back')).click();
  await all.or(open).waitFor();
  if (await open.isVisible()) await open.click();
  await all.waitFor();
  if (name === t('optionPages.heading')) return;
  await page
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
    .click();
  await is(name).waitFor();
}

/** Goes back from the options to the script. */
export async function leaveOptions(page: Page): Promise<void> {
  const back = button(page, t('optionPages.back'));
  while (await back.isVisible()) await back.click();
}

/** Opens what few ask of a photo. */
export async function openPhotoFacts(page: Page): Promise<void> {
  const facts = page.locator('.photo-facts');
  await facts.waitFor();
  if ((await facts.getAttribute('open')) === null) await facts.locator('summary').click();
}

/** Waits until something stands among what few ask of a photo, and closes that again. */
export async function photoSays(page: Page, text: string): Promise<void> {
  await openPhotoFacts(page);
  const facts = page.locator('.photo-facts');
  await facts.getByText(text).waitFor();
  await facts.locator('summary').click();
}

/** Types a key into the options page, in the place of one that is kept. Whether it is accepted is for the caller to see. */
export async function typeKey(options: Page, key: string): Promise<void> {
  const field = textbox(options, t('options.key.heading'));
  const more = button(options, t('settings.key.more'));
  await field.or(more).first().waitFor();
  if (!(await field.isVisible())) await chooseIn(options, more, t('settings.key.replace'));
  await field.fill(key);
}

/** Opens a menu by its button, and chooses an action. */
export async function chooseIn(page: Page, menu: Locator, action: string): Promise<void> {
  await menu.click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** What a key's account has left, in whatever sentence. */
export const BALANCE = new RegExp(
  t('options.key.usd', { amount: '@' }).replace('@', '\\$[\\d.,]+'),
  'u',
);

/** Sets a browser up as after the first run: with a key that works, and the answer to what is asked once. */
export async function giveKey(browser: Browser, key: string): Promise<void> {
  const options = await browser.open('options.html#key');
  await typeKey(options, key);
  await options.getByText(BALANCE).waitFor();
  await options.evaluate(`chrome.storage.local.set(${JSON.stringify(AGREED)})`);
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
  await voiceField(page).fill(query);
  await voicesFound(page).first().waitFor();
  await voiceField(page).press('Enter');
}

/** The voices that the open field offers. Options there are in other fields, too. */
export const voicesFound = (page: Page): Locator =>
  page.getByRole('listbox', { name: t('voice.found') }).getByRole('option');

/** Presses “Create video”, whether or not it can be done. */
export const pressCreate = (page: Page): Promise<void> =>
  button(page, t('composer.create', 1)).click();

/** Accepts the one sentence where it is still asked, and creates. */
export async function create(page: Page): Promise<void> {
  const rights = page.getByRole('checkbox', { name: like('composer.rights') });
  if (await rights.isVisible()) await rights.check();
  await pressCreate(page);
}

/** Throws the open draft away, and says so when asked. */
export async function discard(page: Page): Promise<void> {
  await button(page, t('composer.discard')).click();
  const question = page.getByRole('group', { name: like('composer.discardAsk') });
  await question.getByRole('button', { name: t('composer.discard') }).click();
  // Where the page is closed before that, the draft is gone, and its photo is left to the sweep.
  await question.waitFor({ state: 'detached' });
}

/** Opens a file as a picture of one's own. */
export async function openPicture(
  page: Page,
  name: string,
  buffer: Buffer,
  mimeType = 'image/jpeg',
): Promise<void> {
  await page.getByLabel(t('videos.open')).setInputFiles({ name, mimeType, buffer });
}

/** Opens the list of videos in a tab, past a draft that may wait. */
export async function openVideos(browser: Browser): Promise<Page> {
  const page = await browser.open('popup.html');
  const heading = page.getByRole('heading', { name: t('videos.heading') });
  // Its name ends in how many videos are in flight, if any are. The list has one that begins alike.
  const back = button(page, new RegExp(`^${t('videos.heading')}\\s*\\d*$`, 'u'));
  await heading.or(back).first().waitFor();
  if (await back.isVisible()) await back.click();
  await heading.waitFor();
  return page;
}
