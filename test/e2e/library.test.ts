import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { anEmptyDraft } from '../unit/support/draft.ts';
import { aJob, aVideo, STAGES } from '../unit/support/job.ts';
import { violations } from './support/axe.ts';
import { allIn, replaceAll } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import { button, combobox, textbox } from './support/person.ts';
import { unreachable } from './support/reach.ts';
import { choose } from './support/rows.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const DAY_MS = 24 * 60 * 60_000;

const said = (script: string) =>
  ({ type: 'script', script, voice: { id: 'voice-1', name: 'Oscar' } }) as const;

/** As a library looks after some weeks. */
const some = () => {
  const now = Date.now();
  const ready = (id: string, title: string, ago: number, more: object = {}) =>
    aJob({
      id,
      createdAt: now - ago,
      request: aVideo({ title, narration: said(title) }),
      stage: {
        ...STAGES.ready,
        name: 'ready',
        remoteId: id,
        at: now - ago,
        durationSeconds: 12,
        costUsd: 0.62,
      },
      notifiedAt: 1,
      seenAt: 1,
      dueAt: null,
      ...more,
    });
  return [
    aJob({
      id: 'mei-1',
      createdAt: now - 60_000,
      request: aVideo({ title: 'Good morning. Nobody has seen me move.' }),
      stage: {
        ...STAGES.rendering,
        name: 'rendering',
        remoteId: 'v',
        since: now - 60_000,
        checkedAt: now,
      },
      dueAt: null,
    }),
    ready('ada-1', 'Thank you for asking.', 2 * 60_000, { labels: { favorite: true } }),
    aJob({
      id: 'henrik-1',
      createdAt: now - 3 * 60_000,
      request: aVideo({ title: 'Fetch me if you can' }),
      stage: { name: 'failed', at: now, failure: { kind: 'render' } },
      notifiedAt: 1,
      seenAt: 1,
      dueAt: null,
    }),
    ready('rosa-1', 'The last of the summer', 3 * DAY_MS),
    ready('samir-1', 'Blue hour, and nobody is home to say so', 40 * DAY_MS),
    ready('leila-1', 'In teal', 41 * DAY_MS),
  ];
};

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .extend('library', async ({ page, browser }) => async (hash = '') => {
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(`${browser.origin}/library.html${hash}`);
    await page.getByRole('heading', { name: t('library.title') }).waitFor({ state: 'attached' });
    return page;
  });

const item = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
const search = (page: Page) => page.getByRole('searchbox', { name: t('library.search') });
const tick = (page: Page, title: string) =>
  page.getByRole('checkbox', { name: t('library.selectNamed', { title }) });

it('shows everything, as a grid and as a list', async ({ library, seeder }) => {
  // The others are called by their days, which the calendar has its say in.
  await seeder.seed({ jobs: some().slice(0, 3), settings: { apiKey: KEY } });
  const page = await library();
  await item(page, 'Fetch me if you can').locator('img').waitFor();
  await holdToTree(page, 'library');
  await seeder.seed({ jobs: some(), settings: { apiKey: KEY } });
  await page.reload();
  await item(page, 'In teal').locator('img').waitFor();
  await page.mouse.move(0, 0);
  await lookAt(page, 'library-grid');
  expect(await violations(page)).toEqual([]);
  expect(await unreachable(page)).toEqual([]);
  await button(page, t('library.list')).click();
  await page.mouse.move(0, 0);
  await lookAt(page, 'library-list');
  await page.setViewportSize({ width: 480, height: 800 });
  await lookAt(page, 'library-narrow');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 860 });
  await button(page, t('library.grid')).click();
  await button(page, like('library.shelves.attention')).click();
  await item(page, 'Fetch me if you can').getByText(like('failure.render')).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(1);
});

it('one of ten thousand is found as one types, and renamed', async ({
  library,
  browser,
  seeder,
}) => {
  await seeder.seed({ settings: { apiKey: KEY } });
  const door = await browser.open('options.html');
  const [one] = some().filter(({ stage }) => stage.name === 'ready');
  await replaceAll(
    door,
    'jobs',
    `Array.from({ length: 10_000 }, (_, index) => {
      const job = ${JSON.stringify(one)};
      const title = 'Video ' + index + (index === 7_777 ? ' über alles' : '');
      const createdAt = job.createdAt - index * 60_000;
      return { ...job, id: 'job-' + index, createdAt, request: { ...job.request, title } };
    })`,
  );
  await door.close();
  const page = await library();
  await search(page).fill('uber 7777');
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(1);
  await page.getByText(t('library.found', 1)).waitFor();
  await choose(item(page, 'Video 7777'), t('library.rename'));
  await textbox(page, t('library.renameNamed', { title: 'Video 7777 über alles' })).fill(
    'Grandma’s birthday',
  );
  await page.keyboard.press('Enter');
  await item(page, 'Grandma’s birthday').waitFor();
  // By the old name and the new, and in the address.
  await search(page).fill('grandma');
  await page.reload();
  await item(page, 'Grandma’s birthday').waitFor();
  expect(await search(page).inputValue()).toBe('grandma');
  expect(await page.getByRole('checkbox').count()).toBe(1);
});

it('three are deleted, come back with one press, and are gone once nobody wants them', async ({
  library,
  seeder,
}) => {
  await seeder.seed({ jobs: some(), settings: { apiKey: KEY } });
  const page = await library();
  await combobox(page, t('library.order')).selectOption(t('library.orders.oldest'));
  await tick(page, 'In teal').click();
  await tick(page, 'The last of the summer').click({ modifiers: ['Shift'] });
  await page.getByText(t('library.selected', 3), { exact: true }).waitFor();
  await lookAt(page, 'library-selected');
  const remove = async () => {
    await page
      .getByRole('group', { name: t('library.selected', 3) })
      .getByRole('button', { name: t('videos.delete'), exact: true })
      .click();
    await button(page, t('videos.deleteHere')).click();
    await page.getByText(t('library.deleted', 3)).waitFor();
  };
  await remove();
  await item(page, 'In teal').waitFor({ state: 'detached' });
  await lookAt(page, 'library-undo');
  await button(page, t('library.undo')).click();
  await item(page, 'In teal').waitFor();
  expect(await allIn(page, 'jobs')).toHaveLength(6);

  await tick(page, 'In teal').click();
  await tick(page, 'The last of the summer').click({ modifiers: ['Shift'] });
  await remove();
  await expect.poll(async () => (await allIn(page, 'jobs')).length).toBe(3);
  await item(page, 'Thank you for asking.').waitFor();
});

it('drafts wait there too, and one that is discarded comes back with one press', async ({
  library,
  seeder,
}) => {
  const drafts = [
    anEmptyDraft({ id: 'ada-1', updatedAt: Date.now(), script: 'For Grandma, with love' }),
    anEmptyDraft({ id: 'rosa-1', updatedAt: 1, title: 'Summer' }),
  ];
  await seeder.seed({ drafts, jobs: some(), settings: { apiKey: KEY } });
  const page = await library();
  await button(page, like('library.shelves.drafts')).click();
  await item(page, 'For Grandma').locator('img').waitFor();
  await page.mouse.move(0, 0);
  await lookAt(page, 'library-drafts');
  expect(await violations(page)).toEqual([]);
  expect(await unreachable(page)).toEqual([]);
  await search(page).fill('summer');
  await item(page, 'For Grandma').waitFor({ state: 'detached' });
  await search(page).fill('');
  const discard = button(page, t('library.discardNamed', { title: 'Summer' }));
  await discard.click();
  await item(page, 'Summer').waitFor({ state: 'detached' });
  await page.getByText(t('library.discarded', 1)).waitFor();
  await button(page, t('library.undo')).click();
  await item(page, 'Summer').waitFor();
  expect(await allIn(page, 'drafts')).toHaveLength(2);
  await discard.click();
  await expect.poll(async () => (await allIn(page, 'drafts')).length).toBe(1);

  // Whoever leaves has made up their mind.
  await page.getByRole('link', { name: like('library.continueNamed') }).focus();
  await page.keyboard.press('Delete');
  await page.getByText(t('library.discarded', 1)).waitFor();
  await page.goto('about:blank');
  const again = await library('#shelf=drafts');
  await again.getByText(t('library.empty')).waitFor();
  await expect.poll(async () => (await allIn(again, 'drafts')).length).toBe(0);
});

it('one is found by a note, and by its month', async ({ library, seeder }) => {
  await seeder.seed({ jobs: some(), settings: { apiKey: KEY } });
  const page = await library();
  await choose(item(page, 'In teal'), t('library.addNotes'));
  const notes = textbox(page, t('library.notesNamed', { title: 'In teal' }));
  await notes.fill('For the wedding of Zoë.\nNot before June.');
  await notes.press('Control+Enter');
  await item(page, 'Not before June.').waitFor();
  await search(page).fill('zoe');
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(1);
  await lookAt(page, 'library-note');
  await choose(item(page, 'In teal'), t('library.editNotes'));
  await notes.press('Escape');
  await item(page, 'Not before June.').waitFor();
  await search(page).fill('');
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(6);
  const months = combobox(page, t('library.month'));
  const [oldest = ''] = (await months.locator('option').allTextContents()).slice(-1);
  await months.selectOption(oldest);
  await item(page, 'In teal').waitFor();
  await item(page, 'Fetch me if you can').waitFor({ state: 'detached' });
  await page.reload();
  await item(page, 'In teal').waitFor();
  expect(await combobox(page, t('library.month')).inputValue()).not.toBe('');
});

it('everything goes by keyboard, from one video to the next and back', async ({
  library,
  seeder,
}) => {
  await seeder.seed({ jobs: some(), settings: { apiKey: KEY } });
  const page = await library('#order=title');
  await item(page, 'In teal').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('t');
  expect(await search(page).inputValue()).toBe('t');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  const focused = () => page.evaluate(`document.activeElement.closest('[data-id]')?.dataset.id`);
  const order = ['samir-1', 'henrik-1', 'mei-1', 'leila-1', 'ada-1', 'rosa-1'];
  expect(await focused()).toBe(order[1]);
  await page.keyboard.press('k');
  expect(await focused()).toBe(order[0]);
  await page.keyboard.press('f');
  await button(
    page,
    t('library.favoriteNamed', { title: 'Blue hour, and nobody is home to say so' }),
  )
    .and(page.locator('[aria-pressed=true]'))
    .waitFor();
  await page.keyboard.press('x');
  await page.getByText(t('library.selected', 1), { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(t('library.selected', 1), { exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Blue hour/u }).waitFor();
  await page.getByText(t('player.place', { at: '1', of: '6' })).waitFor();
  await page.getByRole('link', { name: t('player.next') }).click();
  await page.getByRole('heading', { name: 'Fetch me if you can' }).waitFor();
  await page.getByRole('link', { name: t('library.title') }).click();
  expect(new URL(page.url()).hash).toBe('#order=title');
  await item(page, 'In teal').waitFor();
});

it('the popup leads to its one tab', async ({ browser, page, seeder }) => {
  await seeder.seed({ jobs: some(), settings: { apiKey: KEY } });
  const tabs = () =>
    browser.context.pages().filter((each) => each.url().includes('/library.html')).length;
  await page.goto(`${browser.origin}/popup.html`);
  for (let press = 0; press < 2; press += 1) {
    await page.bringToFront();
    await button(page, t('library.open')).click();
    await expect.poll(tabs).toBe(1);
  }
  await browser.context
    .pages()
    .find((each) => each.url().includes('/library.html'))
    ?.close();
});
