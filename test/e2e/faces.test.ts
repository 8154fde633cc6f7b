import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clickNotification, watchNotifications } from '../browser/notifications.ts';
import { until } from '../browser/until.ts';
import { portraitBytes, portraits } from '../gallery/portraits.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import {
  animate,
  button,
  chooseVoice,
  combobox,
  GALLERY,
  leaveOptions,
  openOptions,
  pressCreate,
  ready,
  rowOf,
  scriptField,
  textbox,
} from './support/person.ts';
import { choose, deleteEntry } from './support/rows.ts';
import { draft, job } from './support/samples.ts';
import { forgetAccount } from './support/seed.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const MANY = 54;
const NEWEST = `Face ${MANY}`;
const ENGINES = ['avatar_iv', 'avatar_v'] as const;

const it = browserTests()
  .override('heygen', async () => {
    const avatars = await Promise.all(
      Array.from({ length: MANY }, async (_, index) => {
        const portrait = portraits[index % portraits.length];
        const name = `Face ${index + 1}`;
        return portrait && index > MANY - 8
          ? { name, picture: await portraitBytes(portrait), engines: ENGINES }
          : { name };
      }),
    );
    return { render: 'none', renderMs: 500, trainMs: 1_500, balance: 20, avatars };
  })
  /** Opens the popup at a draft, with what can be done with its face. */
  .extend('compose', ({ page, browser, seeder }) => async (id: string) => {
    await seeder.seed({
      settings: { apiKey: KEY, rightsAcceptedAt: 1 },
      drafts: [draft(id)],
    });
    await page.goto(`${browser.origin}/popup.html`);
    await openOptions(page, t('faces.one'));
  })
  /** Opens the popup at a draft whose own photo's face was learnt meanwhile. @returns the face's id. */
  .extend(
    'openKept',
    ({ page, browser, seeder, stage: { simulator } }) =>
      async (name = NEWEST) => {
        const remoteId = faceId(simulator, name);
        const learnt = {
          name: 'ready',
          remoteId,
          at: Date.now(),
          durationSeconds: null,
          costUsd: 1,
        } as const;
        const draftId = `ada-${simulator.requests.length}`;
        const request = { make: 'avatar', title: 'Ada', draftId } as const;
        await seeder.seed({
          settings: { apiKey: KEY, rightsAcceptedAt: 1 },
          jobs: [job('ada-face', '', learnt, { request })],
          drafts: [draft(draftId, { avatar: { id: remoteId, name: 'Ada' } })],
        });
        await page.goto(`${browser.origin}/popup.html`);
        await page.getByText(t('faces.kept'), { exact: true }).waitFor();
        return remoteId;
      },
  );

/** @throws Error where the account has no face of this name. */
function faceId({ avatars }: Simulator, name: string): string {
  const face = avatars.find((avatar) => avatar.name === name && !avatar.deleted);
  if (!face) throw new Error(`The account has no "${name}".`);
  return face.id;
}

const trained = ({ avatars }: Simulator) => avatars.filter(({ request }) => 'file' in request);
async function look(page: Page, name: string): Promise<void> {
  await lookAt(page, `faces-${name}`);
  await holdToTree(page, `faces-${name}`);
}
const keepIt = t('faces.keepFor', { amount: '$1.00' });

const focused = (page: Page) =>
  page.evaluate(
    'document.activeElement.labels?.[0]?.textContent ?? document.activeElement.localName',
  );

it('keeps the face of a clicked photo, once and for one dollar, and comes back to its draft', async ({
  browser,
  seeder,
  stage: { simulator },
}) => {
  await seeder.seed({ settings: { apiKey: KEY } });
  const notified = await watchNotifications(browser);
  const popup = await animate(browser, `${GALLERY}portraits/ada.jpg`);
  await scriptField(popup).fill('I need no photo any more.');
  await openOptions(popup, t('faces.one'));
  await button(popup, t('faces.keep')).click();
  const name = textbox(popup, t('faces.name'));
  await name.fill('');
  await button(popup, keepIt).click();
  await popup.getByText(t('faces.nameless')).waitFor();
  await name.fill('  Ada  ');
  await look(popup, 'keep');
  // The right to the picture is asked for before anything is sent, and leads back.
  await name.press('Enter');
  await popup.getByText(t('composer.problem.rights')).first().waitFor();
  expect(await popup.evaluate('document.activeElement.type')).toBe('checkbox');
  await popup.keyboard.press('Space');
  const active = () => popup.evaluate('document.activeElement.textContent');
  await expect.poll(active).toBe(keepIt);
  await button(popup, keepIt).dblclick();
  await popup.getByText(t('faces.learning', { name: 'Ada' })).waitFor();
  // The button that had the focus is gone.
  await expect.poll(active).toContain(t('faces.learning', { name: 'Ada' }));
  await look(popup, 'learning');

  await button(popup, t('faces.use')).waitFor();
  expect(trained(simulator).map(({ request }) => request)).toEqual([
    {
      type: 'photo',
      name: 'Ada',
      file: { type: 'asset_id', asset_id: expect.any(String) },
    },
  ]);
  expect(simulator.balance).toBeCloseTo(19);
  // What is left is asked for anew once something was paid.
  await popup.getByText(t('options.key.usd', { amount: '$19.00' })).waitFor();
  const shown = await until('the notification', async () => (await notified())[0]);
  await popup.close();

  // Its notification leads to the draft that waited for it.
  const opened = browser.context.waitForEvent('page');
  await clickNotification(browser, shown);
  const composer = await opened;
  await composer.getByText(t('faces.kept'), { exact: true }).waitFor();
  expect(await scriptField(composer).inputValue()).toBe('I need no photo any more.');
  await look(composer, 'composer');
  // It was paid, and is in what the week came to.
  await composer.goto(`${browser.origin}/options.html`);
  await composer.getByText(t('options.spending.total', { amount: '$1.00' })).waitFor();
  await composer.close();
});

it('leaves the photo its place, and takes it again', async ({ page, openKept }) => {
  await openKept();
  await button(page, t('faces.usePhoto')).click();
  await expect.poll(() => focused(page)).toBe(t('composer.script'));
  await openOptions(page, t('optionPages.advanced'));
  await page.getByText(t('composer.route.label')).waitFor();
  await openOptions(page, t('faces.one'));
  await button(page, t('faces.use')).click();
  await page.getByText(t('faces.kept'), { exact: true }).waitFor();
  await expect.poll(() => focused(page)).toBe(t('composer.script'));
  await openOptions(page, t('optionPages.advanced'));
  expect(await page.getByText(t('composer.route.label')).count()).toBe(0);
});

it('speaks in the place of the photo, moved as is wished', async ({
  page,
  openKept,
  stage: { simulator },
}) => {
  const kept = await openKept();
  await scriptField(page).fill('I need no photo any more.');
  await chooseVoice(page, 'english');
  await openOptions(page, t('optionPages.motion'));
  expect(await page.getByText(t('format.movementHint')).count()).toBe(0);
  await textbox(page, t('format.motion')).fill('Nods slowly');
  await combobox(page, t('format.expressiveness.label')).selectOption('high');
  await pressCreate(page);
  await page.getByText(t('status.ready'), { exact: true }).nth(1).waitFor();
  expect(simulator.videos.at(-1)?.request).toEqual({
    type: 'avatar',
    avatar_id: kept,
    script: 'I need no photo any more.',
    voice_id: expect.any(String),
    title: 'I need no photo any more.',
    resolution: '1080p',
    aspect_ratio: 'auto',
    caption: { file_format: 'srt' },
    motion_prompt: 'Nods slowly',
    expressiveness: 'high',
  });
});

it('is in the list with what it cost, and can be deleted at HeyGen', async ({
  page,
  openKept,
  stage: { simulator },
}) => {
  // The tests share the account: no other one needs this face.
  const kept = await openKept('Face 2');
  await button(page, like('videos.heading')).click();
  const row = rowOf(page, '$1.00');
  await row.waitFor();
  await look(page, 'list');
  expect(await button(row, like('videos.downloadNamed')).count()).toBe(0);
  await choose(row, t('videos.delete'));
  await row.getByRole('dialog', { name: t('faces.deleteAsk') }).waitFor();
  await button(row, t('page.cancel')).click();
  await deleteEntry(row, true);
  await row.waitFor({ state: 'detached' });
  const gone = simulator.avatars.filter(({ deleted }) => deleted);
  expect(gone.map(({ id }) => id)).toEqual([kept]);
});

it('lets any face of the account speak, also where there is no photo', async ({
  page,
  browser,
  seeder,
  stage: { simulator },
}) => {
  await seeder.seed({ settings: { apiKey: KEY, rightsAcceptedAt: 1 } });
  await page.goto(`${browser.origin}/popup.html`);
  await button(page, t('faces.faces')).click();
  await button(page, NEWEST).waitFor();
  await look(page, 'picker');
  await button(page, t('page.showMore')).click();
  await button(page, 'Face 1').waitFor();
  expect(await button(page, t('page.showMore')).count()).toBe(0);
  await button(page, t('page.cancel')).click();
  await button(page, t('faces.faces')).click();
  await button(page, 'Face 6').click();
  await openOptions(page, t('optionPages.motion'));
  await page.getByText(t('format.engine.closed')).waitFor();
  await leaveOptions(page);
  await button(page, t('faces.another')).click();
  await button(page, NEWEST).click();
  await page.getByText(t('faces.kept'), { exact: true }).waitFor();
  expect(await page.getByText(NEWEST).count()).toBe(1);
  expect(await button(page, t('faces.usePhoto')).count()).toBe(0);
  await page.locator('.photo-stage__picture[src^="blob:"]').waitFor();

  // Another one, and what was written stays.
  await scriptField(page).fill('Hello from afar.');
  await button(page, t('faces.another')).click();
  await button(page, `Face ${MANY - 1}`).press('Escape');
  await button(page, t('faces.another')).click();
  await button(page, `Face ${MANY - 1}`).click();
  await button(page, t('faces.another')).waitFor();
  await page.getByText(`Face ${MANY - 1}`).waitFor();
  await expect
    .poll(() => page.evaluate('document.activeElement.textContent'))
    .toBe(t('faces.another'));
  expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeGreaterThan(
    0,
  );
  // For some faces there is a newer engine, which takes no wishes.
  await openOptions(page, t('optionPages.motion'));
  await textbox(page, t('format.motion')).fill('Nods');
  const engine = combobox(page, t('format.engine.label'));
  await engine.selectOption('avatar_v');
  await page.getByText(t('format.engine.byItself')).waitFor();
  expect(await textbox(page, t('format.motion')).count()).toBe(0);
  await engine.scrollIntoViewIfNeeded();
  await look(page, 'engine');
  await leaveOptions(page);
  expect(await scriptField(page).inputValue()).toBe('Hello from afar.');
  await chooseVoice(page, 'english');
  await pressCreate(page);
  await ready(page);
  expect(simulator.videos.at(-1)?.request).toEqual({
    type: 'avatar',
    avatar_id: faceId(simulator, `Face ${MANY - 1}`),
    engine: { type: 'avatar_v' },
    script: 'Hello from afar.',
    voice_id: expect.any(String),
    title: 'Hello from afar.',
    resolution: '1080p',
    aspect_ratio: 'auto',
    caption: { file_format: 'srt' },
  });
});

it('says of a face what it waits for, and why it can not be learnt', async ({
  page,
  browser,
  compose,
  stage: { simulator },
}) => {
  simulator.setNextTraining('pending_consent');
  const notified = await watchNotifications(browser);
  await compose('rosa-consent');
  await button(page, t('faces.keep')).click();
  await textbox(page, t('faces.name')).fill('Rosa');
  await button(page, keepIt).click();
  await page.getByText(t('faces.learning', { name: 'Rosa' })).waitFor();
  const consent = page.getByText(t('failure.consent'));
  await consent.waitFor();
  await page.getByText(t('faces.halted', { name: 'Rosa' })).waitFor();
  // HeyGen's own site is not here: that a tab opens is seen, and that HeyGen was asked which page it is for.
  const [given] = await Promise.all([
    browser.context.waitForEvent('page'),
    button(page, t('videos.giveConsent')).click(),
  ]);
  const asked = simulator.requests.filter(({ path }) => path.endsWith('/consent'));
  expect(asked.map(({ method, status }) => [method, status])).toEqual([['POST', 200]]);
  await given.close();
  await button(page, like('videos.heading')).click();
  await consent.waitFor();
  await page.getByText(t('status.unclear')).waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  await look(page, 'consent');
  await button(page, t('faces.faces')).click();
  await page.getByText(t('faces.state.consent')).waitFor();
  expect(await page.getByRole('button', { name: 'Rosa' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await button(page, t('page.cancel')).click();
  await until('the notification', async () => (await notified()).length === 1);
  simulator.giveConsent();
  await button(page, t('faces.use')).waitFor();

  simulator.setNextTraining('failed');
  await compose('mei-failed');
  await button(page, t('faces.keep')).click();
  await textbox(page, t('faces.name')).fill('Mei');
  await button(page, keepIt).click();
  await page.getByText(t('faces.failed', { name: 'Mei' })).waitFor();
  await page.getByText('No face was found in the picture').waitFor();
  await look(page, 'failed');
  const paid = simulator.balance;
  await button(page, t('page.tryAgain')).click();
  await button(page, t('faces.use')).waitFor();
  expect(simulator.balance).toBeCloseTo(paid - 1);
});

it('comes back to what waits for a face, and leaves each draft its own photo', async ({
  page,
  browser,
  seeder,
  stage: { simulator },
}) => {
  const remoteId = faceId(simulator, NEWEST);
  const ready = {
    name: 'ready',
    remoteId,
    at: Date.now(),
    durationSeconds: null,
    costUsd: 1,
  } as const;
  const request = { make: 'avatar', title: 'Mei', draftId: 'gone' } as const;
  await seeder.seed({
    settings: { apiKey: KEY, rightsAcceptedAt: 1 },
    jobs: [job('mei-face', '', ready, { request })],
    drafts: [draft('henrik-other', { avatar: { id: remoteId, name: 'Mei' } })],
  });
  await page.goto(`${browser.origin}/popup.html`);
  await button(page, like('videos.heading')).click();
  const row = rowOf(page, '$1.00');
  await button(row, t('faces.use')).click();
  await page.getByText(t('faces.kept'), { exact: true }).waitFor();
  // It is the draft that waited, with what was found out of the face since, and with its own photo.
  await openOptions(page, t('optionPages.motion'));
  await combobox(page, t('format.engine.label')).selectOption('avatar_v');
  await leaveOptions(page);
  await button(page, t('faces.usePhoto')).click();
  await page.locator('.photo-stage__picture[src^="blob:"]').waitFor();
  await scriptField(page).fill('This is me, Henrik.');
  await chooseVoice(page, 'english');
  await pressCreate(page);
  await page.getByText(t('status.ready'), { exact: true }).nth(1).waitFor();
  const { picture } = simulator.videos.at(-1) ?? {};
  const henrik = portraits.find(({ name }) => name === 'henrik');
  expect(picture?.bytes).toBe(henrik && (await portraitBytes(henrik)).length);
});

it('warns before a face that the balance may not pay', async ({
  page,
  compose,
  stage: { simulator },
}) => {
  simulator.setBalance(0.4);
  await compose('ada-poor');
  await forgetAccount(page);
  await button(page, t('faces.keep')).click();
  await page.getByText(t('composer.budget.noCredits')).waitFor();
  await button(page, t('page.cancel')).press('Escape');
  await button(page, t('faces.keep')).waitFor();
  simulator.setBalance(20);
});

it('says why the faces can not be shown, and shows them once they can', async ({
  page,
  browser,
  seeder,
}) => {
  await seeder.seed({ settings: { apiKey: 'sk-wrong', rightsAcceptedAt: 1 } });
  await page.goto(`${browser.origin}/popup.html`);
  await button(page, t('faces.faces')).click();
  await page.getByText(t('failure.unauthorized')).waitFor();
  await page.getByRole('link', { name: t('videos.openOptions') }).waitFor();
  await page.evaluate(`chrome.storage.local.set({ apiKey: ${JSON.stringify(KEY)} })`);
  await button(page, t('page.tryAgain')).click();
  await button(page, NEWEST).waitFor();
});
