import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import type { Billing, Simulator } from '../simulator/simulator.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { combobox, openOptions, pressCreate, ready, scriptField } from './support/person.ts';
import { watchLink } from './support/rows.ts';
import { draft } from './support/samples.ts';
import { forgetAccount } from './support/seed.ts';
import { shoot } from './support/shoot.ts';
import { KEY } from './support/stage.ts';

/** Thirty words: twelve seconds. */
const SCRIPT = 'I have been standing very still. '.repeat(5).trim();

const estimate = t('composer.speechSeconds', { seconds: 12 });
const about = (amount: string) => t('composer.budget.about', { amount });
const left = (amount: string) => t('options.key.usd', { amount });
/** What stands under the button. */
const line = (...parts: readonly string[]) => parts.join(' · ');

const accountReads = (simulator: Simulator) =>
  simulator.requests.filter(({ path }) => path === '/v3/users/me').length;
const says = (page: Page, text: string) => page.getByText(text).waitFor();
const look = (page: Page, name: string) => lookAt(page, `money-${name}`);

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0, balance: 24.4 })
  /** The popup with a script of twelve seconds, on an account with $24.40. */
  .extend('composer', async ({ page, browser, seeder, stage: { simulator } }) => {
    simulator.setBilling({ type: 'wallet' });
    simulator.setBalance(24.4);
    const voice = { id: VOICES[0]?.id ?? '', name: 'Somebody', language: 'English' };
    await seeder.seed({
      settings: { apiKey: KEY, rightsAcceptedAt: 1 },
      drafts: [draft(`ada-${simulator.videos.length}`, { voice, script: SCRIPT })],
    });
    await page.goto(`${browser.origin}/popup.html`);
    await forgetAccount(page);
    await says(page, line(estimate, about('$0.60'), left('$24.40')));
    return page;
  });

it('says what a video will cost and what is left', async ({ composer: page }) => {
  await page.getByTitle(t('composer.budget.hint', { month: 'November 2026' })).waitFor();
  await look(page, 'enough');
});

it('says what there is to pay with where nothing is written', async ({ composer: page }) => {
  await scriptField(page).fill('');
  await says(page, left('$24.40'));
  await page.getByText(estimate).waitFor({ state: 'detached' });
});

it('asks nobody again within a minute', async ({ composer: page, stage }) => {
  const reads = accountReads(stage.simulator);
  await page.reload();
  await says(page, line(estimate, about('$0.60'), left('$24.40')));
  expect(accountReads(stage.simulator)).toBe(reads);
});

it('says what a sharper video costs', async ({ composer: page }) => {
  await openOptions(page, t('optionPages.output'));
  await combobox(page, t('format.resolution')).selectOption('4k');
  await says(page, about('$0.80'));
});

it('says that it is too little, and refuses nothing', async ({ composer: page, stage }) => {
  stage.simulator.setBalance(0.12);
  await forgetAccount(page);
  await page.getByText(t('composer.budget.short', { amount: '$0.12' })).waitFor();
  const link = page.getByRole('link', { name: t('composer.budget.addCredit') });
  expect(await link.getAttribute('href')).toBe('https://app.heygen.com/settings');
  await look(page, 'short');
  await pressCreate(page);
  await ready(page);
});

it('makes the video all the same with a key that may not read the account', async ({
  composer: page,
  browser,
  stage: { simulator },
}) => {
  const scopes = ['videos:write', 'assets:write', 'voices:read', 'avatars:write'];
  simulator.changeKey(KEY, { scopes });
  await forgetAccount(page);
  const unknown = page.getByText(like('options.key.untold'));
  await unknown.filter({ hasText: 'account:read' }).waitFor();
  await look(page, 'untold');
  await pressCreate(page);
  await ready(page);
  await page.goto(`${browser.origin}/options.html`);
  await page.getByText(t('options.key.works'), { exact: true }).waitFor();
  await unknown.waitFor();
  simulator.changeKey(KEY, { scopes: undefined });
});

/** The other ways to pay, each as HeyGen tells of it: dollars are compared with dollars only. */
const BILLINGS: readonly (readonly [Billing, string])[] = [
  [{ type: 'wallet', currency: 'credits' }, t('options.key.credits', { amount: '0.12' })],
  [
    { type: 'subscription', plan: 'Pro', credits: 1300 },
    t('options.key.subscriptionCredits', { plan: 'Pro', amount: '1,300' }),
  ],
  [
    { type: 'usage_based', spendingUsd: 12.5, capUsd: null },
    t('options.key.usageSpent', { amount: '$12.50' }),
  ],
  [
    { type: 'usage_based', spendingUsd: 12.5, capUsd: 100 },
    t('options.key.usageCap', { amount: '$12.50', cap: '$100.00' }),
  ],
];

it.for(BILLINGS)(
  'says what there is to pay with: $0',
  async ([billing, words], { composer: page, browser, stage: { simulator } }) => {
    simulator.setBalance(0.12);
    simulator.setBilling(billing);
    await forgetAccount(page);
    await says(page, line(estimate, about('$0.60'), words));
    expect(await page.getByText(t('composer.budget.short', { amount: '$0.12' })).count()).toBe(0);
    expect(await page.getByText(t('composer.budget.noCredits')).count()).toBe(0);
    await page.goto(`${browser.origin}/options.html`);
    await page.getByText(words, { exact: true }).waitFor();
  },
);

it('says that what is billed by use comes near its limit', async ({
  composer: page,
  browser,
  stage: { simulator },
}) => {
  simulator.setBilling({ type: 'usage_based', spendingUsd: 99.9, capUsd: 100 });
  await forgetAccount(page);
  await page.getByText(t('composer.budget.noCredits')).waitFor();
  await shoot(page, 'money-by-use', 'light');
  await page.goto(`${browser.origin}/options.html`);
  await page.getByText(t('options.key.usageCap', { amount: '$99.90', cap: '$100.00' })).waitFor();
  await shoot(page, 'money-by-use-options', 'light');
});

it('says of a video what it did cost: in the list, beside the video, in the options', async ({
  composer: page,
  browser,
  stage: { simulator },
}) => {
  await pressCreate(page);
  await ready(page);
  const row = page.getByRole('listitem');
  await row.getByText('0:02', { exact: true }).waitFor();
  const cost = `$${(simulator.videos.at(-1)?.cost ?? 0).toFixed(2)}`;
  expect(cost).not.toBe('$0.00');
  await row.getByText(cost).waitFor();
  await look(page, 'cost');

  const player = await watchLink(row).getAttribute('href');
  await page.goto(`${browser.origin}${player}`);
  await page.getByTitle(t('videos.cost')).filter({ hasText: cost }).waitFor();

  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${browser.origin}/options.html`);
  const rows = page.getByRole('table', { name: t('options.spending.byWeek') }).getByRole('row');
  await rows.nth(12).waitFor();
  expect(await rows.count()).toBe(13);
});
