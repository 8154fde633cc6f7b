import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, missingDisplayTools, startDisplay } from '../browser/display.ts';
import { clickOn } from '../browser/hand.ts';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { openPopup, popupPage } from '../browser/popup.ts';
import { rightClick } from '../browser/right-click.ts';
import { until } from '../browser/until.ts';
import { t } from './support/messages.ts';
import {
  button,
  chooseVoice,
  create,
  GALLERY,
  giveKey,
  ready,
  rowOf,
  scriptField,
} from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { SCREENS } from './support/shoot.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

const missing = missingDisplayTools();
if (missing.length > 0) {
  console.warn(`The side panel is left out: there is no ${missing.join(', no ')} here.`);
}

const SCRIPT = 'I stay while you look around.';

describe.skipIf(missing.length > 0)('a person with a side panel', () => {
  let stage: Stage;
  let display: Display;
  let browser: Browser;
  let gallery: Page;

  beforeAll(async () => {
    await mkdir(SCREENS, { recursive: true });
    stage = await setStage();
    display = await startDisplay();
    browser = await launchBrowser({ ...stage.launch, headless: false, display: display.display });
    await giveKey(browser, KEY);
    gallery = browser.context.pages()[0] ?? (await browser.context.newPage());
    await gallery.goto(GALLERY);
  });
  afterAll(async () => {
    await browser?.close();
    await display?.stop();
    await stage?.close();
  });
  pictureFailures(() => browser);

  const openPanel = () =>
    browser.context
      .pages()
      .find((page) => page.url() === `${browser.origin}/sidepanel.html` && !page.isClosed());
  const panelPage = async () => {
    const page = await until('the side panel', openPanel);
    await page.waitForLoadState();
    return page;
  };
  /** Right-clicks a photo and chooses to animate it. */
  const animateOn = async (selector: string) => {
    await gallery.bringToFront();
    const menu = await rightClick(display, gallery, selector);
    await menu.choose();
  };

  it('goes from the popup to the panel, with what was typed, and a click leads the panel', async () => {
    await animateOn('img');
    const popup = await popupPage(browser);
    await scriptField(popup).fill('Typed in the popup.');
    await button(popup, t('panel.open')).click();
    const panel = await panelPage();
    await until('the end of the popup', () => !openPopup(browser));
    await until('the script', async () => {
      return (await scriptField(panel).inputValue()) === 'Typed in the popup.';
    });
    // The popup is what is wanted, and yet the panel is there.
    await animateOn('figure:nth-child(2) img');
    await until('another photo', async () => (await scriptField(panel).inputValue()) === '');
    expect(openPopup(browser)).toBeUndefined();
    await display.screenshot(`${SCREENS}/display-panel-beside.png`);
    await closePanel();
  });

  it('chooses the panel, right-clicks, types, clicks in the page, and creates', async () => {
    const settings = await browser.open('options.html#appearance');
    await settings.getByText(t('settings.appearance.panel'), { exact: true }).click();
    await settings.getByText(t('options.defaults.saved')).waitFor();
    await settings.close();

    await animateOn('figure:nth-child(3) img');
    const panel = await panelPage();
    await scriptField(panel).waitFor();
    expect(openPopup(browser)).toBeUndefined();
    await clickOn(display, gallery, 'h1');
    expect(panel.isClosed()).toBe(false);
    await scriptField(panel).fill(SCRIPT);
    await clickOn(display, gallery, 'h1');
    expect(await scriptField(panel).inputValue()).toBe(SCRIPT);
    await display.screenshot(`${SCREENS}/display-panel.png`);
    await chooseVoice(panel, 'english');
    await create(panel);
    await ready(rowOf(panel, SCRIPT));
    expect(stage.simulator.videos[0]?.request).toMatchObject({ script: SCRIPT });
    await closePanel();
  });

  it('opens it by the keys as well', async () => {
    await gallery.bringToFront();
    await clickOn(display, gallery, 'h1');
    await display.xdotool('key', 'alt+shift+v');
    await panelPage();
    await closePanel();
    await display.xdotool('key', 'alt+shift+s');
    const panel = await panelPage();
    await panel.getByRole('heading', { name: t('picker.heading') }).waitFor();
  });

  async function closePanel(): Promise<void> {
    await openPanel()?.close();
    await until('the end of the panel', () => !openPanel());
  }
});
