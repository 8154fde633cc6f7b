import { Buffer } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { until } from '../browser/until.ts';
import { ask } from './support/backstage.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { button, giveKey } from './support/person.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const ROWS = 14;
/** HeyGen takes ten at a time. */
const AT_ONCE = 10;
const SOON = { timeout: 30_000 };

const it = browserTests().override('heygen', {
  render: 'none',
  renderMs: 60 * 60_000,
  concurrency: AT_ONCE,
});

it.beforeAll(async ({ browser, stage }) => {
  stage.simulator.setBalance(1_000);
  await giveKey(browser, KEY);
  const page = await browser.open('options.html');
  await ask(page, 'refreshVoices');
  await page.close();
});

const scripts = Array.from({ length: ROWS }, (_, index) => `Good morning to guest ${index + 1}.`);
const table = [
  'Photo,Script,Voice,Title',
  ...scripts.map(
    (script, index) =>
      `https://photos.example/portraits/ada.jpg?${index},${script},My own voice,=Guest ${index + 1}`,
  ),
].join('\n');

/** The browser holds the place of a file with an empty one. */
async function savedIn(profileDir: string): Promise<string | false> {
  const folder = join(profileDir, 'Downloads');
  const names = await readdir(folder).catch(() => []);
  const name = names.find((each) => each.endsWith('.csv'));
  const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
  return text !== '' && text;
}

it('what is not sent of a table is paused, stopped, and in the table again', async ({
  browser,
  page,
  stage,
}) => {
  const sent = () => stage.simulator.videos.length;
  const batch = page.getByRole('region', { name: t('table.batch.heading') });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${browser.origin}/table.html`);
  await page
    .getByLabel(t('table.files'))
    .and(page.locator('input'))
    .setInputFiles([{ name: 'guests.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }]);
  await button(page, t('composer.create', ROWS)).click();
  await page.getByRole('checkbox').check();
  await button(page, t('composer.create', ROWS)).click();
  await expect.poll(sent, SOON).toBe(AT_ONCE);
  await batch.getByText(t('table.batch.waiting', { count: ROWS - AT_ONCE })).waitFor();

  await button(page, t('table.batch.pause')).press('Enter');
  await batch.getByText(t('table.batch.held', { count: ROWS - AT_ONCE })).waitFor();
  await lookAt(page, 'table-batch');
  await holdToTree(page, 'table-batch');

  // Places get free, and nothing takes them.
  stage.simulator.setRenderMs(0);
  await ask(page, 'watch');
  await batch.getByText(t('table.batch.ready', { count: AT_ONCE })).waitFor(SOON);
  expect(sent()).toBe(AT_ONCE);
  stage.simulator.setRenderMs(60 * 60_000);

  // The page and what it was told are gone; the pause is not.
  await page.reload();
  await batch.getByText(t('table.batch.held', { count: ROWS - AT_ONCE })).waitFor();

  await button(page, t('table.batch.report')).click();
  const report = await until('the report', () => savedIn(browser.profileDir));
  const lines = report.trim().split('\r\n');
  expect(lines).toHaveLength(1 + ROWS);
  expect(lines[1]).toMatch(/^1,"'=Guest 1",https:\/\/photos\.example/u);
  expect(lines[1]).toContain('https://app.heygen.com/videos/');
  expect(lines[ROWS]).toContain(t('table.batch.paused'));

  await button(page, t('page.stop')).press('Enter');
  await page.getByRole('group', { name: t('table.batch.stopAsk', ROWS - AT_ONCE) }).waitFor();
  await lookAt(page, 'table-batch-stop');
  await button(page, t('page.stop')).press('Enter');
  await button(page, t('composer.create', ROWS - AT_ONCE)).waitFor();
  await expect.poll(() => page.locator('.table-row').count()).toBe(ROWS - AT_ONCE);

  // What is back is a table as any other.
  await button(page, t('composer.create', ROWS - AT_ONCE)).click();
  await expect.poll(sent, SOON).toBe(ROWS);
  const made = stage.simulator.videos.map(({ request }) => request.script);
  expect(new Set(made)).toEqual(new Set(scripts));
});
