import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { until } from '../browser/until.ts';
import type { Billing } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { lookAt } from './support/look.ts';
import { pictureFailures } from './support/pictures.ts';
import { draft } from './support/samples.ts';
import { openSeeder, type Seeder } from './support/seed.ts';
import { shoot } from './support/shoot.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

let stage: Stage;
let browser: Browser;
let seeder: Seeder;
let page: Page;

beforeAll(async () => {
  stage = await setStage({ render: 'none', renderMs: 0, balance: 24.4 });
  browser = await launchBrowser(stage.launch);
  seeder = await openSeeder(browser);
});
beforeEach(async () => {
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
});
afterEach(() => page.close());
// After it in the file is before it in time.
pictureFailures(() => browser);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
/** Thirty words: twelve seconds. */
const SCRIPT = `${'I have been standing very still. '.repeat(5).trim()}`;

const accountReads = () =>
  stage.simulator.requests.filter(({ path }) => path === '/v3/users/me').length;
const budget = () => page.locator('.budget__line');
const says = (text: string) => budget().getByText(text).waitFor();

/** The other ways to pay, each as HeyGen tells of it. */
const BILLINGS: readonly [Billing, string][] = [
  [{ type: 'wallet', currency: 'credits' }, '0.12 credits left'],
  [{ type: 'subscription', plan: 'Pro', credits: 1300 }, 'Plan: Pro, 1,300 credits left'],
  [{ type: 'usage_based', spendingUsd: 12.5, capUsd: null }, 'Billed by use, $12.50 so far'],
  [
    { type: 'usage_based', spendingUsd: 12.5, capUsd: 100 },
    'Billed by use, $12.50 of $100.00 so far',
  ],
];

const forgetAccount = () => page.evaluate(`chrome.storage.session.remove('account')`);

const look = (name: string) => lookAt(page, `money-${name}`);

it('says before what a video will cost and what is left, and after what it did cost', async () => {
  const voice = { id: await aVoice(), name: 'Somebody', language: 'English' };
  await seeder.seed({ settings, drafts: [draft('ada', { voice })] });
  await page.goto(`${browser.origin}/popup.html`);
  // Nothing is written: there is nothing to pay, only something to pay it with.
  await says('$24.40 left');
  const reads = accountReads();
  const script = page.getByLabel('Script', { exact: true });
  await script.fill(SCRIPT);
  await says('≈ 12 s · about $0.60 · $24.40 left');
  expect(await budget().getAttribute('title')).toBe('By HeyGen’s prices of June 2026.');
  await look('enough');

  // Opened again within a minute, nobody is asked.
  await page.reload();
  await says('≈ 12 s · about $0.60 · $24.40 left');
  expect(accountReads()).toBe(reads);
  await page.getByText('More options').click();
  await page.getByLabel('Resolution').selectOption('4k');
  await says('about $0.80');
  await page.getByLabel('Resolution').selectOption('1080p');

  // Too little is said and refuses nothing.
  stage.simulator.setBalance(0.12);
  await forgetAccount();
  await page.getByText('Your HeyGen balance of $0.12 may not be enough for this video.').waitFor();
  const link = page.getByRole('link', { name: 'Add credit at HeyGen' });
  expect(await link.getAttribute('href')).toBe('https://app.heygen.com/settings');
  await page.getByText('More options').click();
  await look('short');

  // The other ways to pay, each as it is: dollars are compared with dollars only.
  const options = await browser.open('options.html');
  const balance = options.locator('.key-status__balance');
  await balance.getByText('$0.12 left', { exact: true }).waitFor();
  for (const [billing, words] of BILLINGS) {
    stage.simulator.setBilling(billing);
    await forgetAccount();
    await says(`≈ 12 s · about $0.60 · ${words}`);
    expect(await page.getByText('may not be enough').count()).toBe(0);
    await options.reload();
    await balance.getByText(words, { exact: true }).waitFor();
  }
  await shoot(page, 'money-by-use', 'light');
  stage.simulator.setBilling({ type: 'usage_based', spendingUsd: 99.9, capUsd: 100 });
  await forgetAccount();
  await page.getByText('Your HeyGen balance may not be enough for this.').waitFor();
  await shoot(options, 'money-by-use-options', 'light');
  await options.close();

  // The warning stands, and the video is made.
  await page.getByRole('button', { name: 'Create video' }).click();
  await page.getByText('Ready').waitFor({ timeout: 30_000 });
  await page.getByRole('listitem').getByText('0:02', { exact: true }).waitFor();
  stage.simulator.setBilling({ type: 'wallet' });
  stage.simulator.setBalance(5);
  const cost = `$${(stage.simulator.videos[0]?.cost ?? 0).toFixed(2)}`;
  expect(cost).not.toBe('$0.00');
  await page.getByRole('listitem').getByText(cost).waitFor();
  await look('cost');
  const player = await browser.open(
    (await page.getByRole('link', { name: 'Watch' }).getAttribute('href'))?.slice(1) ?? '',
  );
  await player.getByText('Cost').waitFor();
  expect(await player.locator('.about-video').textContent()).toContain(cost);
  await player.close();

  // And on the options page, where there is something to show.
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${browser.origin}/options.html`);
  await page.getByRole('heading', { name: 'Spent each week' }).waitFor();
  const rows = page.getByRole('table', { name: 'Spent each week' }).getByRole('row');
  expect(await rows.count()).toBe(13);
  expect(await rows.last().textContent()).toContain(cost);
});

it('draws what was spent in each week, and nothing before', async () => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await seeder.seed({ settings });
  await page.goto(`${browser.origin}/options.html`);
  const heading = page.getByRole('heading', { name: 'Spent each week' });
  await keep([]);
  await page.reload();
  await page.getByText('left').waitFor();
  expect(await heading.count()).toBe(0);

  const weekMs = 7 * 86_400_000;
  await keep(
    [1.2, 0.6, 0, 2.35, 4.8, 0.05, 0, 1.9, 3.1].map((usd, ago) => ({
      id: `job-${ago}`,
      at: Date.now() - ago * weekMs,
      usd,
    })),
  );
  await page.reload();
  await page.getByText('$14.00 in 12 weeks').waitFor();
  const cells = page.getByRole('table').getByRole('cell');
  const amounts = await cells.allTextContents();
  expect(amounts.slice(-5).join(' ')).toBe('$4.80 $2.35 $0.00 $0.60 $1.20');
  // The bars are as high as the amounts, the highest over all.
  const bars = await page
    .locator('.spending__bar')
    .evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('height'))));
  const [high = 0, , none = 0, , last = 0] = bars.slice(-5);
  expect(high).toBe(Math.max(...bars));
  expect(last / high).toBeCloseTo(1.2 / 4.8, 1);
  expect(none).toBeLessThanOrEqual(2);
  await heading.scrollIntoViewIfNeeded();
  await look('chart');
  await page.setViewportSize({ width: 360, height: 600 });
  await heading.scrollIntoViewIfNeeded();
  await shoot(page, 'money-chart-narrow', 'light');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

it('brings in what was made elsewhere, once, and deletes it here or also there', async () => {
  const { simulator } = stage;
  const before = simulator.videos.length;
  const voice = await aVoice();
  simulator.setBalance(100);
  simulator.setConcurrency(500);
  const make = async (title: string, url = 'https://photos.example/portraits/ada.jpg') => {
    const body = {
      type: 'image',
      image: { type: 'url', url },
      script: 'Hi.',
      voice_id: voice,
      title,
    };
    expect((await call(simulator, 'POST', '/v3/videos', { body })).status).toBe(200);
  };
  for (let each = 1; each <= 97; each += 1) await make(`Elsewhere ${each}`);
  // HeyGen's times are in whole seconds: these are surely the newest.
  const second = Math.floor(Date.now() / 1000);
  await until('the next second', async () => Math.floor(Date.now() / 1000) > second);
  for (const title of ['One', 'Another', 'A third']) await make(title);
  await make('Not a picture', 'https://photos.example/nowhere.jpg');
  await ended(before + 101);
  simulator.setRenderMs(600_000);
  await make('Still at work');

  await seeder.seed({ settings });
  await page.goto(`${browser.origin}/popup.html`);
  const button = page.getByRole('button', { name: /made elsewhere/u });
  await button.click();
  await page.getByText('100 videos brought in.').waitFor();
  expect(await button.textContent()).toBe('Older ones made elsewhere…');
  await row('Still at work').getByText('Rendering').waitFor();
  simulator.setRenderMs(0);
  await row('Not a picture')
    .getByText(/Make it again where it was made/u)
    .waitFor();
  expect(await row('Not a picture').getByRole('button').count()).toBe(1);
  const newest = row('One');
  await newest.getByRole('link', { name: 'Watch' }).waitFor();
  expect(await newest.getByRole('button', { name: 'Make another' }).count()).toBe(0);
  await newest.locator('img').waitFor();
  await page.getByRole('heading', { name: 'Videos' }).scrollIntoViewIfNeeded();
  await look('elsewhere');

  // The older ones, among them the one made here: it was forgotten by this list, and comes once.
  await button.click();
  await page.getByText(/brought in\. That is all there is\./u).waitFor();
  expect(await remoteIds()).toHaveLength(simulator.videos.length);
  await button.click();
  await page.getByText('The newest ones are in the list already.').waitFor();
  const ids = await remoteIds();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(simulator.videos.length);

  // What was at work goes on to its end as if it were asked for here.
  await row('Still at work').getByText('Ready').waitFor({ timeout: 40_000 });

  await remove('One', 'Remove from this list');
  await remove('Another', 'Also delete at HeyGen');
  const deleted = simulator.videos.filter((video) => video.deleted);
  expect(deleted.map(({ request }) => request.title)).toEqual(['Another']);
});

const row = (title: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

async function remove(title: string, choice: string): Promise<void> {
  await row(title).getByRole('button', { name: 'Delete' }).click();
  await row(title).getByRole('button', { name: choice }).click();
  await row(title).waitFor({ state: 'detached' });
}

async function aVoice(): Promise<string> {
  const { json } = await call(stage.simulator, 'GET', '/v3/voices?type=public&limit=1');
  return (json as { data: [{ voice_id: string }] }).data[0].voice_id;
}

/** Waits until so many videos came to their end: their state is brought up to date by being asked for. */
async function ended(videos: number): Promise<void> {
  await until('the end of all videos', async () => {
    await call(stage.simulator, 'GET', '/v3/users/me');
    const done = stage.simulator.videos.filter(({ status }) => /completed|failed/u.test(status));
    return done.length >= videos;
  });
}

/** In place of all that was spent. */
async function keep(spending: readonly object[]): Promise<void> {
  await page.evaluate(`(async () => {
    const db = await new Promise((done) => {
      indexedDB.open('stillspeak').onsuccess = ({ target }) => done(target.result);
    });
    const store = db.transaction('spending', 'readwrite').objectStore('spending');
    store.clear();
    for (const each of ${JSON.stringify(spending)}) store.put(each);
    await new Promise((done) => { store.transaction.oncomplete = done; });
    db.close();
  })()`);
}

async function remoteIds(): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(async () => {
    const db = await new Promise((done) => {
      indexedDB.open('stillspeak').onsuccess = ({ target }) => done(target.result);
    });
    const asked = db.transaction('jobs').objectStore('jobs').getAll();
    const jobs = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
    db.close();
    return jobs.map(({ stage }) => stage.remoteId);
  })()`);
}
