import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clickMenuEntry } from '../browser/menu.ts';
import { launchRaw, type RawBrowser } from '../browser/raw.ts';
import { PATIENCE_MS, until } from '../browser/until.ts';
import { t } from './support/messages.ts';
import { GALLERY } from './support/person.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

const SCRIPT = 'Typed letter by letter';

/** Leaves in `writes` what the page writes of drafts from now on, and whether it is kept. */
const WATCH_WRITES = `(() => {
  globalThis.writes = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    const tx = transaction.apply(this, args);
    if (tx.mode === 'readwrite' && tx.objectStoreNames.contains('drafts')) {
      const write = { tx, kept: false };
      tx.addEventListener('complete', () => { write.kept = true; });
      writes.push(write);
    }
    return tx;
  };
})()`;

let stage: Stage;
let browser: RawBrowser;
let profileDir: string;
let downloads: string;

beforeAll(async () => {
  stage = await setStage({ renderMs: 3_600_000 });
  profileDir = await mkdtemp(join(tmpdir(), 'stillspeak-'));
  downloads = join(profileDir, 'Downloads');
  await mkdir(join(profileDir, 'Default'));
  const preferences = { download: { default_directory: downloads } };
  await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify(preferences));
  browser = await launchRaw({ ...stage.launch, profileDir });
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await rm(profileDir, { recursive: true, force: true });
});

it('brings the notification though the browser was killed while the video rendered', async () => {
  const options = await browser.openPage(`${browser.origin}/options.html#key`);
  await options.click('input[type=password]');
  await options.type(KEY);
  await options.waitFor(
    `document.body.innerText.includes('${t('options.key.usd', { amount: '$25.00' })}')`,
  );

  await browser.openPage(GALLERY);
  await clickMenuEntry(browser, {
    menuItemId: 'animate-photo',
    pageUrl: GALLERY,
    srcUrl: 'https://photos.example/portraits/ada.jpg',
  });
  let popup = await browser.page(`${browser.origin}/popup.html`);
  await popup.click('textarea');
  await popup.evaluate(WATCH_WRITES);
  await popup.type(SCRIPT);

  // Nobody waits for a letter to be kept; a kill before that would only show how fast this machine is.
  await popup.waitFor(`writes.length >= ${SCRIPT.length} && writes.every(({ kept }) => kept)`);
  // Whatever ends the browser then: the disk has the letters, not only the system's cache.
  expect(await popup.evaluate(`[...new Set(writes.map(({ tx }) => tx.durability))]`)).toEqual([
    'strict',
  ]);
  await restart();
  popup = await browser.openPage(`${browser.origin}/popup.html`);
  await popup.waitFor(`document.querySelector('textarea')?.value === '${SCRIPT}'`);

  await popup.click('input[role=combobox]');
  await popup.waitFor(`document.querySelector('[role=option]')`);
  await popup.click('[role=option]');
  await popup.click('input[type=checkbox]');
  await popup.click('button[type=submit]');
  await popup.click('.consent .button--primary');
  await popup.waitFor(`document.body.innerText.includes('${t('status.rendering')}')`);
  expect(stage.simulator.videos).toHaveLength(1);

  await restart();
  // It goes from the screen by itself: who looks for it has to be there before.
  const page = await browser.openPage(`${browser.origin}/options.html`);
  stage.simulator.setRenderMs(0);
  await until(
    'the notification',
    async () => {
      const shown = await page.evaluate('chrome.notifications.getAll()');
      return Object.keys(shown ?? {}).length === 1;
    },
    // An alarm comes a minute later at the latest.
    2 * PATIENCE_MS,
  );
  expect(stage.simulator.videos).toHaveLength(1);
});

it('saves the video under its title', async () => {
  const list = await browser.openPage(`${browser.origin}/popup.html`);
  await list.click('[aria-label^=Download]');
  const name = await until('the download', async () => {
    const complete = 'chrome.downloads.search({ state: "complete" }).then(([it]) => it?.filename)';
    return (await list.evaluate(complete)) as string | undefined;
  });
  expect(name).toBe(join(downloads, `${SCRIPT}.mp4`));
});

async function restart(): Promise<void> {
  await browser.kill();
  browser = await launchRaw({ ...stage.launch, profileDir });
}
