import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Browser } from '../browser/launch.ts';
import { clickMenuEntry } from '../browser/menu.ts';
import { watchNotifications } from '../browser/notifications.ts';
import { openPopup, popupPage } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import { html, send } from '../gallery/gallery.ts';
import { painted } from '../gallery/painted.ts';
import { portraits } from '../gallery/portraits.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { violations } from './support/axe.ts';
import { ask } from './support/backstage.ts';
import { allIn } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { walk } from './support/focus.ts';
import { like, t } from './support/messages.ts';
import {
  button,
  chooseVoice,
  discard,
  GALLERY,
  giveKey,
  ready,
  rowOf,
  scriptField,
} from './support/person.ts';
import { unfoldDrafts } from './support/rows.ts';
import { shoot } from './support/shoot.ts';
import { KEY } from './support/stage.ts';

/** Two portraits, and a file that is no picture. */
const MIXED = `${GALLERY}mixed`;
const mixed = ['portraits/samir.jpg', 'portraits/leila.jpg', 'torn.jpg']
  .map((path) => `<img src="/${path}" alt="" width="320" height="400">`)
  .join('');

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .override('web', {
    routes: {
      '/mixed': html(`<title>Mixed</title>${mixed}`),
      '/torn.jpg': send('image/jpeg', Buffer.from('Not found, sorry.')),
      '/closed': html(
        '<title>Closed</title><img src="https://closed.example/portraits/ada.jpg" alt="" width="320">',
      ),
    },
    aliases: ['closed.example'],
  });

it.beforeAll(({ browser }) => giveKey(browser, KEY));
it.afterEach(async ({ browser }) => {
  await openPopup(browser)?.close();
});

async function choose(browser: Browser, pageUrl: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(pageUrl);
  await page.bringToFront();
  await clickMenuEntry(browser, { menuItemId: 'animate-photo', pageUrl });
  return popupPage(browser);
}

const tiles = (popup: Page) => button(popup, like('picker.pickNamed'));
const videosOf = (simulator: Simulator, script: string) =>
  simulator.videos.filter(({ request }) => request.script === script);
const imagesOf = (simulator: Simulator, script: string) =>
  videosOf(simulator, script).map(({ request }) => JSON.stringify(request.image));

async function look(popup: Page, name: string): Promise<void> {
  await shoot(popup, name, 'dark');
  expect(await violations(popup, ['color-contrast'])).toEqual([]);
  await shoot(popup, name, 'light');
  expect(await violations(popup)).toEqual([]);
}

it('a picture that no script may read is shown to choose from all the same', async ({
  browser,
}) => {
  const popup = await choose(browser, `${GALLERY}closed`);
  await tiles(popup).first().waitFor();
  const picture = popup.frameLocator('.picker-tile__board').locator('img');
  await picture.waitFor();
  expect(await picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1080);
  // Where it is shown is of no origin, and knows nothing of the extension.
  expect(await picture.evaluate(() => [origin, typeof Object(globalThis).chrome?.runtime])).toEqual(
    ['null', 'undefined'],
  );
  // What is pressed is the tile.
  await tiles(popup).first().click();
  await scriptField(popup).waitFor();
  await discard(popup);
});

it('several photos of a page say the same, each in a video of its own', async ({
  browser,
  stage: { simulator },
}) => {
  const notified = await watchNotifications(browser);
  const popup = await choose(browser, GALLERY);
  await button(popup, t('picker.several')).click();
  expect(await button(popup, t('picker.useNone')).isDisabled()).toBe(true);
  for (const index of [0, 2, 3, 4]) await tiles(popup).nth(index).click();
  await tiles(popup).nth(4).click();
  await popup.waitForLoadState('networkidle');
  await look(popup, 'picker-several');
  await button(popup, t('picker.use', 3)).click();

  await button(popup, t('photos.remove', { number: 3 })).waitFor();
  await button(popup, t('photos.remove', { number: 2 })).click();
  await button(popup, t('photos.remove', { number: 3 })).waitFor({ state: 'detached' });
  expect(await popup.getByRole('img', { name: like('photos.name'), exact: true }).count()).toBe(2);
  const script = 'All of us wish you a happy birthday.';
  await scriptField(popup).fill(script);
  await chooseVoice(popup, 'english');
  await look(popup, 'composer-several');

  // Until it is sent, it waits in the list as one draft.
  await button(popup, t('videos.heading')).click();
  await unfoldDrafts(popup);
  const draft = rowOf(popup, t('photos.count', 2));
  await draft.getByText(script).waitFor();
  await look(popup, 'videos-draft-several');
  await button(draft, t('videos.continue')).click();

  const [ordered] = await allIn(popup, 'drafts');
  await popup.getByRole('checkbox', { name: t('composer.rights', 2) }).check();
  await button(popup, t('composer.create', 2)).dblclick();
  await popup.getByText(t('videos.sent', 2)).first().waitFor();
  const rows = rowOf(popup, script);
  await expect.poll(() => rows.getByText(t('status.ready')).count()).toBe(2);
  expect(new Set(imagesOf(simulator, script)).size).toBe(2);
  expect(videosOf(simulator, script).map(({ request }) => request.title)).toEqual([script, script]);
  await until('two notifications', async () => (await notified()).length === 2);

  // Asked for once more, as by a second popup, nothing is made again.
  expect(await ask(popup, 'submitJob', ordered)).toBe('created');
  expect(videosOf(simulator, script)).toHaveLength(2);
  expect(await rows.count()).toBe(2);
});

it('by keyboard: one that is no picture is named and taken out, and so is the first', async ({
  browser,
  stage: { simulator },
}) => {
  const popup = await choose(browser, MIXED);
  const { keyboard } = popup;
  const walker = await walk(popup);
  const photo = (width: number) => like('picker.pick', { width });

  await popup.evaluate('chrome.storage.local.set({ rightsAcceptedAt: 1 })');
  await tiles(popup).first().waitFor();
  await walker.tabTo(t('picker.several'));
  await keyboard.press('Enter');
  await walker.isOn(photo(1080));
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await walker.isOn(t('picker.several'));
  await keyboard.press('Enter');
  for (const name of [photo(1080), photo(1080), photo(320)]) {
    await walker.isOn(name);
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
  }
  await walker.tabTo(t('picker.use', 3));
  await keyboard.press('Enter');

  await popup.getByText(t('photos.useless', 1, { numbers: 3 })).waitFor();
  await walker.isOn(t('composer.script'));
  const script = 'One of us is not what it seems.';
  await keyboard.type(script);
  await chooseVoice(popup, 'english');
  await button(popup, t('composer.create', 3)).click();
  // What is wrong gets the focus.
  const focused = () => popup.evaluate('document.activeElement?.ariaLabel');
  await expect.poll(focused).toBe(t('photos.remove', { number: 3 }));
  await look(popup, 'composer-several-useless');
  expect(videosOf(simulator, script)).toEqual([]);
  await scriptField(popup).focus();
  // Past what can be done with a script, and the choice between that and audio.
  const text = () => popup.evaluate<string>('document.activeElement.textContent');
  for (let stop = 0; stop < 6 && (await text()) !== t('photos.removeUseless', 1); stop += 1)
    await keyboard.press('Shift+Tab');
  await walker.isOn(t('photos.removeUseless', 1));
  await keyboard.press('Enter');
  await button(popup, t('composer.create', 2)).waitFor();
  await walker.isOn(t('photos.remove', { number: 1 }));
  await keyboard.press('Enter');
  await walker.isOn(t('composer.script'));
  await button(popup, t('composer.create', 1)).waitFor();
  await keyboard.press('Control+Enter');
  const row = rowOf(popup, script);
  await ready(row);
  const [sent] = videosOf(simulator, script);
  const leila = portraits.find(({ name }) => name === 'leila');
  expect(sent?.pictureFile).toEqual(leila && (await painted(leila)));
  expect(await keptWithoutUse(popup)).toEqual([]);
});

it('a page that is closed to extensions says so, and how to go on', async ({ browser }) => {
  const page = await browser.context.newPage();
  await page.goto('chrome://version');
  await page.bringToFront();
  await browser.evaluateInWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
    .then(([tab]) => chrome.commands.onCommand.dispatch('choose-photo', tab))`);
  const popup = await popupPage(browser);
  await popup.getByText(t('picker.refused.browser')).waitFor();
  await look(popup, 'picker-refused');
  await button(popup, t('videos.open')).waitFor();
});

/** Keys of stored photos that belong to nothing. */
async function keptWithoutUse(page: Page): Promise<readonly string[]> {
  const idsIn = async (store: 'jobs' | 'drafts' | 'photos') => {
    const all = (await allIn(page, store)) as readonly { id: string; others?: { id: string }[] }[];
    return all.flatMap(({ id, others = [] }) => [id, ...others.map((it) => it.id)]);
  };
  const used = [...(await idsIn('jobs')), ...(await idsIn('drafts'))];
  return (await idsIn('photos')).filter((id) => !used.includes(id));
}
