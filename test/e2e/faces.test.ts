import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { clickNotification, notifications } from '../browser/notifications.ts';
import { until } from '../browser/until.ts';
import { portraitBytes, portraits } from '../gallery/portraits.ts';
import { lookAt } from './support/look.ts';
import { animate, chooseVoice, GALLERY } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { draft, job } from './support/samples.ts';
import { openSeeder, type Seeder } from './support/seed.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

const MANY = 54;
const ENGINES = ['avatar_iv', 'avatar_v'] as const;

let stage: Stage;
let browser: Browser;
let seeder: Seeder;
let page: Page;

beforeAll(async () => {
  const avatars = await Promise.all(
    Array.from({ length: MANY }, async (_, index) => {
      const portrait = portraits[index % portraits.length];
      const name = `Face ${index + 1}`;
      return portrait && index > MANY - 8
        ? { name, picture: await portraitBytes(portrait), engines: ENGINES }
        : { name };
    }),
  );
  stage = await setStage({ render: 'none', renderMs: 500, trainMs: 1_500, balance: 20, avatars });
  browser = await launchBrowser(stage.launch);
  seeder = await openSeeder(browser);
});
beforeEach(async () => {
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
});
afterEach(() => page.close());
// After it in the file is before it in time.
pictureFailures(() => browser);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const trained = () => stage.simulator.avatars.filter(({ request }) => 'file' in request);

const look = (name: string) => lookAt(page, `faces-${name}`);

const focused = () =>
  page.evaluate(
    'document.activeElement.labels?.[0]?.textContent ?? document.activeElement.localName',
  );

async function compose(id: string, settings: object = {}): Promise<void> {
  await seeder.seed({
    settings: { apiKey: KEY, rightsAcceptedAt: 1, ...settings },
    drafts: [draft(id)],
  });
  await page.goto(`${browser.origin}/popup.html`);
  await page.getByText('More options').click();
}

it('keeps the face of a clicked photo, once and for one dollar, and lets it speak', async () => {
  await seeder.seed({ settings: { apiKey: KEY } });
  await page.close();
  const [ada] = portraits;
  const popup = await animate(browser, `${GALLERY}portraits/${ada?.name}.jpg`);
  page = popup;
  await popup.getByLabel('Script', { exact: true }).fill('I need no photo any more.');
  await chooseVoice(popup, 'english');
  await popup.getByText('More options').click();
  await button('Keep this face…').click();
  const name = popup.getByLabel('Name of the face');
  await name.fill('');
  await button('Keep it for $1.00').click();
  await popup.getByText('Give the face a name, to find it again.').waitFor();
  await name.fill('  Ada  ');
  await look('keep');
  // The right to the picture is asked for before anything is sent, and leads back.
  await name.press('Enter');
  await popup.getByText('Tick this to go on.').waitFor();
  expect(await popup.evaluate('document.activeElement.type')).toBe('checkbox');
  await popup.keyboard.press('Space');
  const active = () => popup.evaluate('document.activeElement.textContent');
  await expect.poll(active).toBe('Keep it for $1.00');
  await button('Keep it for $1.00').dblclick();
  await popup.getByText('HeyGen is learning the face “Ada”.').waitFor();
  // The button that had the focus is gone.
  await expect.poll(active).toContain('is learning');
  await look('learning');

  await button('Use this face').waitFor({ timeout: 30_000 });
  expect(trained()).toHaveLength(1);
  expect(trained()[0]?.request).toEqual({
    type: 'photo',
    name: 'Ada',
    file: { type: 'url', url: `${GALLERY}portraits/ada.jpg` },
  });
  expect(stage.simulator.balance).toBeCloseTo(19);
  // What is left is asked for anew once something was paid.
  await popup.getByText('$19.00 left').waitFor();
  const [shown] = await until('the notification', async () => {
    const all = await notifications(browser, 'options.html');
    return all.length > 0 ? all : undefined;
  });
  await popup.close();

  // Its notification leads to the draft that waited for it.
  const opened = browser.context.waitForEvent('page');
  await clickNotification(browser, shown ?? '');
  page = await opened;
  await page.getByText('Kept at HeyGen').waitFor();
  expect(await page.getByLabel('Script', { exact: true }).inputValue()).toBe(
    'I need no photo any more.',
  );
  await look('composer');

  // It leaves the photo its place, and takes it again.
  await button('Use the photo instead').click();
  await expect.poll(focused).toBe('Script');
  await page.getByText('More options').click();
  await page.getByText('How HeyGen gets the photo').waitFor();
  await button('Use this face').click();
  await page.getByText('Kept at HeyGen').waitFor();
  expect(await page.getByText('How HeyGen gets the photo').count()).toBe(0);
  await expect.poll(focused).toBe('Script');
  await page.getByText('Movement').click();
  expect(await page.getByText('HeyGen heeds these').count()).toBe(0);
  await page.getByLabel('How it moves').fill('Nods slowly');
  await page.getByLabel('Expression').selectOption('high');
  await button('Create video').click();
  await page.getByText('Ready').nth(1).waitFor({ timeout: 30_000 });
  const [face] = trained();
  expect(stage.simulator.videos.at(-1)?.request).toEqual({
    type: 'avatar',
    avatar_id: face?.id,
    script: 'I need no photo any more.',
    voice_id: expect.any(String),
    title: 'I need no photo any more.',
    resolution: '1080p',
    aspect_ratio: 'auto',
    caption: { file_format: 'srt' },
    motion_prompt: 'Nods slowly',
    expressiveness: 'high',
  });
  expect(trained()).toHaveLength(1);

  // The list holds both: the face with what it cost, to be used again or taken off the list.
  const row = page.getByRole('listitem').filter({ hasText: 'Ada' });
  await row.getByText('$1.00').waitFor();
  await look('list');
  expect(await row.getByRole('button', { name: 'Download' }).count()).toBe(0);
  await row.getByRole('button', { name: 'Delete' }).click();
  await row.getByText('It stays in your HeyGen account.').waitFor();
  expect(await row.getByRole('button', { name: 'Also delete at HeyGen' }).count()).toBe(0);
  await row.getByRole('button', { name: 'Remove from this list' }).click();
  await row.waitFor({ state: 'detached' });

  // Both were paid, and both are in what the week came to.
  const options = await browser.open('options.html');
  await options.getByText('$1.10 in 12 weeks').waitFor();
  await options.close();
});

it('lets any face of the account speak, also where there is no photo', async () => {
  await seeder.seed({ settings: { apiKey: KEY, rightsAcceptedAt: 1 } });
  await page.goto(`${browser.origin}/popup.html`);
  await button('Faces').click();
  await button(`Face ${MANY}`).waitFor();
  await look('picker');
  await button('Show older ones').click();
  await button('Face 1').waitFor();
  expect(await button('Show older ones').count()).toBe(0);
  await button('Cancel').click();
  await button('Faces').click();
  await button('Face 6').click();
  await page.getByText('More options').click();
  await page.getByText('Movement').click();
  await page.getByText('HeyGen does not offer Avatar V for this face.').waitFor();
  await button('Another face').click();
  await button(`Face ${MANY}`).click();
  await page.getByText('Kept at HeyGen').waitFor();
  expect(await page.getByText(`Face ${MANY}`).count()).toBe(1);
  expect(await button('Use the photo instead').count()).toBe(0);
  await page.locator('.photo-stage__picture[src^="blob:"]').waitFor();

  // Another one, and what was written stays.
  await page.getByLabel('Script', { exact: true }).fill('Hello from afar.');
  await button('Another face').click();
  await button(`Face ${MANY - 1}`).press('Escape');
  await button('Another face').click();
  await button(`Face ${MANY - 1}`).click();
  await button('Another face').waitFor();
  await page.getByText(`Face ${MANY - 1}`).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Another face');
  expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeGreaterThan(
    0,
  );
  // For some faces there is a newer engine, which takes no wishes. What was opened before is open still.
  await page.getByText('Movement').click();
  await page.getByLabel('How it moves').fill('Nods');
  const engine = page.getByLabel('Moved by');
  await engine.selectOption('avatar_v');
  await page.getByText('Avatar V moves as it sees fit.').waitFor();
  expect(await page.getByLabel('How it moves').count()).toBe(0);
  await engine.scrollIntoViewIfNeeded();
  await look('engine');
  expect(await page.getByLabel('Script', { exact: true }).inputValue()).toBe('Hello from afar.');
  await chooseVoice(page, 'english');
  await button('Create video').click();
  await page.getByText('Ready').waitFor({ timeout: 30_000 });
  const face = stage.simulator.avatars.find((avatar) => avatar.name === `Face ${MANY - 1}`);
  expect(stage.simulator.videos.at(-1)?.request).toEqual({
    type: 'avatar',
    avatar_id: face?.id,
    engine: { type: 'avatar_v' },
    script: 'Hello from afar.',
    voice_id: expect.any(String),
    title: 'Hello from afar.',
    resolution: '1080p',
    aspect_ratio: 'auto',
    caption: { file_format: 'srt' },
  });
});

it('says of a face what it waits for, and why it can not be learnt', async () => {
  stage.simulator.setNextTraining('pending_consent');
  await compose('rosa-consent');
  await button('Keep this face…').click();
  await page.getByLabel('Name of the face').fill('Rosa');
  await button('Keep it for $1.00').click();
  await page.getByText('HeyGen is learning the face “Rosa”.').waitFor();
  const consent = page.getByText('HeyGen asks for the consent of the person in the photo.');
  await consent.waitFor({ timeout: 30_000 });
  await page.getByText('HeyGen does not learn the face “Rosa” at the moment.').waitFor();
  await page.getByRole('link', { name: 'Open HeyGen' }).waitFor();
  await button(/^Videos/u).click();
  await consent.waitFor();
  await page.getByText('Your turn').waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  await look('consent');
  await button('Faces').click();
  await page.getByText('Waits for consent').waitFor();
  expect(await button(/Rosa/u).getAttribute('aria-disabled')).toBe('true');
  await button('Cancel').click();
  await until('the notification', async () => {
    const ids = await notifications(browser, 'options.html');
    return ids.length > 0 ? ids : undefined;
  });
  stage.simulator.giveConsent();
  await button('Use this face').waitFor({ timeout: 30_000 });

  stage.simulator.setNextTraining('failed');
  await compose('mei-failed');
  await button('Keep this face…').click();
  await page.getByLabel('Name of the face').fill('Mei');
  await button('Keep it for $1.00').click();
  await page.getByText('The face “Mei” is not learnt.').waitFor({ timeout: 30_000 });
  await page.getByText('No face was found in the picture').waitFor();
  await page.getByText('More options').scrollIntoViewIfNeeded();
  await look('failed');
  const paid = stage.simulator.balance;
  await button('Try again').click();
  await button('Use this face').waitFor({ timeout: 30_000 });
  expect(stage.simulator.balance).toBeCloseTo(paid - 1);
});

it('comes back to what waits for a face, and leaves each draft its own photo', async () => {
  const face = stage.simulator.avatars.find((avatar) => avatar.name === `Face ${MANY}`);
  const remoteId = face?.id ?? '';
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
  await button(/^Videos/u).click();
  const row = page.getByRole('listitem').filter({ hasText: '$1.00' });
  await row.getByRole('button', { name: 'Use this face' }).click();
  await page.getByText('Kept at HeyGen').waitFor();
  // It is the draft that waited, with what was found out of the face since, and with its own photo.
  await page.getByText('More options').click();
  await page.getByText('Movement').click();
  await page.getByLabel('Moved by').selectOption('avatar_v');
  await button('Use the photo instead').click();
  await page.locator('.photo-stage__picture[src^="blob:"]').waitFor();
  await page.getByLabel('Script', { exact: true }).fill('This is me, Henrik.');
  await chooseVoice(page, 'english');
  await button('Create video').click();
  await page.getByText('Ready').nth(1).waitFor({ timeout: 30_000 });
  const { picture } = stage.simulator.videos.at(-1) ?? {};
  const henrik = portraits.find(({ name }) => name === 'henrik');
  expect(picture?.bytes).toBe(henrik && (await portraitBytes(henrik)).length);
});

it('warns before a face that the balance may not pay', async () => {
  stage.simulator.setBalance(0.4);
  await compose('ada-poor');
  await page.evaluate(`chrome.storage.session.remove('account')`);
  await button('Keep this face…').click();
  await page.getByText('Your HeyGen balance may not be enough for this.').waitFor();
  await button('Cancel').press('Escape');
  await button('Keep this face…').waitFor();
  stage.simulator.setBalance(20);
});

it('says why the faces can not be shown, and shows them once they can', async () => {
  await seeder.seed({ settings: { apiKey: 'sk-wrong', rightsAcceptedAt: 1 } });
  await page.goto(`${browser.origin}/popup.html`);
  await button('Faces').click();
  await page.getByText('HeyGen does not accept your API key.').waitFor();
  await page.getByRole('link', { name: 'Open options' }).waitFor();
  await page.evaluate(`chrome.storage.local.set({ apiKey: ${JSON.stringify(KEY)} })`);
  await button('Try again').click();
  await button(`Face ${MANY}`).waitFor();
});
