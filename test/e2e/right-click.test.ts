import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, missingDisplayTools, startDisplay } from '../browser/display.ts';
import { clickOn, typeText } from '../browser/hand.ts';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { clickNotification, watchNotifications } from '../browser/notifications.ts';
import { popupPage } from '../browser/popup.ts';
import { rightClick } from '../browser/right-click.ts';
import { until } from '../browser/until.ts';
import { t } from './support/messages.ts';
import { GALLERY, giveKey, scriptField } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { SCREENS } from './support/shoot.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

const missing = missingDisplayTools();
if (missing.length > 0) {
  const reason = `there is no ${missing.join(', no ')} here, and only root of a Debian can install it`;
  console.warn(`The real right-click is left out: ${reason}.`);
}

const SCRIPT = 'Nobody has ever asked me anything. Thank you for asking.';

describe.skipIf(missing.length > 0)('a person at a screen', () => {
  let stage: Stage;
  let display: Display;
  let browser: Browser;

  beforeAll(async () => {
    await mkdir(SCREENS, { recursive: true });
    // Long enough to be seen to play.
    stage = await setStage({ maxVideoSeconds: 1 });
    display = await startDisplay();
    browser = await launchBrowser({
      ...stage.launch,
      headless: false,
      display: display.display,
    });
    await giveKey(browser, KEY);
  });
  afterAll(async () => {
    await browser?.close();
    await display?.stop();
    await stage?.close();
  });
  pictureFailures(() => browser);

  it('right-clicks a portrait, writes, chooses a voice, and watches it speak', async () => {
    const notified = await watchNotifications(browser);
    const gallery = browser.context.pages()[0] ?? (await browser.context.newPage());
    await gallery.goto(GALLERY);
    await gallery.bringToFront();
    const menu = await rightClick(display, gallery, 'img');
    await display.screenshot(`${SCREENS}/display-menu.png`);
    await menu.choose();

    const popup = await popupPage(browser);
    const script = scriptField(popup);
    await script.waitFor();
    // The focus is where one writes.
    await typeText(display, SCRIPT);
    await until('the script', async () => (await script.inputValue()) === SCRIPT);
    await clickOn(display, popup, '[role=combobox]');
    await typeText(display, 'english');
    await popup.getByRole('listbox').getByRole('option').first().waitFor();
    await clickOn(display, popup, '[role=option]');
    await popup.getByRole('listbox').waitFor({ state: 'detached' });
    await clickOn(display, popup, 'input[type=checkbox]');
    await until('the tick', () => popup.getByRole('checkbox').isChecked());
    await display.screenshot(`${SCREENS}/display-popup.png`);
    await clickOn(display, popup, 'button[type=submit]');

    const row = popup.getByRole('listitem').filter({ hasText: SCRIPT });
    await row.getByText(t('status.ready')).waitFor();
    expect(stage.simulator.videos).toHaveLength(1);
    expect(stage.simulator.videos[0]?.request).toMatchObject({ script: SCRIPT });

    const [id] = await until('the notification', async () => {
      const ids = await notified();
      return ids.length === 1 && ids;
    });
    const opened = browser.context.waitForEvent('page');
    await clickNotification(browser, id ?? '');
    await plays(await opened);
    await display.screenshot(`${SCREENS}/display-player.png`);
  });
});

/** The video runs by itself: the person has clicked for it. */
async function plays(player: Page): Promise<void> {
  await player.locator('video').waitFor();
  const runs = `(() => {
    const video = document.querySelector('video');
    return video.videoWidth > 0 && video.currentTime > 0.2;
  })()`;
  await until('a running video', () => player.evaluate(runs).then(Boolean, () => false));
}
