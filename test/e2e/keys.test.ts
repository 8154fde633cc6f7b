import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from '../browser/until.ts';
import type { SimulatedAccount } from '../simulator/accounts/types.ts';
import { ask } from './support/backstage.ts';
import { browserTests, POPUP } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import {
  BALANCE,
  button,
  chooseIn,
  chooseVoice,
  combobox,
  create,
  openPicture,
  ready,
  rowOf,
  scriptField,
  textbox,
  typeKey,
} from './support/person.ts';
import { forgetAccount } from './support/seed.ts';
import { KEY } from './support/stage.ts';

const HOME = 'someone@example.com';
const WORK = 'studio@example.com';
const WORK_KEY = 'sk-of-the-studio-9876';
const DAY_MS = 24 * 60 * 60_000;
const NARROWEST = { width: 360, height: 600 };
const STICKS_OUT = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
const TAB = { width: 1000, height: 700 };

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0, email: HOME })
  /** The options in a tab, as tall as all that is in them. */
  .extend('look', ({ page }) => async (name: string) => {
    const before = page.viewportSize() ?? POPUP;
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ ...before, height: Math.max(height, before.height) });
    await lookAt(page, name);
    await page.setViewportSize(before);
    await fits(page);
  })
  .extend('options', ({ page, browser }) => async () => {
    await page.setViewportSize(TAB);
    await page.goto(`${browser.origin}/options.html`);
  })
  .extend('popup', ({ page, browser }) => async () => {
    await page.setViewportSize(POPUP);
    await page.goto(`${browser.origin}/popup.html`);
  });

/** Nothing is cut off at the right, in the narrowest window there is, either. */
async function fits(page: Page): Promise<void> {
  const before = page.viewportSize() ?? POPUP;
  await page.setViewportSize(before.width === POPUP.width ? NARROWEST : before);
  expect(await page.evaluate(STICKS_OUT)).toBe(false);
  await page.setViewportSize(before);
}

const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
const nameField = (page: Page, name: string) => textbox(page, t('options.keys.name', { name }));
const switcher = (page: Page) => combobox(page, t('keys.switch'));

/** Adds a further key, which is listed then. */
async function addKey(page: Page, key: string, name: string): Promise<void> {
  const add = button(page, t('options.keys.add'));
  const more = button(page, t('settings.key.more'));
  await add.or(more).waitFor();
  if (await add.isVisible()) await add.click();
  else await chooseIn(page, more, t('options.keys.add'));
  await typeKey(page, key);
  await nameField(page, name).waitFor();
}

/** What is chosen in it. */
const chosen = (page: Page) =>
  switcher(page).evaluate((it: HTMLSelectElement) => it.selectedOptions[0]?.text);

/** Opens a picture, and writes what it is to say. */
async function compose(page: Page, jpeg: Buffer, script: string): Promise<void> {
  await openPicture(page, `${script}jpg`, jpeg);
  await scriptField(page).fill(script);
  await chooseVoice(page, 'english');
}

/** As a person reads it. */
const dayOf = (at: number) => new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(at);
const shortly = (at: number) =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' }).format(at);

const scripts = ({ videos }: Pick<SimulatedAccount, 'videos'>) =>
  videos.map(({ request }) => request.script);

it('a second key is added and named, a video is made with each, and one is removed', async ({
  page,
  browser,
  seeder,
  options,
  popup,
  look,
  jpeg,
  stage: { simulator },
}) => {
  const work = await simulator.addAccount({
    name: 'work',
    keys: [WORK_KEY],
    email: WORK,
    balance: 40,
  });
  await seeder.seed({ settings });
  await options();
  await page.getByText(t('options.key.usd', { amount: '$25.00' })).waitFor();
  await addKey(page, WORK_KEY, WORK);
  await nameField(page, HOME).fill('Home');
  await nameField(page, HOME).press('Enter');
  await nameField(page, 'Home').waitFor();
  await nameField(page, WORK).fill('Studio');
  await nameField(page, WORK).press('Enter');
  await nameField(page, 'Studio').waitFor();
  await page.getByText(t('options.key.usd', { amount: '$25.00' })).waitFor();
  await look('keys-options');
  expect(await page.content()).not.toContain(KEY);
  expect(await page.content()).not.toContain(WORK_KEY);

  await popup();
  expect(await chosen(page)).toBe('Home');
  await compose(page, jpeg, 'I speak from home.');
  await look('keys-composer');
  await create(page);
  await ready(rowOf(page, 'I speak from home.'));
  const open = await browser.open('options.html');
  await open.getByText(BALANCE).waitFor();
  await switcher(page).selectOption({ label: 'Studio' });
  await look('keys-list');
  // Options that are open say what is left with the key that is in use now.
  await open.getByText(t('options.key.usd', { amount: '$40.00' })).waitFor();
  await open.close();

  await popup();
  await expect.poll(() => chosen(page)).toBe('Studio');
  await compose(page, jpeg, 'From the studio.');
  await create(page);
  await ready(rowOf(page, 'From the studio.'));
  expect(scripts(simulator)).toEqual(['I speak from home.']);
  expect(scripts(work)).toEqual(['From the studio.']);

  await options();
  await button(page, t('options.keys.useNamed', { name: 'Home' })).click();
  await button(page, t('options.keys.useNamed', { name: 'Studio' })).waitFor();
  await button(page, t('options.keys.removeNamed', { name: 'Studio' })).click();
  const question = page.getByRole('group', {
    name: t('options.keys.removeAsk', { name: 'Studio' }),
  });
  await question.waitFor();
  await look('keys-remove');
  await button(question, t('page.remove')).click();
  await button(page, t('settings.key.more')).waitFor();
  await page.getByText(BALANCE).waitFor();
  await popup();
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
  await rowOf(page, 'I speak from home.').waitFor();
  expect(await switcher(page).count()).toBe(0);
});

it('a draft stays the account’s that it was begun for, unless the person says otherwise', async ({
  page,
  seeder,
  popup,
  look,
  jpeg,
  stage: { simulator },
}) => {
  const key = 'sk-of-the-shop-1357';
  const shop = await simulator.addAccount({ name: 'shop', keys: [key], email: WORK });
  await seeder.seed({ settings });
  await popup();
  await forgetAccount(page);
  await ask(page, 'addApiKey', key);
  await switcher(page).waitFor();
  await compose(page, jpeg, 'Begun at home.');
  await page.getByText(t('composer.account.for', { name: HOME })).waitFor();
  await switcher(page).selectOption({ label: WORK });
  const elsewhere = page.getByText(t('composer.account.elsewhere', { name: HOME, inUse: WORK }));
  await elsewhere.waitFor();
  expect(await button(page, t('composer.create', 1)).count()).toBe(0);
  await look('keys-elsewhere');
  await scriptField(page).press('Control+Enter');
  await button(page, t('composer.account.goBack', { name: HOME })).click();
  await elsewhere.waitFor({ state: 'detached' });
  expect(await chosen(page)).toBe(HOME);
  const made = simulator.videos.length;
  await page.keyboard.press('Enter');
  await ready(rowOf(page, 'Begun at home.'));
  expect(simulator.videos).toHaveLength(made + 1);
  expect(shop.videos).toEqual([]);

  await compose(page, jpeg, 'Moved to the shop.');
  await switcher(page).selectOption({ label: WORK });
  await button(page, t('composer.account.makeHere', { name: WORK })).click();
  await page.getByText(t('composer.account.for', { name: WORK })).waitFor();
  // The voice was one that the first account alone has.
  await chooseVoice(page, 'english');
  await create(page);
  await ready(rowOf(page, 'Moved to the shop.'));
  expect(scripts(shop)).toEqual(['Moved to the shop.']);
  expect(simulator.videos).toHaveLength(made + 1);
});

it('a key that ends soon, or may not do everything, is said so where it is kept', async ({
  page,
  seeder,
  options,
  popup,
  look,
  stage: { simulator },
}) => {
  const ends = Date.now() + 3 * DAY_MS;
  simulator.addKey({ secret: 'sk-ends-in-three-days', expiresAt: ends });
  await seeder.seed({ settings: { rightsAcceptedAt: 1 } });
  await options();
  await typeKey(page, 'sk-ends-in-three-days');
  await page.getByText(t('keys.expiring', { day: dayOf(ends) })).waitFor();
  await look('keys-expiring');
  await popup();
  await page.getByText(t('popup.keyExpiring', { day: shortly(ends) })).waitFor();
  const away = page.getByRole('link', { name: t('videos.openHeygen') });
  expect(await away.getAttribute('href')).toBe('https://app.heygen.com/settings');
  await look('keys-popup-expiring');

  const scopes = ['videos:read', 'voices:read', 'account:read', 'avatars:write'];
  simulator.addKey({ secret: 'sk-only-looks-around', scopes });
  await options();
  await typeKey(page, 'sk-only-looks-around');
  await page
    .getByText(
      t('keys.lacks', {
        what: `${t('keys.lost.videos')} or ${t('keys.lost.assets')}`,
        scopes: 'videos:write and assets:write',
      }),
    )
    .waitFor();
  await look('keys-scopes');
});

it('a key that has expired is said so, in the popup as well', async ({
  page,
  seeder,
  options,
  popup,
  look,
  stage: { simulator },
}) => {
  const ends = Date.now() + 5_000;
  simulator.addKey({ secret: 'sk-ends-in-a-moment', expiresAt: ends });
  await seeder.seed({ settings: { rightsAcceptedAt: 1 } });
  await options();
  await typeKey(page, 'sk-ends-in-a-moment');
  await page.getByText(t('keys.expiring', { day: dayOf(ends) })).waitFor();
  // HeyGen’s clock is known to within some seconds.
  await until('its end', () => Date.now() > ends + 4_000);
  await options();
  await page.getByText(t('keys.expired', { day: dayOf(ends) })).waitFor();
  await page.getByText(t('options.key.keptRefused')).waitFor();
  await look('keys-expired');
  await popup();
  await page.getByText(t('popup.keyExpired', { day: shortly(ends) })).waitFor();
  await look('keys-popup-expired');
});

it('an account that has no call for keys is told nothing of it', async ({
  page,
  seeder,
  options,
  stage: { simulator },
}) => {
  const end = simulator.fault({
    path: '/v3/api_keys/self',
    times: Number.POSITIVE_INFINITY,
    effect: { status: 404, code: 'not_found' },
  });
  const asked = () => simulator.requests.filter(({ path }) => path === '/v3/api_keys/self').length;
  const before = asked();
  await seeder.seed({ settings });
  await options();
  await page.getByText(BALANCE).waitFor();
  await expect.poll(asked).toBe(before + 1);
  await options();
  await page.getByText(BALANCE).waitFor();
  expect(asked()).toBe(before + 1);
  expect(await page.locator('.key-notice').count()).toBe(0);
  end();
});
