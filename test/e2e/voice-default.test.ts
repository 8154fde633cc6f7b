import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import {
  animate,
  BALANCE,
  button,
  combobox,
  GALLERY,
  pressCreate,
  scriptField,
  textbox,
  unfold,
  voiceField,
  voicesFound,
} from './support/person.ts';
import { shoot } from './support/shoot.ts';
import { KEY } from './support/stage.ts';

const german = VOICES.find(
  ({ language, engine, supportLocale }) =>
    language === 'German' && engine === 'starfish' && supportLocale,
);
if (!german) throw new Error('The catalogue has no German voice.');
const { id, name } = german;

const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
const voiceSettings = { speed: 0.9, volume: 0.5, locale: 'de-AT' };
const nothing = { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' };
const NAMED = { id: 'everyday', name: 'Everyday' };
const defaults = { ...nothing, voice: { id, name, language: 'German' }, voiceSettings };

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  /** Opens the settings at a preset that holds this, and that new videos start with. */
  .extend('show', ({ page, browser, seeder }) => async (kept: object) => {
    const presets = { all: [{ ...kept, ...NAMED }], usual: NAMED.id };
    await seeder.seed({ settings: { ...settings, presets } });
    await page.goto(`${browser.origin}/options.html`);
    await page.getByText(BALANCE).waitFor();
    await button(page, t('presets.editNamed', { name: NAMED.name })).click();
    await textbox(page, t('presets.name')).waitFor();
  });

const speed = (page: Page) => textbox(page, t('voiceSettings.speed'));
const volume = (page: Page) => textbox(page, t('voiceSettings.volume'));
const pitch = (page: Page) => textbox(page, t('voiceSettings.pitch'));
const accent = (page: Page) => combobox(page, t('voiceSettings.locale'));
const defaultVoice = (page: Page) => combobox(page, t('composer.voice'));

const kept = (page: Page) =>
  page.evaluate(`chrome.storage.local.get('presets').then(({ presets }) => presets.all[0])`);

it('is chosen with how it speaks, which is folded away until then', async ({ page, show }) => {
  await show(nothing);
  expect(await speed(page).isVisible()).toBe(false);
  await unfold(page, t('options.defaults.voiceSettings'));
  await speed(page).waitFor();
  // There is no accent without a voice that can have one.
  expect(await accent(page).count()).toBe(0);
  await defaultVoice(page).fill(name);
  await voicesFound(page).first().click();
  await accent(page).waitFor();
  await speed(page).fill('0,9');
  await volume(page).fill('0.5');
  await accent(page).fill('de-AT');
  await accent(page).press('Tab');
  await page.getByText(t('options.defaults.saved'), { exact: true }).waitFor();
  await expect.poll(() => kept(page)).toEqual({ ...defaults, ...NAMED });
});

it('keeps nothing that is refused, and says why beside the field', async ({ page, show }) => {
  await show(defaults);
  await speed(page).fill('1.51');
  await pitch(page).fill('fast');
  await accent(page).fill('de_');
  await defaultVoice(page).focus();
  await page.getByText(t('composer.problem.outOfRange', { least: 0.5, most: 1.5 })).waitFor();
  await page.getByText(t('composer.problem.outOfRange', { least: -50, most: 50 })).waitFor();
  await page.getByText(t('composer.problem.locale')).waitFor();
  await page.getByText(t('options.defaults.voiceSettings')).scrollIntoViewIfNeeded();
  await lookAt(page, 'voices-default-wrong');
  expect(await kept(page)).toEqual({ ...defaults, ...NAMED });
});

it('begins each video', async ({ browser, seeder, stage: { simulator } }) => {
  const presets = { all: [{ ...defaults, ...NAMED }], usual: NAMED.id };
  await seeder.seed({ settings: { ...settings, presets } });
  const photo = `${GALLERY}portraits/rosa.jpg`;
  const popup = await animate(browser, photo);
  await expect.poll(() => voiceField(popup).inputValue()).toBe(name);
  await scriptField(popup).fill('Grüß Gott.');
  await pressCreate(popup);
  await expect.poll(() => simulator.videos.length).toBe(1);
  await popup.close();
  expect(simulator.videos[0]?.request).toEqual({
    type: 'image',
    image: { type: 'asset_id', asset_id: expect.any(String) },
    script: 'Grüß Gott.',
    voice_id: id,
    voice_settings: voiceSettings,
    title: 'Grüß Gott.',
    resolution: '1080p',
    aspect_ratio: 'auto',
    caption: { file_format: 'srt' },
  });
});

it('is taken away with its accent, and how it speaks by itself', async ({ page, show }) => {
  await show(defaults);
  // What is set is open from the start.
  await expect.poll(() => speed(page).inputValue()).toBe('0.9');
  expect(await accent(page).inputValue()).toBe('de-AT');
  await shoot(page, 'voices-default', 'light');
  await button(page, t('voice.clear')).click();
  await expect.poll(() => defaultVoice(page).inputValue()).toBe('');
  await accent(page).waitFor({ state: 'detached' });
  await button(page, t('voiceSettings.resetSpeed')).click();
  await button(page, t('voiceSettings.resetVolume')).click();
  await expect.poll(() => kept(page)).toEqual({ ...nothing, ...NAMED });
});
