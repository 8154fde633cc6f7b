import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';
import { type Walker, walk } from './support/focus.ts';
import { like, t } from './support/messages.ts';
import { animate, BALANCE, GALLERY, voiceField, voicesFound } from './support/person.ts';
import { watchLink } from './support/rows.ts';
import { KEY } from './support/stage.ts';

/** The options page, and whoever walks through it with the Tab key. */
const it = browserTests().extend('options', async ({ browser }, { onCleanup }) => {
  const page = await browser.open('options.html#key');
  onCleanup(() => page.close());
  return { page, walker: await walk(page) };
});

it.beforeEach(({ seeder }) => seeder.seed({ settings: { apiKey: KEY } }));

it('the options: the key is typed into the field that has the focus', async ({
  seeder,
  options: { page, walker },
}) => {
  await seeder.seed({});
  await page.reload();
  await walker.isOn(t('options.key.heading'));
  await page.keyboard.type(KEY);
  await page.getByText(BALANCE).waitFor();
});

it('the options: Tab leads to each field and button, in the order in which they stand', async ({
  options: { page, walker },
}) => {
  await page.getByText(BALANCE).waitFor();
  await walker.isOn(t('options.key.heading'));
  // What a first look does not need comes after it.
  for (const last of [t('options.limits.month'), t('options.retention.videos')])
    await page.getByLabel(last).waitFor();
  for (const last of [t('options.erase.start'), t('presets.new')])
    await page.getByRole('button', { name: last }).waitFor();
  const stops = await walker.tabThrough();
  expect(stops.map(({ name }) => name)).toEqual([
    t('page.cancel'),
    t('options.keeping.kept'),
    t('options.limits.day'),
    t('options.limits.month'),
    t('presets.new'),
    t('options.notifications.each'),
    t('options.notifications.stay'),
    t('options.notifications.sound'),
    t('options.notifications.quiet'),
    t('options.notifications.test'),
    t('settings.appearance.system'),
    t('settings.appearance.popup'),
    t('shortcuts.change'),
    t('options.privacy.more'),
    t('options.transfer.export'),
    t('options.transfer.list'),
    t('options.transfer.import'),
    t('options.retention.photos'),
    t('options.retention.scripts'),
    t('options.retention.videos'),
    t('options.erase.start'),
  ]);
});

it('the options: a choice and a switch are set', async ({ options: { page, walker } }) => {
  await page.getByText(BALANCE).waitFor();
  await walker.tabTo(t('settings.appearance.system'));
  await page.keyboard.press('ArrowDown');
  await page.getByText(t('options.defaults.saved'), { exact: true }).waitFor();
  expect(await page.evaluate('document.documentElement.style.colorScheme')).toBe('light');
  await walker.tabTo(t('options.notifications.sound'));
  const sound = page.getByRole('switch', { name: t('options.notifications.sound') });
  await page.keyboard.press('Space');
  await expect.poll(() => sound.isChecked()).toBe(false);
  await page.keyboard.press('Space');
  await expect.poll(() => sound.isChecked()).toBe(true);
});

it('the options: a question before the key is removed', async ({ options: { page, walker } }) => {
  await page.getByText(BALANCE).waitFor();
  await walker.tabTo(t('page.cancel'));
  await page.keyboard.press('Enter');
  await walker.isOn(t('settings.key.more'));
  // Up from the first action is the last one.
  await page.keyboard.press('ArrowDown');
  await walker.isOn(t('settings.key.replace'));
  await page.keyboard.press('ArrowUp');
  await walker.isOn(t('options.key.remove'));
  await page.keyboard.press('Enter');
  await walker.isOn(t('page.cancel'));
  await page.keyboard.press('Escape');
  await walker.isOn(t('settings.key.more'));
});

it('from a photo to its video', async ({ browser }) => {
  const popup = await animate(browser, `${GALLERY}portraits/leila.jpg`);
  const walker = await walk(popup);
  await writeScript(popup, walker);
  await chooseVoice(popup, walker);

  await walker.tabTo(t('composer.rights', 1));
  await popup.keyboard.press('Space');
  const rights = popup.getByRole('checkbox', { name: t('composer.rights', 1) });
  expect(await rights.isChecked()).toBe(true);
  await walker.tabTo(t('composer.create', 1));
  await popup.keyboard.press('Enter');

  await watchLink(popup).waitFor();
  await changeOnesMind(popup, walker);
  await walker.tabTo(like('videos.watchNamed'));
  const opened = browser.context.waitForEvent('page');
  // The tab that opens closes the popup, perhaps before the key is answered for.
  await popup.keyboard.press('Enter').catch((error: unknown) => {
    if (!popup.isClosed()) throw error;
  });
  const player = await opened;
  await player.locator('video').waitFor();
  const stops = await (await walk(player)).tabThrough();
  // What can be done is not behind the seven stops of the browser's own controls.
  expect(stops.slice(0, 4).map(({ name }) => name)).toEqual([
    t('library.title'),
    t('videos.download'),
    t('share.open'),
    expect.stringMatching(like('videos.moreNamed')),
  ]);
});

/** What is missing is said, and the focus is where to begin. */
async function writeScript(popup: Page, walker: Walker): Promise<void> {
  await walker.isOn(t('composer.script'));
  await popup.keyboard.press('Control+Enter');
  await popup.getByText(t('composer.problem.voice')).first().waitFor();
  await walker.isOn(t('composer.script'));
  await popup.keyboard.type('No mouse was harmed.');
}

/** The second of those that are found. */
async function chooseVoice(popup: Page, walker: Walker): Promise<void> {
  await walker.tabTo(t('composer.voice'));
  await popup.keyboard.type('german');
  await voicesFound(popup).first().waitFor();
  const second = await voicesFound(popup).nth(1).textContent();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await popup.getByRole('listbox').waitFor({ state: 'detached' });
  const chosen = await voiceField(popup).inputValue();
  expect(chosen).not.toBe('');
  expect(second).toContain(chosen);
}

/** Asked whether to delete, the person goes back, in both ways there are. */
async function changeOnesMind(popup: Page, walker: Walker): Promise<void> {
  await walker.tabTo(like('videos.moreNamed'));
  await popup.keyboard.press('ArrowDown');
  await walker.isOn(t('videos.again'));
  await popup.keyboard.press('Escape');
  await walker.isOn(like('videos.moreNamed'));
  for (const back of ['Escape', 'Enter']) {
    await popup.keyboard.press('Enter');
    await walker.isOn(t('videos.again'));
    await popup.keyboard.press('End');
    await walker.isOn(t('videos.delete'));
    await popup.keyboard.press('Enter');
    await walker.isOn(t('page.cancel'));
    await popup.keyboard.press(back);
    await walker.isOn(like('videos.moreNamed'));
  }
}
