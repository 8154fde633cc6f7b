import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { until } from '../browser/until.ts';
import { allIn } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import {
  animate,
  button,
  chooseVoice,
  create,
  GALLERY,
  giveKey,
  openVideos,
  ready,
  scriptField,
} from './support/person.ts';
import { watchLink } from './support/rows.ts';
import { job } from './support/samples.ts';
import { KEY } from './support/stage.ts';

const SCRIPT = '=Good evening. I have come from another computer.';
const JSON_FILE = 'stillspeak.json';

const it = browserTests().extend(
  'elsewhere',
  { scope: 'file' },
  async ({ launch }, { onCleanup }) => {
    const other = await launchBrowser(launch);
    onCleanup(() => other.close());
    return other;
  },
);

async function dataOf(browser: Browser): Promise<Page> {
  const page = await browser.open('options.html#data');
  await page.setViewportSize({ width: 1000, height: 900 });
  await button(page, t('options.transfer.import')).waitFor();
  return page;
}

/** The browser holds the place of a file with an empty one. */
const saved = ({ profileDir }: Browser, name: string): Promise<string> =>
  until(name, () =>
    readFile(join(profileDir, 'Downloads', name), 'utf8').then(
      (text) => text !== '' && text,
      () => false,
    ),
  );

async function exported(browser: Browser): Promise<string> {
  const page = await dataOf(browser);
  await button(page, t('options.transfer.export')).click();
  const text = await saved(browser, JSON_FILE);
  await page.close();
  return text;
}

const take = (page: Page, text: string, name = JSON_FILE) =>
  page
    .getByLabel(t('options.transfer.file'))
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const says = (page: Page, ...parts: readonly string[]) =>
  page
    .getByRole('status')
    .filter({ hasText: t('options.transfer.done', { parts: parts.join('; ') }) })
    .waitFor();

const imported = (things: string) => t('options.transfer.imported', { things });

it('hands what was made on one computer to another, where it plays', async ({
  browser,
  elsewhere,
  stage,
}) => {
  await giveKey(browser, KEY);
  const popup = await animate(browser, `${GALLERY}portraits/ada.jpg`);
  await scriptField(popup).fill(SCRIPT);
  await chooseVoice(popup, 'english');
  await create(popup);
  await ready(popup);
  const file = await exported(browser);
  for (const secret of [KEY, 'data:', 'blob:']) expect(file).not.toContain(secret);

  await giveKey(elsewhere, KEY);
  const page = await dataOf(elsewhere);
  const asked = stage.simulator.requests.filter(({ method }) => method !== 'GET').length;
  await take(page, file);
  await says(
    page,
    imported(`${t('options.erase.videos', 1)} and ${t('options.transfer.payments', 1)}`),
  );
  await button(page, t('options.transfer.import')).scrollIntoViewIfNeeded();
  await lookAt(page, 'transfer-imported');

  // Once more, it is as it was.
  const before = await allIn(page, 'jobs');
  await take(page, file);
  await says(page, imported(t('options.erase.videos', 0)), t('options.transfer.known', 1));
  expect(await allIn(page, 'jobs')).toEqual(before);

  const list = await openVideos(elsewhere);
  await list.getByText(SCRIPT).first().waitFor();
  const [player] = await Promise.all([
    elsewhere.context.waitForEvent('page'),
    watchLink(list).click(),
  ]);
  const plays = `(async () => {
    const video = document.querySelector('video');
    video.muted = true;
    await video.play();
    return video.videoWidth > 0 && video.duration > 1;
  })()`;
  await until('a playing video', () => player.evaluate(plays).then(Boolean, () => false));
  // No import has made HeyGen do anything.
  expect(stage.simulator.requests.filter(({ method }) => method !== 'GET')).toHaveLength(asked);
  expect(stage.simulator.videos).toHaveLength(1);
});

it('saves the list for a spreadsheet, which runs nothing of it', async ({ browser }) => {
  const page = await dataOf(browser);
  await button(page, t('options.transfer.list')).click();
  const rows = (await saved(browser, 'stillspeak-videos.csv')).split('\r\n');
  expect(rows[0]).toContain(t('options.transfer.heygenId'));
  expect(rows[1]).toContain(`"'${SCRIPT}"`);
  await page.close();
});

it('refuses what is broken or somebody else’s, and changes nothing', async ({ browser }) => {
  const page = await dataOf(browser);
  const before = await allIn(page, 'jobs');
  const file = await exported(browser);
  const lines = file.split('\n');
  const at = lines.findIndex((line) => line.includes(SCRIPT));
  const refused = (sentence: string) => page.getByText(sentence, { exact: true }).waitFor();

  await take(page, lines.with(at, `${lines[at]}@`).join('\n'));
  await refused(t('options.transfer.syntax', { line: at + 1 }));
  await button(page, t('options.transfer.import')).scrollIntoViewIfNeeded();
  await lookAt(page, 'transfer-refused');
  await take(page, file.replace('"name":"ready"', '"name":"paid"'));
  const what = t('options.transfer.field', {
    where: t('options.transfer.video', { entry: 1 }),
    field: 'stage.name',
  });
  await refused(t('options.transfer.badEntry', { what }));
  await take(page, '{"name": "some-package", "version": "1.0.0"}', 'package.json');
  await refused(t('options.transfer.foreign'));
  await take(page, 'GIF89a', 'cat.gif');
  await refused(t('options.transfer.syntax', { line: 1 }));
  await take(page, file.replace('"version": 1', '"version": 2'));
  await refused(t('options.transfer.newer'));
  expect(await allIn(page, 'jobs')).toEqual(before);
  await page.close();
});

it('leaves what is not at HeyGen to the computer that ordered it', async ({ elsewhere, stage }) => {
  const page = await dataOf(elsewhere);
  const made = stage.simulator.videos.length;
  const text = await exported(elsewhere);
  const waiting = { ...job('ada-9', 'Not sent', { name: 'queued' }), dueAt: 0 };
  await take(page, text.replace('"videos": [\n', `"videos": [\n${JSON.stringify(waiting)},\n`));
  await says(
    page,
    imported(t('options.erase.videos', 0)),
    t('options.transfer.known', 1),
    t('options.transfer.left', 1),
  );
  expect(stage.simulator.videos).toHaveLength(made);
  expect((await allIn(page, 'jobs')) as object[]).toHaveLength(1);
});

it('takes over 10,000 videos', async ({ elsewhere, stage }) => {
  const page = await dataOf(elsewhere);
  const made = stage.simulator.videos.length;
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...job(`ada-${index}`, SCRIPT, {
      name: 'ready',
      remoteId: `video-${index}`,
      at: index,
      durationSeconds: 4,
      costUsd: 0.2,
    }),
  }));
  const whole = { videos: many, payments: [], presets: [], usualPreset: null, settings: {} };
  const text = JSON.stringify({ format: 'stillspeak', version: 1, ...whole });
  await take(page, text);
  await says(page, imported(t('options.erase.videos', many.length)));
  await take(page, text);
  await says(
    page,
    imported(t('options.erase.videos', 0)),
    t('options.transfer.known', many.length),
  );
  expect(stage.simulator.videos).toHaveLength(made);
});
