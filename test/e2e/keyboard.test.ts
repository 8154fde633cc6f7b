import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { until } from '../browser/until.ts';
import { walk } from './support/focus.ts';
import { animate } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  stage = await setStage();
  browser = await launchBrowser(stage.launch);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});
pictureFailures(() => browser);

it('the options: key, defaults, notifications', async () => {
  const options = await browser.open('options.html#key');
  const { keyboard } = options;
  const walker = await walk(options);
  await until('the focus', async () => (await walker.here())?.name === 'HeyGen API key');
  await keyboard.type(KEY);
  await options.getByText('$25.00 left').waitFor();

  const stops = await walker.tabThrough();
  expect(stops.map(({ name }) => name)).toEqual([
    'Remove key',
    'Default voice',
    expect.stringMatching(/voice|preview/iu),
    'How the voice speaks',
    'Aspect ratio',
    'Picture in the frame',
    'Background',
    'Title',
    'Resolution',
    'Captions',
    'File',
    'Movement',
    'For developers',
    'Tell me when a video or a face is ready, or failed',
    'Show a test notification',
  ]);

  await walker.tabTo('Resolution');
  await keyboard.press('ArrowDown');
  await options.getByText('Saved').waitFor();
  await walker.tabTo('Tell me when a video or a face is ready, or failed');
  await keyboard.press('Space');
  expect(await options.getByRole('switch').isChecked()).toBe(false);
  await keyboard.press('Space');
  expect(await options.getByRole('switch').isChecked()).toBe(true);
  await options.close();
});

it('the options: a question before the key is removed', async () => {
  const options = await browser.open('options.html');
  const walker = await walk(options);
  await options.getByText('$25.00 left').waitFor();
  await walker.tabTo('Remove key');
  await options.keyboard.press('Enter');
  await until('the focus on the question', async () =>
    /^(?:Remove|Cancel)$/u.test((await walker.here())?.name ?? ''),
  );
  await options.keyboard.press('Escape');
  await until('the focus back', async () => (await walker.here())?.name === 'Remove key');
  await options.close();
});

it('from a photo to its video', async () => {
  const popup = await animate(browser, 'https://photos.example/portraits/leila.jpg');
  const { keyboard } = popup;
  const walker = await walk(popup);
  const focusIsOn = (name: string) =>
    until(`the focus on ${name}`, async () => (await walker.here())?.name === name);

  await focusIsOn('Script');
  await keyboard.press('Control+Enter');
  await popup.getByText('Choose a voice.').waitFor();
  await focusIsOn('Script');
  await keyboard.type('No mouse was harmed.');

  await walker.tabTo('Voice');
  await keyboard.type('german');
  const voices = popup.getByRole('listbox').getByRole('option');
  await voices.first().waitFor();
  const second = await voices.nth(1).textContent();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await popup.getByRole('listbox').waitFor({ state: 'detached' });
  const chosen = await popup.getByLabel('Voice', { exact: true }).inputValue();
  expect(chosen).not.toBe('');
  expect(second).toContain(chosen);

  await walker.tabTo(/^I have the right/u);
  await keyboard.press('Space');
  expect(await popup.getByRole('checkbox').isChecked()).toBe(true);
  await walker.tabTo('Create video');
  await keyboard.press('Enter');

  await popup.getByRole('link', { name: 'Watch' }).waitFor({ timeout: 40_000 });
  await walker.tabTo('Delete');
  await keyboard.press('Enter');
  await focusIsOn('Cancel');
  await keyboard.press('Escape');
  await focusIsOn('Delete');
  await keyboard.press('Enter');
  await focusIsOn('Cancel');
  await keyboard.press('Enter');
  await focusIsOn('Delete');

  await walker.tabTo('Watch');
  const opened = browser.context.waitForEvent('page');
  // The tab that opens closes the popup, perhaps before the key is answered for.
  await keyboard.press('Enter').catch((error: unknown) => {
    if (!popup.isClosed()) throw error;
  });
  const player = await opened;
  await player.locator('video').waitFor();

  const stops = await (await walk(player)).tabThrough();
  const names = stops.map((stop) => stop.name);
  expect(names).toEqual(expect.arrayContaining(['Videos', 'Download', 'Copy link', 'Script']));
});
