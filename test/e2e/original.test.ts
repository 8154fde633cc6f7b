import { mkdir } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, missingDisplayTools, startDisplay } from '../browser/display.ts';
import { clickOn } from '../browser/hand.ts';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { clickMenuEntry } from '../browser/menu.ts';
import { openPopup, popupPage } from '../browser/popup.ts';
import { answerPrompt } from '../browser/prompt.ts';
import { until } from '../browser/until.ts';
import { type Gallery, startGallery } from '../gallery/gallery.ts';
import { file } from '../gallery/trials/answers.ts';
import { page as pageOf } from '../gallery/trials/page.ts';
import { jpeg } from '../gallery/trials/pictures.ts';
import { chooseVoice, create, giveKey } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { SCREENS, shoot } from './support/shoot.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

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

describe.skipIf(missing.length > 0)('a picture that its site keeps to itself', () => {
  let cdn: Gallery;
  let stage: Stage;
  let display: Display;
  let browser: Browser;

  beforeAll(async () => {
    await mkdir(SCREENS, { recursive: true });
    cdn = await startGallery({
      routes: {
        [MEMBERS]: file(jpeg, { only: (it) => isShown(it) || it.cookie === 'visitor=known' })
          .handler,
        [REFERRED]: file(jpeg, { only: isShown }).handler,
        [EVERYBODYS]: file(jpeg).handler,
      },
    });
    stage = await setStage(
      { renderMs: 0, render: 'none' },
      {
        routes: { '/cropped': pageOf(cropped).handler },
        hosts: { 'cdn.example': cdn.port },
      },
    );
    display = await startDisplay();
    browser = await launchBrowser({ ...stage.launch, headless: false, display: display.display });
    await browser.context.addCookies([{ ...COOKIE, secure: true, sameSite: 'None' }]);
    await giveKey(browser, KEY);
  });
  afterAll(async () => {
    await browser?.close();
    await display?.stop();
    await stage?.close();
    await cdn?.close();
  });
  pictureFailures(() => browser);

  const site = async () => {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    if (page.url() !== PAGE) await page.goto(PAGE);
    await page.bringToFront();
    return page;
  };
  const click = async (path: string): Promise<Page> => {
    await site();
    const srcUrl = `https://cdn.example${path}`;
    await clickMenuEntry(browser, { menuItemId: 'animate-photo', pageUrl: PAGE, srcUrl });
    return popupPage(browser);
  };
  /** The question may close the popup; a person opens it again, as they do here. */
  const popupAgain = async (): Promise<Page> => {
    if (!openPopup(browser)) {
      await site();
      await browser.evaluateInWorker('chrome.action.openPopup()');
    }
    return popupPage(browser);
  };
  const ask = async (answer: 'allow' | 'deny', popup: Page) => {
    await answerPrompt(
      display,
      answer,
      () => clickOn(display, popup, '.get-original button'),
      `${SCREENS}/display-permission.png`,
    );
  };

  it('stays as it was seen where the person does not give the site', async () => {
    const popup = await click(MEMBERS);
    await popup.getByText('160 × 200').waitFor();
    await popup.getByText('read pictures from cdn.example').waitFor();
    await shoot(popup, 'original-asked', 'light');
    await shoot(popup, 'original-asked', 'dark');
    await ask('deny', popup);
    const again = await popupAgain();
    await again.getByText('Not allowed so far').waitFor();
    await shoot(again, 'original-refused', 'light');
    await again.getByText('160 × 200').waitFor();
    await again.getByRole('button', { name: 'Get the original' }).waitFor();
    expect(await permitted()).not.toContain('https://cdn.example/*');
  });

  it('is had whole once the person gives the site, with what only they may see', async () => {
    await ask('allow', await popupAgain());
    // It comes back by itself.
    const popup = await popupPage(browser);
    await popup.getByText('800 × 1000').waitFor();
    await popup.getByText('sent as a file').waitFor();
    expect(await popup.getByRole('button', { name: 'Get the original' }).count()).toBe(0);
    expect(await permitted()).toContain('https://cdn.example/*');
    await popup.getByLabel('Script').fill('Whole');
    await chooseVoice(popup, 'english');
    await create(popup);
    const received = await until('the video', () => {
      const { request, picture } = stage.simulator.videos.at(-1) ?? {};
      return request?.script === 'Whole' && (picture ?? false);
    });
    expect(received).toMatchObject({
      type: 'image/jpeg',
      width: 800,
      height: 1000,
      bytes: (await jpeg.bytes()).length,
    });
  });

  it('comes at the click from a site that was given before, by its link where HeyGen gets it', async () => {
    const popup = await click(EVERYBODYS);
    await popup.getByText('800 × 1000').waitFor();
    await popup.getByText('HeyGen fetches it by its link').waitFor();
    await popup.getByRole('button', { name: 'Discard' }).click();
    await popup.getByRole('button', { name: 'Discard' }).click();
  });

  it('stays as it was seen where the site gives it to nobody else, and that is said', async () => {
    await browser.evaluateInWorker(
      `chrome.permissions.remove({ origins: ['https://cdn.example/*'] })`,
    );
    const popup = await click(REFERRED);
    await popup.getByText('160 × 200').waitFor();
    // Chrome does not ask again for what was given once.
    await popup.getByRole('button', { name: 'Get the original' }).click();
    await popup.getByText('cdn.example does not give the original').waitFor();
    await shoot(popup, 'original-unavailable', 'light');
    await popup.getByText('160 × 200').waitFor();
    await popup.getByText('sent as a file').waitFor();
  });

  async function permitted(): Promise<unknown> {
    return browser.evaluateInWorker('chrome.permissions.getAll().then(({ origins }) => origins)');
  }
});
