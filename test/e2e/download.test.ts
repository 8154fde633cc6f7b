import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Browser } from '../browser/launch.ts';
import { until } from '../browser/until.ts';
import type { Handler } from '../gallery/gallery.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { button } from './support/person.ts';
import { job } from './support/samples.ts';
import { KEY } from './support/stage.ts';

/** How often the file is refused before it is given, and until when it is held back. */
const site = { refusals: 0, asked: 0, type: 'video/webm', until: Promise.resolve() };

const film: Handler = async (_, response) => {
  site.asked += 1;
  if (site.asked <= site.refusals) {
    response.writeHead(403).end();
    return;
  }
  response.writeHead(200, { 'content-type': site.type });
  response.write('film');
  await site.until;
  response.end();
};

/** As HeyGen tells of a video whose address says nothing of its type. */
const FILM = {
  id: 'film',
  status: 'completed',
  title: 'Film',
  created_at: 1,
  completed_at: 2,
  duration: 3,
  video_url: 'https://films.heygen.ai/film',
};

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .override('web', { routes: { '/film': film }, aliases: ['films.heygen.ai'] })
  .override('page', async ({ browser, seeder, stage }, { onCleanup }) => {
    site.asked = 0;
    site.type = 'video/webm';
    const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
    const ended = {
      name: 'ready',
      remoteId: 'film',
      at: 1,
      durationSeconds: 3,
      costUsd: 0.1,
    } as const;
    await seeder.seed({ settings, jobs: [job('ada', 'Film', ended)] });
    // What became of another test's file is told until the browser is closed.
    await browser.evaluateInWorker(`chrome.storage.session.remove('savings')`);
    const mend = stage.simulator.fault({
      path: '/v3/videos/film',
      times: Number.POSITIVE_INFINITY,
      effect: {
        status: 200,
        page: JSON.stringify({ data: FILM }),
        headers: { 'content-type': 'application/json' },
      },
    });
    onCleanup(mend);
    return popup(browser);
  });

async function popup(browser: Browser): Promise<Page> {
  const page = await browser.open('popup.html');
  await page.setViewportSize({ width: 400, height: 600 });
  return page;
}

const files = ({ profileDir }: Browser) => readdir(join(profileDir, 'Downloads')).catch(() => []);
const press = (page: Page) => button(page, like('videos.downloadNamed')).click();
const said = (page: Page, sentence: string) => page.getByText(sentence).waitFor();

it('a file is named by what is delivered, and said to be saved once it is there', async ({
  page,
  browser,
}) => {
  site.refusals = 0;
  let give = () => {};
  site.until = new Promise((resolve) => {
    give = resolve;
  });
  await press(page);
  await said(page, t('videos.saving'));
  expect(await page.getByText(t('videos.saved')).count()).toBe(0);
  // It goes on without the popup, and the next one knows.
  await page.close();
  const next = await popup(browser);
  await said(next, t('videos.saving'));
  await lookAt(next, 'download-saving');
  expect(await button(next, t('player.showInFolder')).count()).toBe(0);
  give();
  await said(next, t('videos.saved'));
  expect(await files(browser)).toContain('Film.webm');
  await button(next, t('player.showInFolder')).waitFor();
  await next.close();
});

it('an address that has expired is asked for anew', async ({ page, stage }) => {
  site.refusals = 1;
  const asked = () =>
    stage.simulator.requests.filter(({ path }) => path === '/v3/videos/film').length;
  const before = asked();
  await press(page);
  await until('both tries', () => site.asked === 2);
  await said(page, t('videos.saved'));
  expect([site.asked, asked() - before]).toEqual([2, 2]);
  await page.close();
});

it('what can not be saved is said, also where the popup was closed, with a way on', async ({
  page,
  browser,
}) => {
  site.refusals = 2;
  await press(page);
  await until('the first try', () => site.asked > 0);
  await page.close();
  await until('both tries', () => site.asked === 2);
  const next = await popup(browser);
  await said(next, t('videos.notSaved'));
  await lookAt(next, 'download-failed');
  await button(next, t('page.tryAgain')).click();
  await said(next, t('videos.saved'));
  await next.close();
});

it.for(['text/html', 'image/svg+xml', 'application/javascript'])(
  'what is no video is not saved, and that is said: %s',
  async (type, { page, browser }) => {
    site.refusals = 0;
    site.type = type;
    const before = await files(browser);
    await press(page);
    await said(page, t('videos.wrongType'));
    expect(await files(browser)).toEqual(before);
    const entries = await browser.evaluateInWorker(
      `chrome.downloads.search({}).then((all) => all.filter(({ mime }) => mime === '${type}').length)`,
    );
    expect(entries).toBe(0);
    await lookAt(page, 'download-wrong-type');
    await page.close();
  },
);

it('what is no video is not waited for', async ({ page, browser }) => {
  site.refusals = 0;
  site.type = 'text/html';
  const before = await files(browser);
  let give = () => {};
  site.until = new Promise((resolve) => {
    give = resolve;
  });
  await press(page);
  await said(page, t('videos.wrongType'));
  give();
  expect(await files(browser)).toEqual(before);
  await page.close();
});
