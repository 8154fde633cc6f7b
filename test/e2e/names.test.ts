import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Browser } from '../browser/launch.ts';
import { clickMenuEntry } from '../browser/menu.ts';
import { openPopup, popupPage } from '../browser/popup.ts';
import { html } from '../gallery/gallery.ts';
import { browserTests } from './support/fixtures.ts';
import { walk } from './support/focus.ts';
import { like, type MessageKey, t } from './support/messages.ts';
import { button, GALLERY, giveKey, rowOf } from './support/person.ts';
import { job } from './support/samples.ts';
import { KEY } from './support/stage.ts';

/** One that is named, one whose name is not fit to be shown, one without a name. */
const CALLED = `${GALLERY}called`;
const picture = (name: string, attributes: string) =>
  `<img src="/portraits/${name}.jpg" width="320" height="400" ${attributes}>`;

const READY = { name: 'ready', remoteId: 'v', at: 1, durationSeconds: 3, costUsd: 0.1 } as const;

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .override('web', {
    routes: {
      '/called': html(
        [
          '<title>Called</title>',
          picture('ada', 'alt="Ada by the harbor"'),
          picture('leila', `alt="Leila&#8238;\n${'and so on '.repeat(900)}"`),
          picture('samir', 'alt=""'),
        ].join(''),
      ),
    },
  });

it('each button of the list says on which video it acts', async ({ page, seeder, browser }) => {
  const jobs = ['One', 'Two'].map((title, at) => job(`ada-${at}`, title, READY, { seenAt: 1 }));
  await seeder.seed({ settings: { apiKey: KEY }, jobs });
  await page.goto(`${browser.origin}/popup.html`);
  const acts: readonly MessageKey[] = [
    'videos.watchNamed',
    'videos.downloadNamed',
    'share.named',
    'videos.moreNamed',
  ];
  for (const title of ['One', 'Two']) {
    await rowOf(page, title).waitFor();
    for (const act of acts) {
      const named = page.getByLabel(like(act, { title }));
      expect(await named.count(), `${act} of ${title}`).toBe(1);
      expect(await named.getAttribute('title')).toBeNull();
    }
    await page.getByRole('group', { name: title, exact: true }).waitFor();
  }
});

it('the photos of a page are called what the page calls them, in one short line', async ({
  browser,
}) => {
  await giveKey(browser, KEY);
  const popup = await offered(browser);
  const names = () => button(popup, like('picker.pickNamed')).evaluateAll(NAMES);
  await expect.poll(async () => (await names()).length).toBe(3);
  const [ada, leila, samir] = await names();
  expect(ada).toBe(
    t('picker.pickNamed', { name: 'Ada by the harbor', width: '1080', height: '1350' }),
  );
  expect(leila).toMatch(/^Leila and so on and/u);
  expect([...(leila ?? '')].length).toBeLessThan(230);
  expect(samir).toMatch(like('picker.pick'));
  await openPopup(browser)?.close();
});

it('the arrow keys go through the photos of a page, from its heading on', async ({ browser }) => {
  await giveKey(browser, KEY);
  const popup = await offered(browser);
  const walker = await walk(popup);
  await walker.isOn(t('picker.heading'));
  const tiles = button(popup, like('picker.pickNamed'));
  await tiles.nth(2).waitFor();
  const [first = '', second = '', third = ''] = await tiles.evaluateAll(NAMES);
  await walker.tabTo(first);
  await popup.keyboard.press('ArrowRight');
  await walker.isOn(second);
  await popup.keyboard.press('End');
  await walker.isOn(third);
  // One stop of the Tab key, and that is where one has been.
  await popup.keyboard.press('Shift+Tab');
  await walker.isOn(t('picker.several'));
  await popup.keyboard.press('Tab');
  await walker.isOn(third);
  await openPopup(browser)?.close();
});

/** The popup that offers the pictures of the page. */
async function offered(browser: Browser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(CALLED);
  await page.bringToFront();
  await clickMenuEntry(browser, { menuItemId: 'animate-photo', pageUrl: CALLED });
  return popupPage(browser);
}

const NAMES = (tiles: readonly Element[]) =>
  tiles.map((it) => it.querySelector('.visually-hidden')?.textContent ?? '');
