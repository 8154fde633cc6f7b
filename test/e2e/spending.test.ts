import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { replaceAll } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { BALANCE } from './support/person.ts';
import { shoot } from './support/shoot.ts';
import { KEY } from './support/stage.ts';

const WEEK_MS = 7 * 86_400_000;
/** US dollars, this week's first. */
const WEEKS = [1.2, 0.6, 0, 2.35, 4.8, 0.05, 0, 1.9, 3.1];

const it = browserTests()
  .override('heygen', { render: 'none' })
  .override('page', async ({ browser, seeder }, { onCleanup }) => {
    await seeder.seed({ settings: { apiKey: KEY } });
    const page = await browser.open('options.html');
    onCleanup(() => page.close());
    await page.setViewportSize({ width: 1000, height: 700 });
    return page;
  });

/** Something that was made, in the ledger. */
const payment = (id: string, at: number, usd: number, parts: object = {}) => ({
  id,
  at,
  what: 'video',
  title: `Title of ${id}`,
  account: null,
  estimatedUsd: usd,
  usd,
  end: 'made',
  endedAt: at,
  ...parts,
});

const heading = (page: Page) => page.getByRole('heading', { name: t('options.spending.heading') });

/** Shows the options with this spent, in place of all that was. */
async function show(page: Page, spending: readonly object[]): Promise<void> {
  await replaceAll(page, 'ledger', JSON.stringify(spending));
  await page.reload();
  await page.getByText(BALANCE).waitFor();
}

const showWeeks = (page: Page) =>
  show(
    page,
    WEEKS.map((usd, ago) => payment(`job-${ago}.1`, Date.now() - ago * WEEK_MS, usd)),
  );

it('nothing is drawn where nothing was spent', async ({ page }) => {
  await show(page, []);
  await heading(page).waitFor();
  expect(await page.locator('.spending').count()).toBe(0);
  expect(await page.getByText(t('options.ledger.heading')).count()).toBe(0);
});

it('each week is told to the cent', async ({ page }) => {
  await showWeeks(page);
  await page.getByText(t('options.spending.total', { amount: '$14.00' })).waitFor();
  const amounts = await page
    .getByRole('table', { name: t('options.spending.byWeek') })
    .getByRole('cell')
    .allTextContents();
  expect(amounts.slice(-5).join(' ')).toBe('$4.80 $2.35 $0.00 $0.60 $1.20');
});

it('the bars are as high as the amounts, the highest over all', async ({ page }) => {
  await showWeeks(page);
  await heading(page).scrollIntoViewIfNeeded();
  const bars = await page
    .locator('.spending__bar')
    .evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('height'))));
  const [high = 0, , none = 0, , last = 0] = bars.slice(-5);
  expect(high).toBe(Math.max(...bars));
  expect(last / high).toBeCloseTo(1.2 / 4.8, 1);
  expect(none).toBeLessThanOrEqual(2);
  await lookAt(page, 'money-chart');
});

it('the chart fits a narrow window', async ({ page }) => {
  await showWeeks(page);
  await page.setViewportSize({ width: 360, height: 600 });
  await heading(page).scrollIntoViewIfNeeded();
  await shoot(page, 'money-chart-narrow', 'light');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});
