import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { POPUP } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { BALANCE, button, giveKey, pressCreate, ready, textbox } from './support/person.ts';
import { draft } from './support/samples.ts';
import { openSeeder } from './support/seed.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const PASSPHRASE = 'correct horse battery';

let stage: Stage;
let browser: Browser;
let profileDir: string;

beforeAll(async () => {
  stage = await setStage({ render: 'none', renderMs: 3_600_000 });
  profileDir = await mkdtemp(join(tmpdir(), 'stillspeak-keys-'));
  browser = await launchBrowser({ ...stage.launch, profileDir });
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function restart(): Promise<void> {
  await browser.close();
  browser = await launchBrowser({ ...stage.launch, profileDir });
}

async function popup(): Promise<Page> {
  const page = await browser.open('popup.html');
  await page.setViewportSize(POPUP);
  return page;
}

async function options(): Promise<Page> {
  const page = await browser.open('options.html#key');
  await page.setViewportSize({ width: 760, height: 900 });
  return page;
}

const onDisk = async (page: Page): Promise<string> =>
  JSON.stringify(await page.evaluate('chrome.storage.local.get()'));

const askedWithKey = () => stage.simulator.requests.length;

it('a locked key: a video waits through the restart of the browser, and comes once it is unlocked', async () => {
  const voice = { id: VOICES[0]?.id ?? '', name: 'Somebody', language: 'English' };
  const seeder = await openSeeder(browser);
  await seeder.seed({
    settings: { rightsAcceptedAt: 1 },
    drafts: [draft('ada', { voice, script: 'I wait behind a lock.' })],
  });
  await giveKey(browser, KEY);

  const settings = await options();
  await settings.getByLabel(t('options.keeping.locked')).check();
  await textbox(settings, t('unlock.passphrase')).fill(PASSPHRASE);
  await textbox(settings, t('options.keeping.repeat')).fill('correct house battery');
  await button(settings, t('options.keeping.lock')).click();
  await settings.getByText(t('options.keeping.differs')).waitFor();
  await lookAt(settings, 'keys-lock');
  await holdToTree(settings, 'keys-lock');
  await textbox(settings, t('options.keeping.repeat')).fill(PASSPHRASE);
  await button(settings, t('options.keeping.lock')).click();
  await button(settings, t('options.keeping.lockNow')).waitFor();
  await settings.getByText(t('options.defaults.saved'), { exact: true }).waitFor();
  expect(await onDisk(settings)).not.toContain(KEY);
  expect(await onDisk(settings)).not.toContain(PASSPHRASE);

  let page = await popup();
  await pressCreate(page);
  await page.getByText(t('status.rendering')).waitFor();

  await restart();
  stage.simulator.setRenderMs(0);
  page = await popup();
  await page.getByText(t('unlock.locked')).first().waitFor();
  await page.getByText(t('failure.locked')).waitFor();
  await lookAt(page, 'keys-locked');
  await holdToTree(page, 'keys-locked');
  const asked = askedWithKey();
  await button(page, t('videos.unlock')).click();
  expect(await page.evaluate('document.activeElement.type')).toBe('password');
  await textbox(page, t('unlock.passphrase')).fill('correct house battery');
  await button(page, t('unlock.unlock')).click();
  await page.getByText(t('unlock.wrong')).waitFor();
  expect(askedWithKey()).toBe(asked);

  await textbox(page, t('unlock.passphrase')).fill(PASSPHRASE);
  await button(page, t('unlock.unlock')).click();
  await textbox(page, t('unlock.passphrase')).waitFor({ state: 'detached' });
  await ready(page);
  expect(stage.simulator.videos).toHaveLength(1);
});

it('a forgotten passphrase: the keys go, and a new one is kept', async () => {
  const settings = await options();
  await button(settings, t('options.keeping.lockNow')).click();
  await settings.getByText(t('unlock.locked')).waitFor();
  await lookAt(settings, 'keys-locked-options');
  await button(settings, t('unlock.forget')).click();
  await button(settings, t('page.remove')).click();
  await settings.getByText(t('options.key.helpLink')).first().waitFor();
  expect(await onDisk(settings)).not.toContain('keyVault');
  await settings.close();
  await giveKey(browser, KEY);
});

it('a key for the session: it is not on the disk, and is asked for after the restart', async () => {
  let settings = await options();
  await settings.getByLabel(t('options.keeping.session')).check();
  await expect.poll(() => onDisk(settings)).not.toContain(KEY);
  await settings.getByText(BALANCE).waitFor();

  await restart();
  const page = await popup();
  await page.getByText(t('unlock.gone')).waitFor();
  await lookAt(page, 'keys-gone');
  await page.close();
  await giveKey(browser, KEY);
  settings = await options();
  expect(await onDisk(settings)).not.toContain(KEY);
});
