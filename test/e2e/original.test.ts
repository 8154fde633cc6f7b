import { mkdir } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Display, missingDisplayTools, startDisplay } from '../browser/display.ts';
import { clickOn } from '../browser/hand.ts';
import type { Browser } from '../browser/launch.ts';
import { clickMenuEntry } from '../browser/menu.ts';
import { openPopup, popupPage } from '../browser/popup.ts';
import { answerPrompt } from '../browser/prompt.ts';
import { until } from '../browser/until.ts';
import { file } from '../gallery/trials/answers.ts';
import { page as pageOf } from '../gallery/trials/page.ts';
import { jpeg } from '../gallery/trials/pictures.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import {
  button,
  chooseVoice,
  create,
  discard,
  giveKey,
  photoSays,
  scriptField,
} from './support/person.ts';
import { SCREENS, shoot } from './support/shoot.ts';
import { KEY } from './support/stage.ts';

const missing = missingDisplayTools();
if (missing.length > 0) {
  console.warn(`Chrome's own question is left out: there is no ${missing.join(', no ')} here.`);
}

const PAGE = 'https://photos.example/cropped';
const COOKIE = { name: 'visitor', value: 'known', domain: 'cdn.example', path: '/' };
const MEMBERS = '/members/photo.jpg';
const REFERRED = '/referred/photo.jpg';
const EVERYBODYS = '/everybodys/photo.jpg';
const isShown = (headers: IncomingHttpHeaders) =>
  headers['sec-fetch-dest'] === 'image' && headers['sec-fetch-site'] === 'cross-site';

/** Shows the top left quarter of each picture. */
const cropped = [MEMBERS, REFERRED, EVERYBODYS]
  .map((path) => `https://cdn.example${path}`)
  .map((src) => `<img alt="A photo" src="${src}" width="320" height="400">`)
  .map((img) => `<div style="width:160px;height:200px;overflow:hidden">${img}</div>`)
  .join('');

const asSeen = t('composer.pixels', { width: 160, height: 200 });
const whole = t('composer.pixels', { width: 800, height: 1000 });

const it = browserTests()
  .override('heygen', { renderMs: 0, render: 'none' })
  .override('web', {
    routes: {
      '/cropped': pageOf(cropped).handler,
      [MEMBERS]: file(jpeg, { only: (it) => isShown(it) || it.cookie === 'visitor=known' }).handler,
      [REFERRED]: file(jpeg, { only: isShown }).handler,
      [EVERYBODYS]: file(jpeg).handler,
    },
    aliases: ['cdn.example'],
  })
  .extend('shown', { scope: 'file' }, async ({ stage }, { onCleanup }) => {
    const display = await startDisplay();
    onCleanup(() => display.stop());
    return { display, launch: { ...stage.launch, headless: false, display: display.display } };
  })
  .override('launch', ({ shown }) => shown.launch);

async function site(browser: Browser): Promise<void> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  if (page.url() !== PAGE) await page.goto(PAGE);
  await page.bringToFront();
}

async function click(browser: Browser, path: string): Promise<Page> {
  await site(browser);
  const srcUrl = `https://cdn.example${path}`;
  await clickMenuEntry(browser, { menuItemId: 'animate-photo', pageUrl: PAGE, srcUrl });
  return popupPage(browser);
}

/** The question may close the popup; a person opens it again, as they do here. */
async function popupAgain(browser: Browser): Promise<Page> {
  if (!openPopup(browser)) {
    await site(browser);
    await browser.evaluateInWorker('chrome.action.openPopup()');
  }
  return popupPage(browser);
}

const ask = (display: Display, answer: 'allow' | 'deny', popup: Page) =>
  answerPrompt(
    display,
    answer,
    async () => {
      // The last thing that is said of a photo, and moves the button on.
      await popup.getByText(t('composer.warning.noFace')).waitFor();
      await clickOn(display, popup, '.get-original button');
    },
    `${SCREENS}/display-permission.png`,
  );

const permitted = (browser: Browser) =>
  browser.evaluateInWorker('chrome.permissions.getAll().then(({ origins }) => origins)');

describe.skipIf(missing.length > 0)('a picture that its site keeps to itself', () => {
  it.beforeAll(async ({ browser }) => {
    await mkdir(SCREENS, { recursive: true });
    await browser.context.addCookies([{ ...COOKIE, secure: true, sameSite: 'None' }]);
    await giveKey(browser, KEY);
  });

  it('stays as it was seen where the person does not give the site', async ({
    browser,
    shown: { display },
  }) => {
    const popup = await click(browser, MEMBERS);
    await photoSays(popup, asSeen);
    await popup.getByText(t('composer.original.why', { site: 'cdn.example' })).waitFor();
    await shoot(popup, 'original-asked', 'light');
    await shoot(popup, 'original-asked', 'dark');
    await ask(display, 'deny', popup);
    const again = await popupAgain(browser);
    await again.getByText(t('composer.original.refused')).waitFor();
    await shoot(again, 'original-refused', 'light');
    await photoSays(again, asSeen);
    await button(again, t('composer.original.get')).waitFor();
    expect(await permitted(browser)).not.toContain('https://cdn.example/*');
  });

  it('is had whole once the person gives the site, with what only they may see', async ({
    browser,
    shown: { display },
    stage,
  }) => {
    await ask(display, 'allow', await popupAgain(browser));
    // It comes back by itself.
    const popup = await popupPage(browser);
    await photoSays(popup, whole);
    await photoSays(popup, t('composer.route.byFile'));
    expect(await button(popup, t('composer.original.get')).count()).toBe(0);
    expect(await permitted(browser)).toContain('https://cdn.example/*');
    await scriptField(popup).fill('Sharp and whole.');
    await chooseVoice(popup, 'english');
    await create(popup);
    const received = await until('the video', () => {
      const { request, picture } = stage.simulator.videos.at(-1) ?? {};
      return request?.script === 'Sharp and whole.' && (picture ?? false);
    });
    expect(received).toMatchObject({
      type: 'image/jpeg',
      width: 800,
      height: 1000,
      bytes: (await jpeg.bytes()).length,
    });
  });

  it('comes at the click from a site that was given before', async ({ browser }) => {
    const popup = await click(browser, EVERYBODYS);
    await photoSays(popup, whole);
    await photoSays(popup, t('composer.route.byFile'));
    await discard(popup);
  });

  it('comes no more from a site that the person has taken back', async ({ browser }) => {
    const options = await browser.open('options.html');
    await options.setViewportSize({ width: 720, height: 900 });
    const row = options.getByRole('listitem').filter({ hasText: 'cdn.example' });
    const takeBack = button(row, t('options.sites.takeBackNamed', { site: 'cdn.example' }));
    await takeBack.scrollIntoViewIfNeeded();
    await lookAt(options, 'options-sites');
    await takeBack.click();
    await options.getByText(t('options.sites.none')).waitFor();
    expect(await permitted(browser)).not.toContain('https://cdn.example/*');
    await options.close();
  });

  it('stays as it was seen where the site gives it to nobody else, and that is said', async ({
    browser,
  }) => {
    const popup = await click(browser, REFERRED);
    await photoSays(popup, asSeen);
    // Chrome does not ask again for what was given once.
    await button(popup, t('composer.original.get')).click();
    await popup.getByText(t('composer.original.unavailable', { site: 'cdn.example' })).waitFor();
    await shoot(popup, 'original-unavailable', 'light');
    await photoSays(popup, asSeen);
    await photoSays(popup, t('composer.route.byFile'));
  });
});
