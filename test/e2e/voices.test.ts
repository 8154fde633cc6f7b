import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { VOICES, type Voice } from '../simulator/api/voice-catalogue.ts';
import { violations } from './support/axe.ts';
import { animate, create, giveKey } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { shoot } from './support/shoot.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

let stage: Stage;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  stage = await setStage({ render: 'none', renderMs: 0, maxVideoSeconds: 10 });
  browser = await launchBrowser(stage.launch);
  await giveKey(browser, KEY);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});
pictureFailures(() => browser);

const PHOTO = 'https://photos.example/portraits/ada.jpg';
const POPUP = { width: 400, height: 600 };

const german = VOICES.filter(
  (voice) => voice.language === 'German' && voice.gender === 'male' && voice.type === 'public',
);
/** A German man who does all that a voice can do. */
const able = german.find(
  (voice) => voice.engine === 'starfish' && voice.supportPause && voice.supportLocale,
);
/** One who can have no other accent, makes no pause and can't be heard beforehand. */
const plain = VOICES.find(
  (voice) =>
    voice.type === 'public' &&
    !voice.supportLocale &&
    !voice.supportPause &&
    voice.engine !== 'starfish',
);

const options = () => page.getByRole('listbox').getByRole('option');
const names = () => options().locator('.voice-option__name').allTextContents();
const field = () => page.getByLabel('Voice', { exact: true });
const group = (name: string) => page.getByRole('group', { name, exact: true });

async function look(name: string): Promise<void> {
  await shoot(page, name, 'light');
  expect(await violations(page)).toEqual([]);
  await shoot(page, name, 'dark');
}

async function compose(photo = PHOTO): Promise<void> {
  await page?.close();
  const popup = await animate(browser, photo);
  await popup.close();
  page = await browser.open('popup.html');
  await page.setViewportSize(POPUP);
  await page.getByLabel('Script').waitFor();
}

const spoken = () =>
  stage.simulator.requests
    .filter(({ path }) => path === '/v3/voices/speech')
    .map(({ body }) => body);

function given(voice: Voice | undefined): Voice {
  if (!voice) throw new Error('The catalogue has no such voice.');
  return voice;
}

it('narrows hundreds of voices down by keys alone, and keeps a favourite', async () => {
  await compose();
  await field().press('ArrowDown');
  await options().first().waitFor();
  expect(await group('Your voices').getByRole('option').count()).toBe(3);
  // No more of hundreds are drawn than are soon seen.
  expect(await options().count()).toBeLessThanOrEqual(90);
  // Behind one's own, those that speak one's language come first.
  const [offered] = await group('All voices').locator('.voice-option__about').allTextContents();
  expect(offered).toContain('English');

  await field().press('Tab');
  await page.keyboard.type('German');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Male');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Public');
  await expect.poll(names).toEqual(expect.arrayContaining(german.map(({ name }) => name)));
  expect(await options().count()).toBe(german.length);

  await page.getByLabel('Whose voices').selectOption('Your voices');
  await page.getByText('There is no such voice.').waitFor();
  await page.getByRole('button', { name: 'Show all voices' }).click();
  await page.getByLabel('Whose voices').selectOption('Your voices');
  await expect.poll(() => options().count()).toBe(3);

  // A preview plays to its end, or until that is wished.
  const [first = ''] = await names();
  const previews = () =>
    stage.simulator.requests.filter(({ path }) => path.startsWith('/media/voices/')).length;
  const before = previews();
  const play = page.getByRole('button', { name: `Play preview of ${first}`, exact: true }).first();
  const stop = page.getByRole('button', { name: `Stop preview of ${first}` }).first();
  await play.click();
  await stop.waitFor();
  await play.waitFor();
  expect(previews()).toBe(before + 1);
  await play.click();
  await stop.click();
  await play.waitFor();

  // No name is in that list: one button brings all back.
  await field().fill('no such voice');
  await page.getByText('No voice matches').waitFor();
  await page.getByRole('button', { name: 'Show all voices' }).click();
  await field().fill(given(able).name);
  await page.getByLabel('Language').selectOption('German');
  await expect.poll(names).toEqual([given(able).name]);

  await page.getByRole('button', { name: `Favourite ${given(able).name}` }).click();
  await page.getByRole('button', { name: 'Favourite', pressed: true }).waitFor();
  await page.getByLabel('Language').selectOption('');
  await page.keyboard.press('Escape');
  expect(await page.evaluate('document.activeElement.role')).toBe('combobox');
  await field().press('ArrowDown');
  expect(await group('Favourites').getByRole('option').count()).toBe(1);
  await look('voices-open');
  await field().press('Enter');
  expect(await field().inputValue()).toBe(given(able).name);
});

it('refuses what a voice can’t do beside its field', async () => {
  await page.getByLabel('Script').fill('Good evening.');
  await page.getByText('More options').click();
  for (const [name, least, most] of [
    ['Speed', '0.5', '1.5'],
    ['Pitch', '-50', '50'],
    ['Volume', '0', '1'],
  ] as const) {
    const number = page.getByRole('textbox', { name, exact: true });
    const sentence = page.getByText(`This goes from ${least} to ${most};`);
    const step = name === 'Pitch' ? 1 : 0.01;
    const slider = page.getByRole('slider', { name });
    expect(await slider.getAttribute('min')).toBe(least);
    expect(await slider.getAttribute('max')).toBe(most);
    for (const wrong of [Number(least) - step, Number(most) + step, 'fast']) {
      await number.fill(String(wrong));
      await number.press('Enter');
      await sentence.waitFor();
    }
    for (const right of [least, most]) {
      await number.fill(right);
      await number.press('Tab');
      await sentence.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: `Reset the ${name.toLowerCase()}` }).click();
    expect(await number.inputValue()).toBe('');
  }

  // Hearing much costs more, and says so before: 900 words are six minutes.
  await page.getByLabel('Script').fill('word '.repeat(900));
  await page.getByRole('button', { name: /^Hear it \(about 1\d¢\)$/u }).waitFor();
  await page.getByLabel('Script').fill('Good evening.');

  // The popup is closed with a wrong number in it: it is led to, wherever it is hidden.
  await page.getByRole('textbox', { name: 'Pitch' }).fill('51');
  await page.close();
  page = await browser.open('popup.html');
  await page.setViewportSize(POPUP);
  await page.getByLabel('Script').waitFor();
  await page.getByRole('checkbox').check();
  await create(page);
  await page.getByText('This goes from -50').waitFor();
  await look('voices-settings-wrong');
  expect(stage.simulator.videos).toHaveLength(0);
});

it('lets the script be heard, with a pause, and makes exactly that video', async () => {
  await page.getByRole('textbox', { name: 'Pitch' }).fill('-5');
  await page.getByRole('textbox', { name: 'Speed' }).fill('0,9');
  await page.getByRole('slider', { name: 'Volume' }).fill('0.5');
  const accent = page.getByLabel('Accent');
  await accent.fill('de_');
  await create(page);
  await page.getByText('This is no language tag').waitFor();
  await accent.fill('de-AT');

  const script = page.getByLabel('Script');
  await script.fill('Good evening. Hello.');
  await script.evaluate((it: HTMLTextAreaElement) => it.setSelectionRange(13, 13));
  await page.getByRole('button', { name: 'Add a pause' }).click();
  await page.keyboard.type('And: ');
  const said = 'Good evening. <break time="0.5s"/> And: Hello.';
  expect(await script.inputValue()).toBe(said);

  // What goes wrong is said, with the way to try again.
  const speech = { method: 'POST', path: '/v3/voices/speech' };
  stage.simulator.fault({ ...speech, effect: { status: 500 } });
  await page.getByRole('button', { name: 'Hear it (under 1¢)' }).click();
  await page.getByText('HeyGen has a problem of its own').waitFor();
  await look('voices-unheard');
  await page.getByRole('button', { name: 'Try again' }).click();
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await stop.waitFor();
  await stop.click();
  // Heard again, it is not paid for again; and its true length takes the place of a guess.
  await page.getByRole('button', { name: 'Hear it again' }).click();
  await stop.waitFor();
  expect(spoken()).toHaveLength(2);
  expect(spoken().at(-1)).toEqual({
    text: said,
    voice_id: given(able).id,
    speed: 0.9,
    locale: 'de-AT',
  });
  await page.getByText(/^2 s · about \$0\.11 · /u).waitFor();
  await page.getByRole('button', { name: 'Hear it again' }).waitFor({ timeout: 20_000 });
  await look('voices-heard');

  await create(page);
  await page.getByText('Ready').waitFor({ timeout: 40_000 });
  expect(stage.simulator.videos.map(({ request }) => request)).toEqual([
    {
      type: 'image',
      image: { type: 'url', url: PHOTO },
      script: said,
      voice_id: given(able).id,
      voice_settings: { pitch: -5, speed: 0.9, volume: 0.5, locale: 'de-AT' },
      title: 'Good evening. And: Hello.',
      resolution: '1080p',
      aspect_ratio: 'auto',
      caption: { file_format: 'srt' },
    },
  ]);
});

it('sends no accent for a voice that has none, and knows what was used', async () => {
  await page.getByRole('button', { name: 'Make another' }).click();
  await page.getByText('More options').click();
  const accent = page.getByLabel('Accent');
  expect(await accent.inputValue()).toBe('de-AT');
  await field().fill(given(plain).name);
  await options().first().click();
  await accent.waitFor({ state: 'detached' });
  await page.getByText('This voice makes no pauses.').waitFor();
  expect(await page.getByRole('button', { name: 'Add a pause' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Hear it/u }).count()).toBe(0);
  await page.getByLabel('Script').fill('Good evening.');
  await create(page);
  await page.getByText('Ready').nth(1).waitFor({ timeout: 40_000 });
  expect(stage.simulator.videos.at(-1)?.request).toEqual({
    type: 'image',
    image: { type: 'url', url: PHOTO },
    script: 'Good evening.',
    voice_id: given(plain).id,
    voice_settings: { pitch: -5, speed: 0.9, volume: 0.5 },
    title: 'Good evening.',
    resolution: '1080p',
    aspect_ratio: 'auto',
    caption: { file_format: 'srt' },
  });

  // The voice used last is at hand, and the favourite stays one.
  await compose();
  await field().press('ArrowDown');
  expect(await group('Favourites').locator('.voice-option__name').allTextContents()).toEqual([
    given(able).name,
  ]);
  expect(await group('Recent').locator('.voice-option__name').allTextContents()).toEqual([
    given(plain).name,
  ]);
});

it('a default voice and how it speaks begin each video, and are taken away again', async () => {
  const { name, id } = given(able);
  let defaults = await browser.open('options.html');
  const kept = () => defaults.evaluate('chrome.storage.local.get("defaults")');
  const voice = () => defaults.getByLabel('Default voice', { exact: true });
  const number = (label: string) => defaults.getByRole('textbox', { name: label, exact: true });
  const accent = () => defaults.getByLabel('Accent', { exact: true });
  const settings = defaults.locator('summary', { hasText: 'How the voice speaks' });

  // Closed, and nothing of an accent without a voice that can have one.
  expect(await number('Speed').isVisible()).toBe(false);
  await settings.click();
  await number('Speed').waitFor();
  expect(await accent().count()).toBe(0);
  await voice().fill(name);
  await defaults.getByRole('listbox').getByRole('option').first().click();
  await accent().waitFor();
  await number('Speed').fill('0,9');
  await number('Volume').fill('0.5');
  await accent().fill('de-AT');
  await accent().press('Tab');
  await defaults.getByText('Saved', { exact: true }).waitFor();
  const right = { speed: 0.9, volume: 0.5, locale: 'de-AT' };
  await expect.poll(kept).toMatchObject({ defaults: { voiceSettings: right } });

  // What is refused is said beside its field, and leaves what was kept as it was.
  await number('Speed').fill('1.51');
  await number('Pitch').fill('fast');
  await accent().fill('de_');
  await voice().focus();
  await defaults.getByText('This goes from 0.5 to 1.5;').waitFor();
  await defaults.getByText('This goes from -50 to 50;').waitFor();
  await defaults.getByText('This is no language tag.').waitFor();
  await settings.scrollIntoViewIfNeeded();
  await shoot(defaults, 'voices-default-wrong', 'light');
  expect(await violations(defaults)).toEqual([]);
  await shoot(defaults, 'voices-default-wrong', 'dark');
  expect(await violations(defaults, ['color-contrast'])).toEqual([]);
  expect(await kept()).toEqual({
    defaults: {
      voice: { id, name, language: 'German' },
      voiceSettings: right,
      title: '',
      resolution: '1080p',
      aspectRatio: 'auto',
    },
  });
  await defaults.close();

  // Another photo: a draft of the first one waits with what it began with.
  const photo = 'https://photos.example/portraits/rosa.jpg';
  const before = stage.simulator.videos.length;
  await compose(photo);
  await expect.poll(() => field().inputValue()).toBe(name);
  await page.getByLabel('Script').fill('Grüß Gott.');
  await create(page);
  await expect.poll(() => stage.simulator.videos.length, { timeout: 20_000 }).toBe(before + 1);
  expect(stage.simulator.videos.at(-1)?.request).toEqual({
    type: 'image',
    image: { type: 'url', url: photo },
    script: 'Grüß Gott.',
    voice_id: id,
    voice_settings: right,
    title: 'Grüß Gott.',
    resolution: '1080p',
    aspect_ratio: 'auto',
    caption: { file_format: 'srt' },
  });

  // What is set is open from the start; without the voice its accent goes, too.
  defaults = await browser.open('options.html');
  await expect.poll(() => number('Speed').inputValue()).toBe('0.9');
  expect(await accent().inputValue()).toBe('de-AT');
  await shoot(defaults, 'voices-default', 'light');
  await defaults.getByRole('button', { name: 'Start without a voice' }).click();
  await expect.poll(() => voice().inputValue()).toBe('');
  await accent().waitFor({ state: 'detached' });
  await defaults.getByRole('button', { name: 'Reset the speed' }).click();
  await defaults.getByRole('button', { name: 'Reset the volume' }).click();
  await expect
    .poll(kept)
    .toEqual({ defaults: { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' } });
});
