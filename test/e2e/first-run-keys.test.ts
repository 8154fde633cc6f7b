import { expect } from 'vitest';
import { popupPage } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import { browserTests } from './support/fixtures.ts';
import { walk } from './support/focus.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { BALANCE, scriptField, voicesFound } from './support/person.ts';
import { unreachable } from './support/reach.ts';
import { draft } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const it = browserTests();
const SCRIPT = 'No mouse was harmed.';

it.beforeEach(({ seeder }) => seeder.seed({}));

it('by keyboard alone, from the photo to the key to the video', async ({
  browser,
  page,
  stage: { simulator },
}) => {
  await page.goto(`${browser.origin}/welcome.html`);
  const walker = await walk(page);
  await walker.tabTo(t('welcome.try'));
  await page.keyboard.press('Enter');
  // Without a key, all goes as far as to create it.
  const popup = await popupPage(browser);
  const inPopup = await walk(popup);
  await inPopup.isOn(t('composer.script'));
  await popup.keyboard.type(SCRIPT);
  await inPopup.tabTo(t('composer.keyAdd'));
  const opened = browser.context.waitForEvent('page');
  await popup.keyboard.press('Enter').catch((error: unknown) => {
    if (!popup.isClosed()) throw error;
  });
  const options = await opened;
  const card = options.getByRole('region', { name: t('options.waiting.heading') });
  await card.getByText(SCRIPT).waitFor();
  const inOptions = await walk(options);
  await inOptions.isOn(t('options.key.heading'));
  await options.keyboard.type(KEY);
  await options.getByText(BALANCE).waitFor();
  // The photo stands above the key.
  await options.keyboard.press('Shift+Tab');
  await inOptions.isOn(t('videos.continue'));
  await options.keyboard.press('Enter');
  await scriptField(options).waitFor();
  const inComposer = await walk(options);
  await inComposer.isOn(t('composer.script'));
  expect(await scriptField(options).inputValue()).toBe(SCRIPT);
  await inComposer.tabTo(t('composer.voice'));
  await options.keyboard.type('english');
  await voicesFound(options).first().waitFor();
  await options.keyboard.press('Enter');
  await inComposer.tabTo(t('composer.rights', 1));
  await options.keyboard.press('Space');
  await options.keyboard.press('Control+Enter');
  await until('the video', () => simulator.videos.length === 1);
  expect(simulator.videos[0]?.request).toMatchObject({ script: SCRIPT });
  await options.close();
});

it('the page that greets: seen by everyone, at every size, before and after the key', async ({
  browser,
  page,
  seeder,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${browser.origin}/welcome.html`);
  await page.getByRole('heading', { name: t('welcome.heading') }).waitFor();
  await page.getByText(t('welcome.pin')).waitFor();
  await lookAt(page, 'welcome');
  await holdToTree(page, 'welcome');
  expect(await unreachable(page)).toEqual([]);
  await seeder.seed({ settings: { apiKey: KEY }, drafts: [draft('ada', { script: SCRIPT })] });
  await page.reload();
  await page.getByText(BALANCE).waitFor();
  await page.getByRole('radio').first().waitFor();
  await page.getByText(SCRIPT).waitFor();
  await lookAt(page, 'welcome-connected');
  await holdToTree(page, 'welcome-connected');
  expect(await unreachable(page)).toEqual([]);
});

it('a question mark shows the keys of each page, Escape closes them, the focus is where it was', async ({
  browser,
  page,
}) => {
  const stops = {
    'popup.html': t('page.options'),
    'options.html': t('options.privacy.more'),
    'player.html?id=none': t('player.toList'),
    'library.html': t('page.options'),
    'sidepanel.html': t('page.options'),
    'table.html': t('player.toList'),
    'welcome.html': t('welcome.createKey'),
  };
  for (const [path, stop] of Object.entries(stops)) {
    await page.goto(`${browser.origin}/${path}`);
    await page.getByRole('heading').first().waitFor();
    const walker = await walk(page);
    await walker.tabTo(stop);
    const before = await walker.here();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: t('shortcuts.heading') });
    await sheet.getByText('Alt+Shift+S').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await walker.here()).toEqual(before);
  }
});
