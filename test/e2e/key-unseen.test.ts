import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Handler } from '../gallery/gallery.ts';
import { allIn } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { t } from './support/messages.ts';
import {
  animate,
  chooseVoice,
  create,
  GALLERY,
  giveKey,
  ready,
  scriptField,
} from './support/person.ts';

/** Long and like nothing else, whole or in parts. */
const SECRET = 'sk-7QzVt3mXw9LrKp2HdNc8';
/** What no trace of it may have: the end alone is shown, so that a person knows which key it is. */
const PART = SECRET.slice(3, -4);
const STORES = ['jobs', 'drafts', 'photos', 'ledger', 'uploads', 'removals', 'voices'] as const;

const it = browserTests()
  .override('heygen', { keys: [SECRET] })
  .extend('visits', { scope: 'file' }, (): string[] => [])
  .override('web', ({ visits }) => ({ routes: { '/seen.jpg': note(visits) } }));

it('the key is in no page, record, log, or request but the header that it is for', async ({
  browser,
  stage: { simulator },
  visits,
}) => {
  const said = listen(browser.context);
  await browser.context.addInitScript(NOTE_READS);
  await giveKey(browser, SECRET);
  // Errors are where secrets come out: the first try fails, and so does a picture.
  simulator.fault({ path: '/v3/videos', method: 'POST', effect: 'html' });
  const popup = await animate(browser, `${GALLERY}portraits/ada.jpg`);
  await scriptField(popup).fill('Good evening.');
  await chooseVoice(popup, 'english');
  await create(popup);
  await ready(popup);
  await animate(browser, `${GALLERY}seen.jpg`);

  const pages = [
    'popup.html',
    'sidepanel.html',
    'options.html',
    'player.html',
    'library.html',
    'table.html',
  ];
  const shown: string[] = [];
  const read: string[] = [];
  for (const path of pages) {
    const page = await browser.open(path);
    await page.getByRole('heading').first().waitFor();
    shown.push(await drawn(page));
    read.push(...((await page.evaluate('reads')) as readonly string[]));
    if (path === pages[0]) {
      for (const store of STORES) shown.push(JSON.stringify(await allIn(page, store)));
    }
    await page.close();
  }
  expect(shown.join('\n')).toContain('Good evening.');
  expect(shown.join('\n')).toContain(t('options.key.heading'));
  expect(shown.filter((text) => text.includes(PART))).toEqual([]);

  expect(read).toContain('keys');
  expect(read.filter((name) => /secret|vault|^apiKey$/iu.test(name))).toEqual([]);

  const sent = simulator.requests.map((request) => JSON.stringify(request));
  expect(sent.filter((text) => text.includes('"x-api-key":"sk-'))).not.toEqual([]);
  expect(sent.filter((text) => text.includes(PART))).toEqual([]);
  expect(visits).not.toEqual([]);
  expect(visits.filter((text) => text.includes(PART))).toEqual([]);
  expect(said.filter((text) => text.includes(PART))).toEqual([]);
});

/** Has a page of ours note what it reads of what is stored. */
const NOTE_READS = `if (location.protocol === 'chrome-extension:') {
  globalThis.reads = [];
  for (const area of [chrome.storage.local, chrome.storage.session]) {
    const get = area.get.bind(area);
    area.get = (names, ...rest) => {
      reads.push(...(names === null || names === undefined ? ['apiKey'] : [names].flat().flatMap((it) => typeof it === 'object' ? Object.keys(it) : it)));
      return get(names, ...rest);
    };
  }
}`;

/** Notes all that a site is told, and has no picture. */
function note(visits: string[]): Handler {
  return (request, response) => {
    visits.push(JSON.stringify([request.url, request.headers]));
    response.writeHead(404).end();
  };
}

/** Everything that pages and the worker log from now on. */
function listen(context: BrowserContext): readonly string[] {
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  return said;
}

/** What is in a page, seen or not, with what stands in its fields. */
const drawn = async (page: Page): Promise<string> => {
  const fields = await page.evaluate(
    `[...document.querySelectorAll('input, textarea')].map((field) => field.value).join('\\n')`,
  );
  return `${page.url()}\n${await page.content()}\n${String(fields)}`;
};
