import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clickMenuEntry } from '../browser/menu.ts';
import { openPopup, popupPage } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import { html, send } from '../gallery/gallery.ts';
import { vastGif } from '../gallery/trials/encode/vast.ts';
import { ENDLESS, QUICK_DRAWINGS } from '../hostile/drawings.ts';
import { HOSTILE_PAGES } from '../hostile/pages.ts';
import { flatPng, HOSTILE_PICTURES } from '../hostile/pictures.ts';
import { startCatcher } from './support/catcher.ts';
import { allIn, replaceAll } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { peakBytes } from './support/memory.ts';
import { like, t } from './support/messages.ts';
import { animate, GALLERY, giveKey, openPicture, openVideos } from './support/person.ts';
import { KEY } from './support/stage.ts';

const files = [
  ...HOSTILE_PICTURES.map(({ name, file, end }) => [name, file(), end] as const),
  ...QUICK_DRAWINGS.map(
    ({ name, svg, end }) =>
      [`a drawing: ${name}`, Buffer.from(svg), end === 'drawn' ? 'shown' : end] as const,
  ),
];
const [endless = { name: '', svg: '' }] = ENDLESS;
const CLICKED = {
  '/hostile/laughing.jpg': send('image/jpeg', Buffer.from('<!---->'.repeat(73))),
  '/hostile/vast.gif': send('image/gif', vastGif(23_000)),
  '/hostile/endless.svg': send('image/svg+xml', Buffer.from(endless.svg)),
};
const pathOf = (index: number) => `/hostile/pages/${index}`;
const elsewhere = await startCatcher('elsewhere.example');

const it = browserTests()
  .override('web', {
    routes: {
      ...CLICKED,
      ...Object.fromEntries(
        HOSTILE_PAGES.map(({ name, body }, index) => [
          pathOf(index),
          html(`<!doctype html><title>${name}</title><body>${body}`),
        ]),
      ),
    },
    hosts: elsewhere.hosts,
  })
  // No popup.html: it would be taken for the popup.
  .extend('backstage', { scope: 'file' }, ({ browser }) => browser.open('options.html'));

it.beforeAll(({ browser }) => giveKey(browser, KEY));

/** As many as one draft takes. */
const BATCH = 50;
/** For the largest picture that is unfolded at all, beside what the pages and the worker take without one. */
const MOST_BYTES = 1_600_000_000;

it.for([0, 1])(
  'each file ends as its table says: part %s',
  async (part, { browser, backstage }) => {
    const window = await openVideos(browser);
    // Pictures and files that are none, in each part.
    const mine = files.filter((_, index) => index % 2 === part);
    expect(mine.length).toBeLessThanOrEqual(BATCH);
    const input = mine.map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer }));
    await window.getByLabel(t('videos.open')).setInputFiles(input);
    await window.getByText(t('photos.count', mine.length), { exact: true }).waitFor();
    const ends = new Map(await endsOf());
    expect(mine.map(([name]) => [name, ends.get(name)])).toEqual(
      mine.map(([name, , end]) => [name, end]),
    );
    await window.close();
    await clear(backstage);

    async function endsOf(): Promise<(readonly [string, string])[]> {
      const [draft] = (await allIn(backstage, 'drafts')) as readonly StoredDraft[];
      const photos = (await allIn(backstage, 'photos')) as readonly StoredPhoto[];
      const { id = '', photo = { pageTitle: '' }, others = [] } = draft ?? {};
      return [{ id, photo }, ...others].map((each) => {
        const stored = photos.find((one) => one.id === each.id);
        return [each.photo.pageTitle, stored?.problem ?? (stored?.facts ? 'shown' : 'nothing')];
      });
    }
  },
);

it('drawings that take for ever hold up nothing else, and are let go', async ({ browser }) => {
  const windows = await Promise.all(ENDLESS.map(() => browser.open('popup.html')));
  await Promise.all(
    windows.map(async (page, index) => {
      await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
      const { name, svg } = ENDLESS[index] ?? endless;
      await openPicture(page, `${name}.svg`, Buffer.from(svg));
    }),
  );
  // While they are being drawn, the process of all pages and the worker does what it is asked for.
  for (const page of windows) expect(await page.evaluate('1 + 1')).toBe(2);
  expect(await browser.evaluateInWorker('1 + 1')).toBe(2);
  await Promise.all(windows.map((page) => page.getByText(t('own.broken')).waitFor()));
  await Promise.all(windows.map((page) => page.close()));
});

it.for([
  ['/hostile/laughing.jpg', t('composer.problem.photoNone')],
  ['/hostile/vast.gif', t('composer.problem.photoTooLarge')],
  ['/hostile/endless.svg', t('composer.problem.photoBroken')],
] as const)(
  '%s is refused after a click in one sentence',
  async ([path, says], { browser, backstage }) => {
    const popup = await animate(browser, new URL(path, GALLERY).href);
    await popup.getByText(says).first().waitFor();
    await popup.close();
    await clear(backstage);
  },
);

it.for(HOSTILE_PAGES.map(({ name }, index) => [name, index] as const))(
  'a page of %s is looked through, or said to be closed',
  async ([, index], { page, browser, backstage }) => {
    const pageUrl = new URL(pathOf(index), GALLERY).href;
    await page.goto(pageUrl);
    await page.bringToFront();
    await clickMenuEntry(browser, { menuItemId: 'animate-photo', pageUrl });
    const popup = await popupPage(browser);
    const tile = popup.getByRole('button', { name: like('picker.pickNamed') }).first();
    const closed = popup.getByText(t('picker.refused.other'));
    const script = popup.getByRole('textbox', { name: t('composer.script') });
    await tile.or(closed).or(script).first().waitFor();
    await openPopup(browser)?.close();
    await clear(backstage);
  },
);

it('the largest picture that is taken stays below its ceiling', async ({ browser, backstage }) => {
  const window = await openVideos(browser);
  const bytes = await peakBytes(browser, async () => {
    await openPicture(window, 'Largest.png', flatPng(14_000, 14_000));
    await until('its size', async () =>
      ((await allIn(backstage, 'photos')) as readonly StoredPhoto[]).some(
        ({ facts }) => facts?.width === 14_000,
      ),
    );
  });
  console.log(`196 megapixels: ${Math.round(bytes / 1e6)} MB at the highest moment`);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

it('none of all these has asked anybody for anything', () => {
  expect(elsewhere.visits).toBe(0);
});

it.afterAll(() => elsewhere.close());

async function clear(page: Page): Promise<void> {
  await replaceAll(page, 'drafts', '[]');
  await replaceAll(page, 'photos', '[]');
}

interface StoredDraft {
  readonly id: string;
  readonly photo: { readonly pageTitle: string };
  readonly others?: readonly Pick<StoredDraft, 'id' | 'photo'>[];
}

interface StoredPhoto {
  readonly id: string;
  readonly problem?: string;
  readonly facts?: { readonly width: number };
}
