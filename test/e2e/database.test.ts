import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { until } from '../browser/until.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import type { SimulatorOptions } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { animate, button, GALLERY, rowOf } from './support/person.ts';
import { job } from './support/samples.ts';
import { openSeeder } from './support/seed.ts';
import { KEY, setStage } from './support/stage.ts';

const READY = { name: 'ready', remoteId: 'gone', at: 1, durationSeconds: 3, costUsd: 0.1 } as const;

/** A browser in which there is a key and a video in the list, and HeyGen has another one. */
const it = test
  .extend('heygen', { scope: 'file' }, (): SimulatorOptions => ({ render: 'none', renderMs: 0 }))
  .extend('stage', { scope: 'file' }, async ({ heygen }, { onCleanup }) => {
    const stage = await setStage(heygen);
    onCleanup(() => stage.close());
    const body = {
      type: 'image',
      image: { type: 'url', url: `${GALLERY}portraits/ada.jpg` },
      script: 'Hi.',
      voice_id: VOICES.find(({ type }) => type === 'public')?.id,
      title: 'Safe at HeyGen',
    };
    await call(stage.simulator, 'POST', '/v3/videos', { body });
    await until('the video', async () => {
      await call(stage.simulator, 'GET', '/v3/users/me');
      return stage.simulator.videos[0]?.status === 'completed';
    });
    return stage;
  })
  .extend('running', async ({ stage }, { onCleanup }) => {
    let browser = await launchBrowser(stage.launch);
    const seeder = await openSeeder(browser);
    const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
    await seeder.seed({ settings, jobs: [job('ada', 'In the list', READY)] });
    const { profileDir } = browser;
    const start = async () => {
      browser = await launchBrowser({ ...stage.launch, profileDir });
      return browser;
    };
    onCleanup(async () => {
      await browser.close();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    });
    return {
      start,
      /** Restarts it after something was done to the folder in which it keeps the database. */
      async damaged(damage: (folder: string) => Promise<void>): Promise<Browser> {
        await browser.kill();
        const name = `chrome-extension_${browser.extensionId}_0.indexeddb.leveldb`;
        await damage(join(profileDir, 'Default', 'IndexedDB', name));
        return start();
      },
      get browser() {
        return browser;
      },
    };
  });

async function popup(browser: Browser) {
  const page = await browser.open('popup.html');
  await page.setViewportSize({ width: 400, height: 600 });
  return page;
}

it('a folder that can not be made is said at a right-click and among the settings', async ({
  running,
}) => {
  let folder = '';
  const browser = await running.damaged(async (path) => {
    folder = path;
    await rm(path, { recursive: true });
    await writeFile(path, 'no folder');
  });
  const clicked = await animate(browser, `${GALLERY}portraits/leila.jpg`);
  await clicked.getByText(t('database.damaged')).waitFor();
  await clicked.close();

  const options = await browser.open('options.html');
  await options.getByText(t('database.damaged')).waitFor();
  await lookAt(options, 'options-database');
  await options.close();

  const page = await popup(browser);
  await page.getByRole('heading', { name: t('database.heading') }).waitFor();
  await lookAt(page, 'database-damaged');
  await button(page, t('database.afresh')).click();
  await lookAt(page, 'database-afresh');
  await button(page, t('database.afreshDo')).click();
  await page.getByText(t('database.afreshFailed')).waitFor();

  await rm(folder);
  await button(page, t('page.tryAgain')).click();
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
});

it('what a newer version wrote can be given up, and HeyGen’s videos be brought in', async ({
  running: { browser },
}) => {
  const page = await popup(browser);
  await rowOf(page, 'In the list').waitFor();
  await page.evaluate(`new Promise((done) => {
    const asked = indexedDB.open('stillspeak', 99);
    asked.onsuccess = () => { asked.result.close(); done(); };
  })`);
  await page.reload();
  await page.getByText(t('database.newer')).waitFor();
  await button(page, t('database.afresh')).click();
  await button(page, t('database.afreshDo')).click();
  await page.getByText(t('database.emptiedByPerson')).waitFor();
  expect(await rowOf(page, 'In the list').count()).toBe(0);
  await button(page, t('videos.elsewhere')).first().click();
  await rowOf(page, 'Safe at HeyGen').waitFor();
  await page.getByText(t('videos.importedAll')).waitFor();
  await button(page, t('database.emptiedClose')).click();
  await page.getByText(t('database.emptiedByPerson')).waitFor({ state: 'detached' });
});

it('a list that the browser has lost is missed, with its day, until that is read', async ({
  running,
}) => {
  // The next worker sees that there is something.
  await running.browser.kill();
  const before = await running.start();
  await until('the mark', () =>
    before.evaluateInWorker(`chrome.storage.local.get('keptUntil').then((it) => !!it.keptUntil)`),
  );
  const browser = await running.damaged(async (folder) => {
    for (const file of await readdir(folder)) await writeFile(join(folder, file), 'damaged');
  });
  const page = await popup(browser);
  await page.getByText(like('database.emptied')).waitFor();
  await lookAt(page, 'database-emptied');
  const options = await browser.open('options.html');
  await options.getByText(like('database.emptied')).waitFor();
  await lookAt(options, 'options-emptied');
  await button(options, t('videos.elsewhere')).click();
  await options.getByText(t('videos.importedAll')).waitFor();
  await rowOf(page, 'Safe at HeyGen').waitFor();
  await button(options, t('database.emptiedClose')).click();
  await page.getByText(like('database.emptied')).waitFor({ state: 'detached' });
});
