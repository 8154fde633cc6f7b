import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { allIn, replaceAll } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { pressCreate, ready } from './support/person.ts';
import { deleteEntry } from './support/rows.ts';
import { draft } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

/** Thirty words: twelve seconds, and sixty cents. */
const SCRIPT = 'I have been standing very still. '.repeat(5).trim();

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0, balance: 24.4 })
  /** The popup with a script that costs sixty cents, and a way into the options beside it. */
  .extend('composer', async ({ page, browser, seeder, stage: { simulator } }) => {
    const voice = { id: VOICES[0]?.id ?? '', name: 'Somebody', language: 'English' };
    await seeder.seed({
      settings: { apiKey: KEY, rightsAcceptedAt: 1 },
      drafts: [draft(`ada-${simulator.videos.length}`, { voice, script: SCRIPT })],
    });
    await page.goto(`${browser.origin}/popup.html`);
    await replaceAll(page, 'ledger', '[]');
    return page;
  })
  .extend('options', async ({ browser, composer }, { onCleanup }) => {
    await composer.bringToFront();
    const page = await browser.open('options.html');
    onCleanup(() => page.close());
    await page.setViewportSize({ width: 760, height: 900 });
    return page;
  });

const posts = (requests: readonly { method: string; path: string }[]) =>
  requests.filter(({ method, path }) => method === 'POST' && path === '/v3/videos').length;

/** Types a limit and leaves the field. */
async function limit(page: Page, name: string, amount: string): Promise<void> {
  const field = page.getByLabel(name);
  await field.fill(amount);
  await field.press('Enter');
  await page.getByText(t('options.defaults.saved'), { exact: true }).waitFor();
}

/** Notes what is given to the browser to be saved. */
const HEAR_SAVED = `{
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => { window.saved = text; });
    return make.call(URL, blob);
  };
}`;

const asks = (page: Page) => page.getByText(like('failure.overLimit.dayEver'));

it('a video over the limit waits with the amounts, and is made when the person says so', async ({
  composer,
  options,
  stage: { simulator },
}) => {
  await limit(options, t('options.limits.day'), '0.5');
  const before = posts(simulator.requests);
  await composer.bringToFront();
  await composer.getByText(t('composer.budget.overDay', { limit: '$0.50' })).waitFor();
  await lookAt(composer, 'limits-before');
  await pressCreate(composer);
  await asks(composer).filter({ hasText: '$0.60' }).filter({ hasText: '$0.50' }).waitFor();
  // Nobody is told to wait for it.
  await composer.locator('.row-status').getByText(t('status.onHold')).waitFor();
  expect(await composer.locator('.videos__sent').count()).toBe(0);
  await lookAt(composer, 'limits-asked');
  await holdToTree(composer, 'limits-asked');
  expect(posts(simulator.requests)).toBe(before);
  expect(await allIn(composer, 'ledger')).toEqual([]);

  await composer.getByRole('button', { name: t('videos.exceed') }).click();
  await ready(composer);
  expect(posts(simulator.requests)).toBe(before + 1);

  // It is in the ledger, also after the video is gone from the list.
  await deleteEntry(composer, false);
  await options.bringToFront();
  await options.getByText(like('options.limits.today')).waitFor();
  await options.getByText(t('options.ledger.heading')).first().click();
  const row = options.locator('.ledger__table').getByRole('row').last();
  await row.getByText(t('options.ledger.made')).waitFor();
  await row.getByText(t('options.ledger.video')).waitFor();
  await lookAt(options, 'limits-ledger');

  await options.evaluate(HEAR_SAVED);
  await options.getByRole('button', { name: t('options.ledger.export') }).click();
  await expect.poll(() => options.evaluate('window.saved')).toBeDefined();
  const text = String(await options.evaluate('window.saved'));
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain(t('options.ledger.made'));
});

it('a higher limit lets go what waited for it', async ({ composer, options }) => {
  await limit(options, t('options.limits.month'), '0,10');
  await composer.bringToFront();
  await pressCreate(composer);
  await composer.getByText(like('failure.overLimit.monthEver')).waitFor();
  await options.bringToFront();
  await limit(options, t('options.limits.month'), '');
  await composer.bringToFront();
  await ready(composer);
});

it('what is no amount is said beside the field, and the limit stays', async ({ options }) => {
  await limit(options, t('options.limits.day'), '$2.50');
  await options.getByLabel(t('options.limits.day')).fill('much');
  await options.getByLabel(t('options.limits.month')).focus();
  await options.getByText(t('options.limits.wrong')).waitFor();
  await lookAt(options, 'limits-wrong');
  await options.reload();
  await expect.poll(() => options.getByLabel(t('options.limits.day')).inputValue()).toBe('2.5');
});
