import { Buffer } from 'node:buffer';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask } from './support/backstage.ts';
import { replaceAll } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { button, giveKey, textbox } from './support/person.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 480, height: 800 };
const MANY = 1_000;

const it = browserTests().override('heygen', { render: 'none', renderMs: 0 });

it.beforeAll(async ({ browser }) => {
  await giveKey(browser, KEY);
  const page = await browser.open('options.html');
  await ask(page, 'refreshVoices');
  await page.close();
});
it.beforeEach(async ({ browser, page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(`${browser.origin}/table.html`);
  await replaceAll(page, 'table', '[]');
  await page.reload();
  await page.getByRole('button', { name: t('table.files') }).waitFor();
});

const cell = (page: Page, column: string, row: number) =>
  textbox(page, t('table.cell', { column, row }));

const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.map((it) => `"${it}"`).join(';')).join('\r\n'));

const add = (page: Page, files: readonly { name: string; mimeType: string; buffer: Buffer }[]) =>
  page
    .getByLabel(t('table.files'))
    .and(page.locator('input'))
    .setInputFiles([...files]);

const file = (name: string, buffer: Buffer, mimeType = 'image/jpeg') => ({
  name,
  mimeType,
  buffer,
});

it('a table and its photos come in, are mended by keyboard, kept, and ordered', async ({
  page,
  jpeg,
  stage,
}) => {
  await page.getByText(t('table.emptyHeading')).waitFor();
  await lookAt(page, 'table-empty');
  await holdToTree(page, 'table-empty');

  const rows = [
    ['Photo', 'Script', 'Voice', 'Aspect ratio', 'Name'],
    [
      'ada.jpg',
      'Good morning, {name}. It is good to see you.',
      'My own voice',
      '9:16 portrait',
      'Ada',
    ],
    ['rosa.jpg', 'Good evening, {nickname}.', 'My own voice', '', 'Rosa'],
    ['torn.jpg', 'Hello there, and welcome to this place.', 'My own', 'wide', 'Henrik'],
    ['https://photos.example/portraits/mei.jpg', 'Hi', 'My own voice', '1:1', 'Mei'],
  ];
  await add(page, [
    file('guests.csv', csv(rows), 'text/csv'),
    file('Ada.JPG', jpeg),
    file('torn.jpg', Buffer.from('no picture')),
  ]);
  await page.getByText(t('table.wrong', 3)).waitFor();
  await page.getByText(t('table.photosAdded', 2)).waitFor();
  await page.getByText(t('table.problem.unknownName', { what: 'nickname' })).waitFor();
  await lookAt(page, 'table');
  await holdToTree(page, 'table');
  await page.setViewportSize(NARROW);
  await lookAt(page, 'table-narrow');
  await page.setViewportSize(WIDE);

  await button(page, t('table.toFirst')).press('Enter');
  await expect
    .poll(() => page.evaluate('document.activeElement.ariaLabel'))
    .toBe(t('table.cell', { column: 'Photo', row: 2 }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('https://photos.example/portraits/rosa.jpg');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Good evening, {name}. It is late.');
  await page.getByText(t('table.wrong', 2)).waitFor();
  await cell(page, 'Photo', 3).fill('ada.jpg');
  await button(page, t('table.toFirst')).press('Enter');
  await expect
    .poll(() => page.evaluate('document.activeElement.ariaLabel'))
    .toBe(t('table.cell', { column: 'Voice', row: 3 }));

  // As it is, after the page was closed.
  await page.reload();
  await page.getByText(t('table.wrong', 2)).waitFor();
  expect(await cell(page, 'Script', 2).inputValue()).toBe('Good evening, {name}. It is late.');

  await button(page, t('composer.create', 2)).click();
  await page.getByText(t('composer.problem.rights')).waitFor();
  await page.getByRole('checkbox').check();
  await button(page, t('composer.create', 2)).click();
  await page.getByText(t('table.made', 2)).waitFor();
  await lookAt(page, 'table-made');
  expect(await page.locator('.table-row').count()).toBe(2);
  await expect.poll(() => stage.simulator.videos.length, { timeout: 30_000 }).toBe(2);
  const [one, two] = stage.simulator.videos
    .map(({ request }) => request)
    // The one whose photo is a file is sent later.
    .toReversed();
  expect(one).toMatchObject({
    script: 'Good morning, Ada. It is good to see you.',
    aspect_ratio: '9:16',
  });
  expect(two).toMatchObject({ script: 'Good evening, Rosa. It is late.' });
  expect([one, two].map((request) => JSON.stringify(request?.image))).toEqual([
    expect.stringContaining('asset'),
    expect.stringContaining('rosa.jpg'),
  ]);
});

it('rows can be added and removed by hand, and all of them', async ({ page }) => {
  await button(page, t('table.addRow')).click();
  await expect
    .poll(() => page.evaluate('document.activeElement.ariaLabel'))
    .toBe(t('table.cell', { column: 'Photo', row: 1 }));
  await button(page, t('table.addRow')).press('Enter');
  await button(page, t('table.addRow')).press('Enter');
  await button(page, t('table.removeRow', { row: 1 })).press('Enter');
  await page.getByText(t('table.wrong', 2)).waitFor();
  await expect
    .poll(() => page.evaluate('document.activeElement.ariaLabel'))
    .toBe(t('table.removeRow', { row: 1 }));
  await button(page, t('table.clear')).press('Enter');
  await page.getByRole('group', { name: t('table.clearAsk') }).waitFor();
  await button(page, t('table.clear')).press('Enter');
  await page.getByText(t('table.emptyHeading')).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe(t('table.files'));
  await page.reload();
  await page.getByText(t('table.emptyHeading')).waitFor();
});

it('a voice is suggested by its name as one writes', async ({ page }) => {
  await add(page, [
    file(
      'guests.csv',
      csv([
        ['Photo', 'Voice'],
        ['', 'my own'],
      ]),
      'text/csv',
    ),
  ]);
  const field = page.getByRole('combobox', { name: t('table.cell', { column: 'Voice', row: 1 }) });
  await field.focus();
  const suggested = () =>
    field.evaluate((it: HTMLInputElement) =>
      [...(it.list?.options ?? [])].map(({ value }) => value),
    );
  await expect.poll(suggested).toContain('My own voice');
  await field.fill('nobody at all');
  await expect.poll(suggested).toEqual([]);
});

it('a folder is dropped, with the table and its photos in it', async ({
  page,
  jpeg,
  onTestFinished,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'stillspeak-folder-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'photos'));
  await writeFile(join(folder, 'photos', 'ada.jpg'), jpeg);
  await writeFile(join(folder, '.DS_Store'), 'hidden');
  const rows = [
    ['Photo', 'Script', 'Voice'],
    ['photos/ada.jpg', 'Good morning to all of you.', 'My own voice'],
  ];
  await writeFile(join(folder, 'guests.tsv'), rows.map((row) => row.join('\t')).join('\n'));
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
  await page.getByText(t('table.photosAdded', 1)).waitFor();
  await button(page, t('composer.create', 1)).waitFor();
});

it('what names no columns, and what is no table, says so', async ({ page }) => {
  await add(page, [file('guests.csv', csv([['Ada', 'London']]), 'text/csv')]);
  await page.getByText(t('table.problem.unnamed')).waitFor();
  await add(page, [file('guests.ods', Buffer.from('PK'), 'application/zip')]);
  await page.getByText(t('table.problem.workbook')).waitFor();
});

it('a thousand rows are typed in as fast as one', async ({ page }) => {
  const rows = Array.from({ length: MANY }, (_, index) => [
    `https://photos.example/portraits/ada.jpg?${index}`,
    `Good morning, {name}. This is number ${index} of a great many.`,
    index % 10 === 0 ? 'Nobody' : 'My own voice',
    `Guest ${index}`,
  ]);
  await add(page, [
    file('many.csv', csv([['Photo', 'Script', 'Voice', 'Name'], ...rows]), 'text/csv'),
  ]);
  await page.getByText(t('table.wrong', MANY / 10)).waitFor({ timeout: 30_000 });
  const script = cell(page, 'Script', MANY / 2);
  await script.focus();
  const took = await page.evaluate<readonly number[]>(TYPE);
  // How fast is for whoever reads it: whatever else this machine has to do makes it only slower.
  console.log(`A letter among ${MANY} rows: ${Math.min(...took).toFixed(0)} ms`);
  expect(await script.inputValue()).toContain('x'.repeat(20));
});

/** Types 20 letters into what has the focus; how much longer each takes to be drawn than nothing, in milliseconds. */
const TYPE = `(async () => {
  const field = document.activeElement;
  const drawn = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  const took = [];
  for (let letter = 0; letter < 20; letter += 1) {
    await drawn();
    const before = performance.now();
    await drawn();
    const began = performance.now();
    const frame = began - before;
    document.execCommand('insertText', false, 'x');
    await drawn();
    took.push(performance.now() - began - frame);
  }
  return took;
})()`;
