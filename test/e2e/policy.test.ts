import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { until } from '../browser/until.ts';
import { html } from '../gallery/gallery.ts';
import { type Catcher, startCatcher } from './support/catcher.ts';
import { browserTests } from './support/fixtures.ts';
import { t } from './support/messages.ts';
import { GALLERY, openPicture, photoSays } from './support/person.ts';
import { job } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { OUTSIDE, TRY_ALL, WAYS_OUT, waysIn } from './support/ways-out.ts';

const READY = { name: 'ready', remoteId: 'v', at: 1, durationSeconds: 3, costUsd: 0.1 } as const;

const PAGES = [
  'popup.html',
  'options.html',
  'welcome.html',
  'player.html?id=ada',
  'table.html',
  'library.html',
  'sidepanel.html',
  'drawing-room.html',
] as const;

const it = browserTests()
  .override('heygen', { render: 'none' })
  .extend('outside', { scope: 'file' }, () => `*.${OUTSIDE}`)
  .extend('catcher', { scope: 'file' }, async ({ outside }, { onCleanup }) => {
    const catcher = await startCatcher(outside);
    onCleanup(() => catcher.close());
    return catcher;
  })
  .override('web', ({ catcher }) => ({
    routes: { '/free': html('<!doctype html><body>') },
    hosts: catcher.hosts,
  }));

/** By all ways of a page, once a request that was begun after them has come. */
async function sentFrom(page: Page, catcher: Catcher): Promise<readonly string[]> {
  const before = catcher.requests.length;
  await page.evaluate(TRY_ALL);
  const end = await page.context().newPage();
  await end.goto(`https://end.${OUTSIDE}/`).catch(() => undefined);
  await end.close();
  const come = () => waysIn(catcher.requests.slice(before));
  await until('the end', () => come().includes('end'));
  return come().filter((name) => name !== 'end');
}

/** What the browser has refused a page by its policy so far. */
function watchRefusals(page: Page): readonly string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) refused.push(message.text());
  });
  return refused;
}

describe('a page', () => {
  it('of the web can send by every way that is tried', async ({ page, catcher }) => {
    await page.goto(`${GALLERY}free`);
    const before = catcher.requests.length;
    await page.evaluate(TRY_ALL);
    await expect
      .poll(() => waysIn(catcher.requests.slice(before)), { timeout: 20_000 })
      .toEqual(Object.keys(WAYS_OUT).sort());
  });

  it.for(PAGES)(
    'of ours sends nothing by any of them: %s',
    async (path, { page, browser, catcher, seeder }) => {
      await seeder.seed({ settings: { apiKey: KEY }, jobs: [job('ada', 'Hello.', READY)] });
      const refused = watchRefusals(page);
      await page.goto(`${browser.origin}/${path}`);
      // Nothing of the page's own is refused.
      await page.waitForLoadState('networkidle');
      expect(refused).toEqual([]);
      const ways = await sentFrom(page, catcher);
      expect(ways).toEqual([]);
    },
  );
});

it('the worker loads no script, and opens no socket', async ({ browser, catcher }) => {
  const before = catcher.requests.length;
  const failed = await browser.evaluateInWorker(`Promise.allSettled([
    import('https://import.${OUTSIDE}/'),
    (async () => importScripts('https://script.${OUTSIDE}/'))(),
    new Promise((opened, failed) => {
      const socket = new WebSocket('wss://socket.${OUTSIDE}/');
      socket.onopen = opened;
      socket.onerror = failed;
    }),
  ]).then((all) => all.every(({ status }) => status === 'rejected'))`);
  expect(failed).toBe(true);
  expect(waysIn(catcher.requests.slice(before))).toEqual([]);
});

it('a drawing is drawn without whatever it names', async ({ page, browser, seeder, catcher }) => {
  const at = (name: string) => `https://${name}.${OUTSIDE}/`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="300" onload="fetch('${at('onload')}')">
    <script>fetch('${at('script')}')</script><script href="${at('src')}"/>
    <style>@import url(${at('import')}); @font-face { font-family: x; src: url(${at('font')}) } rect { fill: url(${at('fill')}#x) }</style>
    <rect width="300" height="300" fill="teal"/><text font-family="x" y="90">Hello</text>
    <image href="${at('image')}" width="90" height="90"/><image xlink:href="${at('xlink')}" width="90" height="90"/>
    <use href="${at('use')}#x"/><a href="${at('link')}"><circle r="9"/></a>
    <foreignObject width="90" height="90"><body xmlns="http://www.w3.org/1999/xhtml"><img src="${at('foreign')}"/><iframe src="${at('frame')}"/></body></foreignObject>
  </svg>`;
  await seeder.seed({ settings: { apiKey: KEY } });
  await page.goto(`${browser.origin}/popup.html`);
  const before = catcher.requests.length;
  await openPicture(page, 'Drawing.svg', Buffer.from(drawing), 'image/svg+xml');
  await photoSays(page, t('composer.pixels', { width: 2047, height: 2047 }));
  expect(waysIn(catcher.requests.slice(before))).toEqual([]);
});
