import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { BALANCE, button } from './support/person.ts';
import { KEY } from './support/stage.ts';

const settings = { apiKey: KEY, rightsAcceptedAt: 1 };

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .extend('open', ({ page, browser, seeder }) => async (kept: object = {}) => {
    await seeder.seed({ settings: { ...settings, ...kept } });
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.goto(`${browser.origin}/options.html`);
    await page.getByText(BALANCE).waitFor();
    await button(page, t('options.erase.start')).waitFor();
  });

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const choose = (page: Page, color: string) => page.getByText(color, { exact: true }).click();
const marked = (page: Page) => page.locator('nav [aria-current="location"]').allTextContents();

it('the navigation leads to each part, and marks the one that is read', async ({ open, page }) => {
  await open();
  const nav = page.getByRole('navigation', { name: t('options.title') });
  const names = await nav.getByRole('link').allTextContents();
  expect(await marked(page)).toEqual([names[0]]);
  await lookAt(page, 'settings');
  const hrefs = await nav
    .getByRole('link')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ hash }) => hash));
  for (const [index, hash] of hrefs.entries()) {
    await nav.getByRole('link').nth(index).click();
    await expect.poll(() => marked(page)).toEqual([names[index]]);
    expect(await page.locator(hash).getAttribute('aria-labelledby')).toBe(
      `${hash.slice(1)}-heading`,
    );
    const { y = 0, height = 0 } = (await page.locator(`${hash}-heading`).boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(700);
  }
  // By hand, it is what is seen that counts.
  await page.mouse.wheel(0, -20_000);
  await expect.poll(() => marked(page)).toEqual([names[0]]);
});

it.for([660, 320])(
  'at %d px nothing sticks out, and every part is a region',
  async (width, { open, page }) => {
    await open();
    await page.setViewportSize({ width, height: 700 });
    const sticksOut = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(sticksOut)).toBe(false);
    await lookAt(page, `settings-${width}`);
    const sections = page.locator('.options-section');
    const regions = page.getByRole('region');
    expect(await regions.count()).toBe(await sections.count());
  },
);

it('dark is dark from the first frame on, whatever the system has, and in every page at once', async ({
  open,
  page,
  browser,
}) => {
  await open();
  const other = await browser.open('popup.html');
  await other.getByRole('heading').first().waitFor();
  await page.emulateMedia({ colorScheme: 'light' });
  await other.emulateMedia({ colorScheme: 'light' });
  const ground = (of: Page) =>
    of.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await ground(page);
  await choose(page, t('settings.appearance.dark'));
  const dark = 'rgb(22, 20, 18)';
  await expect.poll(() => ground(page)).toBe(dark);
  await expect.poll(() => ground(other)).toBe(dark);
  await lookAt(page, 'settings-dark-wanted');
  await page.emulateMedia({ colorScheme: 'light' });

  await other.addInitScript(`{
    window.frames_ = [];
    const note = () => {
      const { body } = document;
      if (body) frames_.push(getComputedStyle(body).backgroundColor);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  }`);
  for (const name of [
    'popup.html',
    'sidepanel.html',
    'options.html',
    'player.html',
    'library.html',
    'table.html',
  ]) {
    await other.goto(`${browser.origin}/${name}`);
    await other.getByRole('heading').first().waitFor();
    expect(new Set(await other.evaluate<string[]>('frames_'))).toEqual(new Set([dark]));
  }
  await other.close();

  await choose(page, t('settings.appearance.system'));
  await expect.poll(() => ground(page)).toBe(light);
  expect(await page.evaluate('localStorage.theme')).toBe('system');
});

it('a key that is connected is a line, and its field comes to replace it', async ({
  open,
  page,
}) => {
  await open();
  const field = page.getByRole('textbox', { name: t('options.key.heading'), exact: true });
  expect(await field.count()).toBe(0);
  await button(page, t('settings.key.more')).click();
  await lookAt(page, 'settings-key-menu');
  await page.getByRole('menuitem', { name: t('settings.key.replace') }).click();
  await field.waitFor();
  await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
  await button(page, t('page.cancel')).click();
  await field.waitFor({ state: 'detached' });
  await page.getByText(like('settings.data.used')).waitFor();
  expect(await link(page, t('options.privacy.more')).count()).toBe(1);
});
