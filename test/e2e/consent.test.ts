import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { button, chooseVoice, openOptions, pressCreate, scriptField } from './support/person.ts';
import { draft } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const it = browserTests()
  .override('heygen', { renderMs: 0, render: 'none' })
  .extend('sent', ({ stage }) => {
    const before = stage.simulator.requests.length;
    return () =>
      stage.simulator.requests
        .slice(before)
        .flatMap(({ method, path }) => (method === 'GET' ? [] : [path]));
  });

const NEW = { apiKey: KEY, rightsAcceptedAt: 1, sendingAgreedAt: null };

it.beforeEach(async ({ browser, page, seeder }) => {
  await seeder.seed({ settings: NEW, drafts: [draft('ada', { script: 'Hello there.' })] });
  await page.goto(`${browser.origin}/popup.html`);
  await chooseVoice(page, 'english');
});

it('asks before the first video, sends nothing without, and is not asked again', async ({
  page,
  sent,
  stage,
  seeder,
  browser,
}) => {
  await pressCreate(page);
  await page.getByText(t('composer.consent.text')).waitFor();
  await lookAt(page, 'consent');
  await holdToTree(page, 'consent');
  const agree = button(page, t('composer.consent.name'));
  expect(await agree.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await page.getByRole('link', { name: t('privacy.title') }).count()).toBe(1);

  await page.keyboard.press('Escape');
  const create = button(page, t('composer.create', 1));
  await create.waitFor();
  expect(await create.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(sent()).toEqual([]);

  // What is written while it is asked goes, too.
  await pressCreate(page);
  await scriptField(page).fill('Hello again.');
  await agree.click();
  await expect.poll(() => stage.simulator.videos.at(-1)?.request.script).toBe('Hello again.');

  const agreed = await page.evaluate(`chrome.storage.local.get('sendingAgreedAt')`);
  await seeder.seed({
    settings: { ...NEW, ...(agreed as object) },
    drafts: [draft('henrik', { script: 'I say it once more, for everybody.' })],
  });
  await page.goto(`${browser.origin}/popup.html`);
  await chooseVoice(page, 'english');
  await pressCreate(page);
  await expect
    .poll(() => stage.simulator.videos.at(-1)?.request.script)
    .toBe('I say it once more, for everybody.');
});

it('asks before a script is first heard', async ({ page, sent }) => {
  await button(page, t('composer.hear')).click();
  await page.getByText(t('composer.consent.text')).waitFor();
  expect(sent()).toEqual([]);
  await button(page, t('composer.consent.name')).click();
  await expect.poll(sent).toEqual(['/v3/voices/speech']);
});

it('asks before a face is first kept', async ({ page, sent }) => {
  await openOptions(page, t('faces.one'));
  await button(page, t('faces.keep')).click();
  await button(page, t('faces.keepFor', { amount: '$1.00' })).click();
  await page.getByText(t('composer.consent.text')).waitFor();
  expect(sent()).toEqual([]);
  await button(page, t('composer.consent.name')).click();
  await expect.poll(sent).toContain('/v3/avatars');
});
