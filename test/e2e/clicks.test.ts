import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Picks } from '../../utils/core/photo/offered.ts';
import { missingDisplayTools, startDisplay } from '../browser/display.ts';
import { clickOn, dragBetween } from '../browser/hand.ts';
import type { Browser } from '../browser/launch.ts';
import { rightClick } from '../browser/right-click.ts';
import { until } from '../browser/until.ts';
import { html, send } from '../gallery/gallery.ts';
import { CLICK_KINDS, type ClickKind } from './support/clicks.ts';
import { allIn, replaceAll } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { like, t } from './support/messages.ts';
import { GALLERY } from './support/person.ts';
import { SCREENS } from './support/shoot.ts';

const isDisplayMissing = missingDisplayTools().length > 0;
const slug = ({ name }: ClickKind) => name.replaceAll(/\W+/gu, '-').toLowerCase();
const pages = CLICK_KINDS.flatMap((kind) =>
  kind.body === undefined
    ? []
    : [
        [
          `/clicks/${slug(kind)}`,
          html(`<!doctype html><title>${kind.name}</title>${kind.body}`),
        ] as const,
      ],
);
const PAPER = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`);

/** Those that Chrome tells nothing of, with all of the page under the menu. */
const BY_MOUSE = [
  'an image under a gradient',
  'a CSS background under text',
  'a CSS background in a frame',
  'a pseudo-element',
  'a mask',
  'an open shadow tree',
  'a closed shadow tree',
];
const tile = (name: string) =>
  `<div id="${name}" style="width: 320px; height: 200px; background: url(/portraits/${name}.jpg) center / cover"></div>`;
const TILES = ['samir', 'leila', 'ada'];
const tiles = `<!doctype html><title>Tiles</title><body style="margin: 0">${TILES.map(tile).join('')}`;

const it = browserTests()
  .override('web', {
    routes: {
      ...Object.fromEntries(pages),
      '/tiles': html(tiles),
      '/watched-tiles': html(`${tiles}<script>onpointerdown = () => {}</script>`),
      '/paper.pdf': send('application/pdf', PAPER),
    },
    aliases: ['elsewhere.example'],
  })
  // Its display is the test's as well: what a hand does is done there.
  .extend('screen', { scope: 'file' }, async ({ stage }, { onCleanup }) => {
    await mkdir(SCREENS, { recursive: true });
    const display = await startDisplay();
    onCleanup(() => display.stop());
    return { display, launch: { ...stage.launch, headless: false, display: display.display } };
  })
  .override('launch', ({ screen }) => screen.launch)
  .extend('backstage', { scope: 'file' }, ({ browser }) => browser.open('popup.html'))
  // In front of the one above.
  .extend('tab', { scope: 'file' }, ({ backstage }) => backstage.context().newPage());

it.afterEach(({ browser, backstage }) => putAway(browser, backstage));

it.for(CLICK_KINDS.map((kind) => [kind.name, kind] as const))(
  'a right-click on %s',
  { skip: isDisplayMissing },
  async ([, kind], { tab, browser, backstage, screen: { display } }) => {
    await go(tab, kind);
    const menu = await rightClick(display, tab, kind.at ?? '#it');
    await display.screenshot(`${SCREENS}/click-${slug(kind)}.png`);
    await menu.choose();
    await expectEnd(kind, browser, backstage);
  },
);

it.for(BY_MOUSE)(
  'a right-click on %s, and the entry by mouse',
  {
    skip: isDisplayMissing,
  },
  async (name, { tab, browser, backstage, screen: { display } }) => {
    const kind = CLICK_KINDS.find((each) => each.name === name);
    if (!kind) throw new Error(`No page has ${name}.`);
    await go(tab, kind);
    const menu = await rightClick(display, tab, kind.at ?? '#it');
    await menu.choose('mouse');
    await expectEnd(kind, browser, backstage);
  },
);

it.for([
  ['asked for among those around', '/tiles', false],
  ['known where the page watches the pointer', '/watched-tiles', true],
] as const)(
  'of many tiles the one that was clicked is %s',
  {
    skip: isDisplayMissing,
  },
  async ([, path, isKnown], { tab, browser, backstage, screen: { display } }) => {
    const kind = { name: 'tiles', url: path, at: '#samir', end: { takes: '/portraits/samir.jpg' } };
    await go(tab, kind);
    await (await rightClick(display, tab, kind.at)).choose('mouse');
    const popup = await openPopup(browser, backstage);
    const tile = popup.getByRole('button', { name: like('picker.pickNamed') }).first();
    const answer = await until('the popup to show something', async () => {
      if (await tile.isVisible()) return 'asks';
      return (await allIn(backstage, 'drafts')).length > 0 && 'takes';
    });
    // The page may not have seen yet that the pointer has gone on.
    if (isKnown || answer === 'takes') await expectEnd(kind, browser, backstage);
    else {
      const likely = (await offered(backstage)).slice(0, TILES.length);
      expect(likely).toContain(new URL(kind.end.takes, GALLERY).href);
    }
    await putAway(browser, backstage);
    // From the first click on, what is pressed is seen.
    await clickOn(display, tab, '#ada');
    await (await rightClick(display, tab, '#leila')).choose('mouse');
    await expectEnd({ ...kind, end: { takes: '/portraits/leila.jpg' } }, browser, backstage);
  },
);

it('a picture is dragged out of its page into the window beside it', {
  skip: isDisplayMissing,
}, async ({ tab, browser, backstage, screen: { display } }) => {
  const url = new URL('/portraits/samir.jpg', GALLERY).href;
  await tab.goto(GALLERY);
  const window = await besides(browser, tab, 'popup.html');
  await window.locator('main').waitFor();
  await dragBetween(display, [tab, `[src="${new URL(url).pathname}"]`], [window, 'main']);
  await window.getByRole('textbox', { name: t('composer.script') }).waitFor();
  const [draft] = (await allIn(backstage, 'drafts')) as StoredDraft[];
  // Chrome hands over the file itself, named as in its page.
  expect(draft?.photo).toMatchObject({
    url: expect.stringMatching(/^file:/u),
    pageTitle: 'samir.jpg',
  });
  await window.close();
});

it('a picture of which a drag brings the address alone is taken from there', async ({
  browser,
  backstage,
}) => {
  const url = new URL('/portraits/samir.jpg', GALLERY).href;
  const window = await browser.open('popup.html');
  await window.locator('main').waitFor();
  const drop = () =>
    window.evaluate((address) => {
      const data = new DataTransfer();
      data.setData('text/html', `<img src="${address}" alt="">`);
      data.setData('text/uri-list', address);
      const init = { bubbles: true, cancelable: true, dataTransfer: data };
      return !document.body.dispatchEvent(new DragEvent('drop', init));
    }, url);
  // The page is ready for one some moments after it is shown, and no hand is faster.
  await expect.poll(drop).toBe(true);
  await window.getByRole('textbox', { name: t('composer.script') }).waitFor();
  const [draft] = (await allIn(backstage, 'drafts')) as StoredDraft[];
  expect(draft?.photo.url).toBe(url);
  await window.close();
});

it('each is in the table of the documents', async () => {
  const text = await readFile('docs/clicks.md', 'utf8');
  const rows = [...text.matchAll(/^\| (.*\S) +\| (.*\S) +\|$/gmu)].map(([, name]) => name);
  expect(rows.slice(2)).toEqual(CLICK_KINDS.map(({ name }) => name));
});

/** The popup, beside the page of ours that looks into the database. */
function popupBeside(browser: Browser, backstage: Page): Page | undefined {
  const url = `${browser.origin}/popup.html`;
  return browser.context
    .pages()
    .find((page) => page !== backstage && page.url().startsWith(url) && !page.isClosed());
}

/** Once it shows something: closed before the worker knows of it, it would get a window in its place. */
async function openPopup(browser: Browser, backstage: Page): Promise<Page> {
  const popup = await until('the popup', () => popupBeside(browser, backstage));
  await popup.locator('main').waitFor();
  return popup;
}

async function putAway(browser: Browser, backstage: Page): Promise<void> {
  await popupBeside(browser, backstage)?.close();
  await replaceAll(backstage, 'drafts', '[]');
  await backstage.evaluate(`chrome.storage.session.remove('picks')`);
}

/** The addresses of the pictures that the popup offers. */
async function offered(backstage: Page): Promise<readonly string[]> {
  const { picks } = await backstage.evaluate<{ picks: Picks }>(
    `chrome.storage.session.get('picks')`,
  );
  return picks.pictures.map(({ url }) => url);
}

const addressOf = (kind: ClickKind): string =>
  kind.url === 'file:'
    ? pathToFileURL(resolve('.github/at-work.png')).href
    : new URL(kind.url ?? `/clicks/${slug(kind)}`, GALLERY).href;

async function go(page: Page, kind: ClickKind): Promise<void> {
  const { first } = kind;
  // Nobody answers for some of them: what the browser shows in their place is as closed as they are.
  await page.goto(addressOf(kind)).catch(() => page.waitForURL(/^chrome-error:/u));
  await page.bringToFront();
  // A menu of a page that the viewer then puts another in the place of leads nowhere.
  if ('refuses' in kind.end && kind.end.refuses === 'pdf')
    await until('the paper', () => page.frames().some((frame) => isPaper(page, frame)));
  if (first) await until(first, async () => (await page.evaluate(first)) !== false);
}

/** In the browser's own viewer, the last frame to come is the paper's. */
const isPaper = (page: Page, frame: Frame): boolean =>
  frame !== page.mainFrame() && frame.url() === page.url();

async function expectEnd(kind: ClickKind, browser: Browser, backstage: Page): Promise<void> {
  const { end } = kind;
  const popup = await openPopup(browser, backstage);
  if ('takes' in end) {
    const { id, photo } = await until('the draft', async () => {
      const [draft] = (await allIn(backstage, 'drafts')) as StoredDraft[];
      return draft;
    });
    const { facts, covered } = await until('the picture', () => pictureOf(backstage, id));
    if (typeof end.takes === 'string')
      expect(photo.url).toBe(new URL(end.takes, addressOf(kind)).href);
    else expect([facts.width, facts.height]).toEqual(end.takes);
    expect(covered).toBe(end.isCovered);
    return;
  }
  if ('refuses' in end && end.refuses) {
    await popup.getByText(t(`picker.refused.${end.refuses}`)).waitFor();
    return;
  }
  const tiles = popup.getByRole('button', { name: like('picker.pickNamed') });
  await tiles.first().waitFor();
  if ('offers' in end) {
    expect((await offered(backstage))[0]).toBe(new URL(end.offers, GALLERY).href);
    // The page's own copy of it.
    await tiles.first().locator('img[src^="data:"]').waitFor();
  }
  if (!end.says) return;
  await tiles.first().click();
  await popup.getByRole('textbox', { name: t('composer.script') }).waitFor();
  expect(await popup.getByRole('textbox', { name: t('composer.script') }).inputValue()).toBe(
    end.says,
  );
}

interface StoredDraft {
  readonly id: string;
  readonly photo: { readonly url: string; readonly pageTitle: string };
}

interface StoredPicture {
  readonly id: string;
  readonly facts: { readonly width: number; readonly height: number };
  readonly covered?: boolean;
}

/** Once it is taken. */
async function pictureOf(backstage: Page, id: string): Promise<StoredPicture | undefined> {
  const photos = (await allIn(backstage, 'photos')) as Partial<StoredPicture>[];
  const photo = photos.find((each) => each.id === id);
  return photo?.facts && { id, facts: photo.facts, ...photo };
}

/** Opens a page of the extension in a window of its own, and lets the window of the tab have the rest of the display. */
async function besides(
  { context, session, origin }: Browser,
  tab: Page,
  path: string,
): Promise<Page> {
  const own = await context.newCDPSession(tab);
  const { windowId } = await own.send('Browser.getWindowForTarget');
  await own.send('Browser.setWindowBounds', { windowId, bounds: { left: 0, width: 800 } });
  await own.detach();
  const opened = context.waitForEvent('page');
  const url = `${origin}/${path}`;
  const place = { left: 810, top: 0, width: 460, height: 700, newWindow: true };
  await session.send('Target.createTarget', { url, ...place });
  return opened;
}
