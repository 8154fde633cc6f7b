import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchRaw, type RawBrowser } from '../browser/raw.ts';
import type { RawPage } from '../browser/raw-page.ts';
import { until } from '../browser/until.ts';
import { ask } from './support/backstage.ts';
import { t } from './support/messages.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

const ROWS = 40;
/** A photo that nobody can fetch, a voice that there is not, and nothing to say. */
const WRONG = new Map([
  [
    5,
    ['http://photos.example/portraits/ada.jpg', 'This photo is at no public link.', 'My own voice'],
  ],
  [17, ['https://photos.example/portraits/ada.jpg', 'Nobody has this voice.', 'Nobody at all']],
  [31, ['https://photos.example/portraits/ada.jpg', '', 'My own voice']],
]);
const RIGHT = ROWS - WRONG.size;

/** As a spreadsheet copies them: with a line break within a cell, and a name to fill in. */
const table = [
  ['Photo', 'Script', 'voice', 'Name'],
  ...Array.from({ length: ROWS }, (_, index) => [
    ...(WRONG.get(index + 1) ?? [
      `https://photos.example/portraits/ada.jpg?${index + 1}`,
      `"Good morning, {name}.\nThis one is video number ${index + 1}."`,
      'My own voice',
    ]),
    `Guest ${index + 1}`,
  ]),
]
  .map((cells) => cells.join('\t'))
  .join('\n');

let stage: Stage;
let browser: RawBrowser;
let profileDir: string;

beforeAll(async () => {
  // HeyGen takes ten at a time: a kill finds some sent and some not.
  stage = await setStage({ render: 'none', renderMs: 0, concurrency: 10 });
  stage.simulator.setBalance(1_000);
  profileDir = await mkdtemp(join(tmpdir(), 'stillspeak-'));
  browser = await launchRaw({ ...stage.launch, profileDir });
  const options = await browser.openPage(`${browser.origin}/options.html`);
  await ask(options, 'setApiKey', KEY);
  await ask(options, 'refreshVoices');
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await rm(profileDir, { recursive: true, force: true });
});

const create = '.table-foot .button--primary';
const says = (text: string) => `document.body.innerText.includes(${JSON.stringify(text)})`;
const rowsLeft = (page: RawPage) => page.evaluate('document.querySelectorAll(".table-row").length');

const openTable = () => browser.openPage(`${browser.origin}/table.html`);

async function restart(): Promise<void> {
  await browser.kill();
  browser = await launchRaw({ ...stage.launch, profileDir });
}

async function paste(page: RawPage, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

/** Confirms what is asked once, and presses the button. */
async function order(page: RawPage): Promise<void> {
  const has = (selector: string) => `document.querySelector('${selector}') !== null`;
  if (await page.evaluate(has('.rights__box'))) await page.click('.rights__box');
  await page.click(create);
  await page.waitFor(
    `${has('.consent')} || ${says(t('composer.creating'))} || ${says(t('composer.create', 0))}`,
  );
  if (await page.evaluate(has('.consent'))) await page.click('.consent .button--primary');
}

it('forty rows, three of them wrong, and a browser that dies twice: thirty-seven videos', async () => {
  let page = await openTable();
  await page.waitFor(says(t('table.emptyHeading')));
  await paste(page, table);
  await page.waitFor(says(t('table.wrong', WRONG.size)));
  await page.waitFor(says(t('composer.create', RIGHT)));

  await page.click(create);
  await page.waitFor(says(t('composer.problem.rights')));
  await order(page);
  // The power fails at once.
  await restart();

  page = await openTable();
  const isKept = says(t('composer.create', 0));
  await page.waitFor(`${isKept} || ${says(t('composer.create', RIGHT))}`);
  // Where the order did not reach the disk, the table is as it was, and the person presses again.
  if ((await page.evaluate(isKept)) !== true) await order(page);
  await until('some videos', () => stage.simulator.videos.length >= 10);
  expect(stage.simulator.videos.length).toBeLessThan(RIGHT);
  await restart();

  page = await openTable();
  await page.waitFor(`document.querySelectorAll('.table-row').length === ${WRONG.size}`);
  await page.waitFor(says(t('composer.create', 0)));
  await page.click(create);
  await until(
    'all videos',
    async () => {
      await ask(page, 'watch');
      return stage.simulator.videos.filter(({ status }) => status === 'completed').length >= RIGHT;
    },
    120_000,
  );

  const scripts = stage.simulator.videos.map(({ request }) => request.script);
  expect(new Set(scripts).size).toBe(RIGHT);
  expect(scripts).toHaveLength(RIGHT);
  expect(scripts).toContain('Good morning, Guest 1.\nThis one is video number 1.');
  expect(await rowsLeft(page)).toBe(WRONG.size);
});
