import { expect } from 'vitest';
import { clickMenuEntry } from '../browser/menu.ts';
import { until } from '../browser/until.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { button, GALLERY, scriptField, voiceField } from './support/person.ts';
import { WIDER_THAN_PAGE } from './support/reach.ts';
import { draft, jobInEachStage } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const WIDTHS = [320, 480] as const;
const WIDE = 1000;
const withKey = { settings: { apiKey: KEY } };

const it = browserTests()
  /** Opens the panel's page in a tab. */
  .extend('panel', ({ page, browser }) => async () => {
    await page.setViewportSize({ width: WIDTHS[0], height: 760 });
    await page.goto(`${browser.origin}/sidepanel.html`);
  })
  /** Takes its pictures at each width, and holds it to its tree; nothing is wider than it. */
  .extend('look', ({ page }) => async (name: string) => {
    for (const width of [...WIDTHS, WIDE]) {
      await page.setViewportSize({ width, height: 760 });
      if (width !== WIDE) await lookAt(page, `${name}-${width}`);
      const wider = await page.evaluate<string>(WIDER_THAN_PAGE);
      if (wider !== '') throw new Error(`Wider than ${width} pixels: ${wider}`);
    }
    await holdToTree(page, name);
  });

it('shows the composer as high as the window, its footer at the bottom', async ({
  page,
  seeder,
  panel,
  look,
}) => {
  await seeder.seed({ ...withKey, drafts: [draft('ada')] });
  await panel();
  await voiceField(page).waitFor();
  await look('panel-composer');
  const gap = await page.evaluate<number>(
    `innerHeight - document.querySelector('.composer__footer').getBoundingClientRect().bottom`,
  );
  expect(gap).toBe(0);
});

it('shows the list, which scrolls in the page', async ({ page, seeder, panel, look }) => {
  await seeder.seed({ ...withKey, jobs: jobInEachStage() });
  await panel();
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
  await look('panel-videos');
  expect(await page.evaluate('document.documentElement.scrollHeight > innerHeight')).toBe(false);
});

it('shares the draft with the popup: what is typed in one appears in the other', async ({
  page,
  browser,
  seeder,
  panel,
}) => {
  await seeder.seed({ ...withKey, drafts: [draft('ada')] });
  await panel();
  const popup = await browser.open('popup.html');
  await scriptField(popup).fill('Typed in the popup');
  await expect.poll(() => scriptField(page).inputValue()).toBe('Typed in the popup');
  await scriptField(page).press('End');
  await page.keyboard.type(', and on in the panel.');
  await expect
    .poll(() => scriptField(popup).inputValue())
    .toBe('Typed in the popup, and on in the panel.');
  await popup.close();
});

it('opens as a window where Chrome opens no panel, and comes back to it', async ({
  page,
  browser,
  seeder,
}) => {
  await seeder.seed({ settings: { apiKey: KEY, openIn: 'panel' } });
  // The clicks below begin with one on the icon, which is to open nothing.
  await browser.evaluateInWorker(
    'chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: false })',
  );
  await page.goto(GALLERY);
  await page.bringToFront();
  const pages = () => browser.context.pages().filter((it) => it.url().includes('sidepanel.html'));
  // Chrome knows of no click here.
  const animate = (name: string) =>
    clickMenuEntry(browser, {
      menuItemId: 'animate-photo',
      pageUrl: GALLERY,
      srcUrl: `${GALLERY}portraits/${name}.jpg`,
    });
  await animate('ada');
  const [opened] = await until('the window', () => (pages().length > 0 ? pages() : undefined));
  if (!opened) throw new Error('No window');
  await scriptField(opened).fill('First');
  await page.bringToFront();
  await animate('rosa');
  await expect.poll(() => scriptField(opened).inputValue()).toBe('');
  expect(pages()).toHaveLength(1);
  await button(opened, t('videos.heading')).waitFor();
  await opened.close();
});
