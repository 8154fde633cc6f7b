import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, missingDisplayTools, startDisplay } from '../browser/display.ts';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { popupPage } from '../browser/popup.ts';
import { rightClick } from '../browser/right-click.ts';
import { until } from '../browser/until.ts';
import { t } from './support/messages.ts';
import {
  button,
  create,
  ready,
  rowOf,
  scriptField,
  typeKey,
  voiceField,
} from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';
import { welcomePage } from './support/welcome.ts';

const hasDisplay = missingDisplayTools().length === 0;
const SCRIPT = 'I have only just been installed.';
const ENTRY = t('menu.animate');

let stage: Stage;
let display: Display | undefined;
let browser: Browser;
let profileDir: string;

const launch = () =>
  launchBrowser({
    ...stage.launch,
    profileDir,
    welcome: 'stays',
    ...(display ? { headless: false, display: display.display } : {}),
  });

beforeAll(async () => {
  stage = await setStage({ renderMs: 0, maxVideoSeconds: 1 });
  if (hasDisplay) display = await startDisplay();
  profileDir = await mkdtemp(join(tmpdir(), 'stillspeak-new-'));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await display?.stop();
  await stage?.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
pictureFailures(() => browser);

describe.skipIf(!hasDisplay)('a stranger at a screen', () => {
  it('connects, chooses a voice, right-clicks the photo, and has its video', async () => {
    const welcome = await welcomePage(browser);
    await welcome.bringToFront();
    await welcome.getByText(t('welcome.pin')).waitFor();
    await welcome.getByText('Alt+Shift+V').waitFor();
    await welcome.getByText(t('welcome.step3Text', { entry: ENTRY })).waitFor();

    await typeKey(welcome, KEY);
    await welcome.getByText(t('options.key.usd', { amount: '$25.00' })).waitFor();
    const first = welcome.getByRole('radio').first();
    await first.click();
    await expect.poll(() => first.isChecked()).toBe(true);
    const tried = welcome.getByRole('heading', {
      name: `${t('welcome.step3')} ${t('welcome.done')}`,
    });
    expect(await tried.count()).toBe(0);

    if (!display) throw new Error('There is no display.');
    const menu = await rightClick(display, welcome, '.try__photo');
    await menu.choose();
    const popup = await popupPage(browser);
    await scriptField(popup).fill(SCRIPT);
    await until('the voice', async () => (await voiceField(popup).inputValue()) !== '');
    await create(popup);
    await button(popup, t('composer.consent.name')).click();
    await ready(rowOf(popup, SCRIPT));
    const [video] = stage.simulator.videos;
    expect(video?.request).toMatchObject({
      script: SCRIPT,
      image: { type: 'asset_id', asset_id: expect.any(String) },
    });
    await tried.waitFor();
  });
});

it('greets nobody twice, whenever the browser starts again', async () => {
  await welcomePage(browser);
  await browser.close();
  browser = await launch();
  const options = await browser.open('options.html');
  await options.getByRole('heading', { level: 1 }).waitFor();
  // The worker has heard of the installation by the time at which it answers.
  expect(await browser.evaluateInWorker(`chrome.runtime.getManifest().version`)).toBeTruthy();
  expect(browser.context.pages().filter((it) => it.url().endsWith('/welcome.html'))).toEqual([]);
});
