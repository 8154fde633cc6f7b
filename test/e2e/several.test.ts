import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { clickMenuEntry } from '../browser/menu.ts';
import { notifications } from '../browser/notifications.ts';
import { openPopup, popupPage } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import { html, send } from '../gallery/gallery.ts';
import { violations } from './support/axe.ts';
import { walk } from './support/focus.ts';
import { chooseVoice, GALLERY, giveKey } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { shoot } from './support/shoot.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

/** Two portraits, and a file that is no picture. */
const MIXED = `${GALLERY}mixed`;
const mixed = ['portraits/samir.jpg', 'portraits/leila.jpg', 'torn.jpg']
  .map((path) => `<img src="/${path}" alt="" width="320" height="400">`)
  .join('');

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  stage = await setStage(
    { render: 'none', renderMs: 0 },
    {
      routes: {
        '/mixed': html(`<title>Mixed</title>${mixed}`),
        '/torn.jpg': send('image/jpeg', Buffer.from('Not found, sorry.')),
      },
    },
  );
  browser = await launchBrowser(stage.launch);
  await giveKey(browser, KEY);
});
afterEach(async () => {
  await openPopup(browser)?.close();
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});
pictureFailures(() => browser);

async function choose(pageUrl: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(pageUrl);
  await page.bringToFront();
  await clickMenuEntry(browser, { menuItemId: 'choose-photo', pageUrl });
  return popupPage(browser);
}

const tiles = (popup: Page) => popup.getByRole('button', { name: /^Photo, / });
const videosOf = (script: string) =>
  stage.simulator.videos.filter(({ request }) => request.script === script);
const imagesOf = (script: string) =>
  videosOf(script).map(({ request }) => JSON.stringify(request.image));

async function look(popup: Page, name: string): Promise<void> {
  await shoot(popup, name, 'dark');
  expect(await violations(popup, ['color-contrast'])).toEqual([]);
  await shoot(popup, name, 'light');
  expect(await violations(popup)).toEqual([]);
}

it('several photos of a page say the same, each in a video of its own', async () => {
  const popup = await choose(GALLERY);
  await popup.getByRole('button', { name: 'Choose several' }).click();
  expect(await popup.getByRole('button', { name: 'Use photos' }).isDisabled()).toBe(true);
  for (const index of [0, 2, 3, 4]) await tiles(popup).nth(index).click();
  await tiles(popup).nth(4).click();
  await popup.waitForLoadState('networkidle');
  await look(popup, 'picker-several');
  await popup.getByRole('button', { name: 'Use 3 photos' }).click();

  await popup.getByRole('button', { name: 'Remove photo 3' }).waitFor();
  await popup.getByRole('button', { name: 'Remove photo 2' }).click();
  await popup.getByRole('button', { name: 'Remove photo 3' }).waitFor({ state: 'detached' });
  expect(await popup.getByRole('img', { name: /^Photo \d$/u }).count()).toBe(2);
  const script = 'All of us wish you a happy birthday.';
  await popup.getByLabel('Script').fill(script);
  await chooseVoice(popup, 'english');
  await look(popup, 'composer-several');

  // Until it is sent, it waits in the list as one draft.
  await popup.getByRole('button', { name: 'Videos', exact: true }).click();
  const draft = popup.getByRole('listitem').filter({ hasText: '2 photos' });
  await draft.getByText(script).waitFor();
  await look(popup, 'videos-draft-several');
  await draft.getByRole('button', { name: 'Continue' }).click();

  await popup.getByRole('checkbox', { name: /these 2 pictures/u }).check();
  await popup.getByRole('button', { name: 'Create 2 videos' }).dblclick();
  await popup.getByText('2 videos are on their way.').waitFor();
  const rows = popup.getByRole('listitem').filter({ hasText: script });
  await expect.poll(() => rows.getByText('Ready').count(), { timeout: 40_000 }).toBe(2);
  expect(new Set(imagesOf(script)).size).toBe(2);
  expect(videosOf(script).map(({ request }) => request.title)).toEqual([script, script]);
  await until('two notifications', async () => {
    const shown = await notifications(browser, 'popup.html');
    return shown.length === 2;
  });

  // Asked for once more, as by a second popup, nothing is made again.
  const [id] = videosOf(script).map(({ idempotencyKey }) => idempotencyKey?.split('.')[0]);
  const asked = await popup.evaluate<string>(
    `chrome.runtime.sendMessage({ id: 1, type: 'submitJob', data: ${JSON.stringify(id)},
      timestamp: Date.now() }).then(({ res }) => res)`,
  );
  expect(asked).toBe('created');
  expect(videosOf(script)).toHaveLength(2);
  expect(await rows.count()).toBe(2);
});

it('by keyboard: one that is no picture is named and taken out, and so is the first', async () => {
  const popup = await choose(MIXED);
  const { keyboard } = popup;
  const walker = await walk(popup);
  const focusIsOn = (name: string | RegExp) =>
    until(`the focus on ${name}`, async () => {
      const focused = (await walker.here())?.name ?? '';
      return name instanceof RegExp ? name.test(focused) : name === focused;
    });

  await popup.evaluate('chrome.storage.local.set({ rightsAcceptedAt: 1 })');
  await tiles(popup).first().waitFor();
  await walker.tabTo('Choose several');
  await keyboard.press('Enter');
  await focusIsOn(/^Photo, 1080 /u);
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await focusIsOn('Choose several');
  await keyboard.press('Enter');
  for (const name of [/^Photo, 1080 /u, /^Photo, 1080 /u, /^Photo, 320 /u]) {
    await focusIsOn(name);
    await keyboard.press('Space');
    await keyboard.press('Tab');
  }
  await walker.tabTo('Use 3 photos');
  await keyboard.press('Enter');

  await popup.getByText("Photo 3 can't be used").waitFor();
  await focusIsOn('Script');
  const script = 'One of us is not what it seems.';
  await keyboard.type(script);
  await chooseVoice(popup, 'english');
  await popup.getByRole('button', { name: 'Create 3 videos' }).click();
  await look(popup, 'composer-several-useless');
  expect(videosOf(script)).toEqual([]);
  await popup.getByLabel('Script', { exact: true }).focus();
  // Past the choice between script and audio.
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await focusIsOn('Remove it');
  await keyboard.press('Enter');
  await popup.getByRole('button', { name: 'Create 2 videos' }).waitFor();
  await focusIsOn('Remove photo 1');
  await keyboard.press('Enter');
  await focusIsOn('Script');
  await popup.getByRole('button', { name: 'Create video' }).waitFor();
  await keyboard.press('Control+Enter');
  const row = popup.getByRole('listitem').filter({ hasText: script });
  await row.getByText('Ready').waitFor({ timeout: 40_000 });
  expect(imagesOf(script)).toEqual([expect.stringContaining('leila')]);
  expect(await keptWithoutUse(popup)).toEqual([]);
});

it('a page that is closed to extensions says so, and how to go on', async () => {
  const page = await browser.context.newPage();
  await page.goto('chrome://version');
  await page.bringToFront();
  await browser.evaluateInWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
    .then(([tab]) => chrome.commands.onCommand.dispatch('choose-photo', tab))`);
  const popup = await popupPage(browser);
  await popup.getByText("Stillspeak can't look into this page").waitFor();
  await look(popup, 'picker-refused');
  await popup.getByRole('button', { name: 'Open a picture' }).waitFor();
});

/** Keys of stored photos that belong to nothing. */
function keptWithoutUse(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('stillspeak');
      opening.onsuccess = () => resolve(opening.result);
    });
    const idsIn = (store: string) =>
      new Promise<string[]>((resolve) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => {
          const records: { id: string; others?: { id: string }[] }[] = asked.result;
          resolve(records.flatMap(({ id, others = [] }) => [id, ...others.map((it) => it.id)]));
        };
      });
    const used = [...(await idsIn('jobs')), ...(await idsIn('drafts'))];
    const kept = await idsIn('photos');
    db.close();
    return kept.filter((id) => !used.includes(id));
  });
}
