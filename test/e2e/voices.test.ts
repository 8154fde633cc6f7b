import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { VOICES, type Voice } from '../simulator/api/voice-catalogue.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import {
  animate,
  button,
  combobox,
  GALLERY,
  leaveOptions,
  openOptions,
  pressCreate,
  ready,
  scriptField,
  textbox,
  voiceField,
  voicesFound,
} from './support/person.ts';
import { choose } from './support/rows.ts';
import { draft, job } from './support/samples.ts';
import { KEY } from './support/stage.ts';

const german = VOICES.filter(
  (voice) => voice.language === 'German' && voice.gender === 'male' && voice.type === 'public',
);
/** A German man who does all that a voice can do. */
const able = given(
  german.find((voice) => voice.engine === 'starfish' && voice.supportPause && voice.supportLocale),
);
/** One who can have no other accent, makes no pause and can't be heard beforehand. */
const plain = given(
  VOICES.find(
    (voice) =>
      voice.type === 'public' &&
      !voice.supportLocale &&
      !voice.supportPause &&
      voice.engine !== 'starfish',
  ),
);

/** One of which HeyGen has nothing to be heard, and which can say something. */
const unheard = given(
  VOICES.find(
    ({ preview, engine, type }) => preview !== 'yes' && engine === 'starfish' && type === 'public',
  ),
);

function given(voice: Voice | undefined): Voice {
  if (!voice) throw new Error('The catalogue has no such voice.');
  return voice;
}

const PAUSE = '<break time="0.5s"/>';
const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
const chosen = ({ id, name, language }: Voice) => ({ id, name, language });

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0, maxVideoSeconds: 10 })
  /** Opens the popup at a draft. */
  .extend('compose', ({ page, browser, seeder, stage: { simulator } }) => {
    return async (changes: Partial<Draft> = {}) => {
      const id = `ada-${simulator.requests.length}`;
      await seeder.seed({ settings, drafts: [draft(id, changes)] });
      await page.goto(`${browser.origin}/popup.html`);
      await scriptField(page).waitFor();
    };
  });

const names = (page: Page) => voicesFound(page).locator('.voice-option__name').allTextContents();
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const namesIn = (page: Page, name: string) =>
  group(page, name).locator('.voice-option__name').allTextContents();
const look = (page: Page, name: string) => lookAt(page, `voices-${name}`);

async function openVoices(page: Page): Promise<void> {
  await voiceField(page).press('ArrowDown');
  await voicesFound(page).first().waitFor();
}

it('shows one’s own voices first, then those that speak one’s language', async ({
  page,
  compose,
}) => {
  await compose();
  await openVoices(page);
  expect(await group(page, t('voice.own')).getByRole('option').count()).toBe(3);
  // No more of hundreds are drawn than are soon seen.
  expect(await voicesFound(page).count()).toBeLessThanOrEqual(90);
  const all = group(page, t('voice.all')).locator('.voice-option__about');
  expect(await all.first().textContent()).toContain('English');
});

it('narrows hundreds of voices down by keys alone', async ({ page, compose }) => {
  await compose();
  await openVoices(page);
  for (const value of ['German', t('voice.male'), t('voice.public')]) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(value);
  }
  await expect
    .poll(() => names(page))
    .toEqual(expect.arrayContaining(german.map(({ name }) => name)));
  expect(await voicesFound(page).count()).toBe(german.length);
});

it('brings all voices back by one button where none is left', async ({ page, compose }) => {
  await compose();
  await openVoices(page);
  // The German voice of one's own is a woman's.
  await combobox(page, t('voice.language')).selectOption('German');
  await combobox(page, t('voice.gender')).selectOption(t('voice.male'));
  await combobox(page, t('voice.owner')).selectOption(t('voice.own'));
  await page.getByText(t('voice.noneLeft')).waitFor();
  await button(page, t('voice.unfilter')).click();
  await combobox(page, t('voice.owner')).selectOption(t('voice.own'));
  await expect.poll(() => voicesFound(page).count()).toBe(3);

  await voiceField(page).fill('no such voice');
  await page.getByText(t('voice.none', { query: 'no such voice' })).waitFor();
  await button(page, t('voice.unfilter')).click();
  await voiceField(page).fill(able.name);
  await combobox(page, t('voice.language')).selectOption('German');
  await expect.poll(() => names(page)).toEqual([able.name]);
});

it('plays a preview to its end, or until that is wished', async ({ page, compose, stage }) => {
  await compose();
  await openVoices(page);
  await combobox(page, t('voice.owner')).selectOption(t('voice.own'));
  await expect.poll(() => voicesFound(page).count()).toBe(3);
  const [name = ''] = await names(page);
  const previews = () =>
    stage.simulator.requests.filter(({ path }) => path.startsWith('/media/voices/')).length;
  const before = previews();
  const play = button(page, t('voice.play', { name }));
  const stop = button(page, t('voice.stop', { name }));
  await play.click();
  await stop.waitFor();
  await play.waitFor();
  expect(previews()).toBe(before + 1);
  await play.click();
  await stop.click();
  await play.waitFor();
});

it('has a sentence said by a voice without a preview, and pays for it once', async ({
  page,
  compose,
  stage: { simulator },
}) => {
  await compose({ voice: chosen(unheard) });
  const said = () =>
    simulator.requests.filter(
      ({ method, path }) => `${method} ${path}` === 'POST /v3/voices/speech',
    );
  const before = said().length;
  const sample = button(page, t('voice.sample', { name: unheard.name }));
  const stop = button(page, t('voice.stop', { name: unheard.name }));
  await sample.click();
  await stop.waitFor();
  // Stopped before there is anything to hear, it is paid for all the same, and kept.
  await stop.click();
  await sample.click();
  await stop.waitFor();
  await sample.waitFor();
  expect(said()).toHaveLength(before + 1);
  expect(said().at(-1)?.body).toMatchObject({ voice_id: unheard.id });

  simulator.fault({ path: '/v3/voices/speech', effect: { status: 500, code: 'internal_error' } });
  await page.reload();
  await sample.click();
  await page
    .getByText(like('problem.serverSaid'))
    .or(page.getByText(t('problem.server')))
    .waitFor();
  await sample.click();
  await stop.waitFor();
  await sample.waitFor();
  expect(said()).toHaveLength(before + 3);
});

it('keeps a favourite at the top', async ({ page, compose }) => {
  await compose();
  await voiceField(page).fill(able.name);
  await combobox(page, t('voice.language')).selectOption('German');
  await expect.poll(() => names(page)).toEqual([able.name]);
  const favourite = t('voice.like', { name: able.name });
  await button(page, favourite).click();
  await page.getByRole('button', { name: favourite, pressed: true }).waitFor();
  await combobox(page, t('voice.language')).selectOption('');
  await page.keyboard.press('Escape');
  expect(await page.evaluate('document.activeElement.role')).toBe('combobox');
  await openVoices(page);
  expect(await namesIn(page, t('voice.favorites'))).toEqual([able.name]);
  await look(page, 'open');
  await voiceField(page).press('Enter');
  expect(await voiceField(page).inputValue()).toBe(able.name);
});

const NUMBERS = [
  [t('voiceSettings.speed'), t('voiceSettings.resetSpeed'), '0.5', '1.5', 0.01],
  [t('voiceSettings.pitch'), t('voiceSettings.resetPitch'), '-50', '50', 1],
  [t('voiceSettings.volume'), t('voiceSettings.resetVolume'), '0', '1', 0.01],
] as const;

it.for(NUMBERS)(
  'refuses beside its field what a voice can’t do: %s',
  async ([name, reset, least, most, step], { page, compose }) => {
    await compose({ script: 'Good evening.', voice: chosen(able) });
    await openOptions(page, t('optionPages.speech'));
    const number = textbox(page, name);
    const sentence = page.getByText(t('composer.problem.outOfRange', { least, most }));
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
    await button(page, reset).click();
    expect(await number.inputValue()).toBe('');
  },
);

it('leads to a wrong number, wherever it is hidden, and sends nothing', async ({
  page,
  compose,
  stage: { simulator },
}) => {
  const before = simulator.videos.length;
  await compose({ script: 'Good evening.', voice: chosen(able) });
  await openOptions(page, t('optionPages.speech'));
  await textbox(page, t('voiceSettings.pitch')).fill('51');
  // The popup is closed with a wrong number in it.
  await page.reload();
  await pressCreate(page);
  await page
    .getByText(t('composer.problem.outOfRange', { least: -50, most: 50 }))
    .first()
    .waitFor();
  await look(page, 'settings-wrong');
  expect(simulator.videos).toHaveLength(before);
});

it('says before what it costs to hear much', async ({ page, compose }) => {
  // 900 words are six minutes.
  await compose({ script: 'word '.repeat(900), voice: chosen(able) });
  const hear = page.getByRole('button', { name: like('composer.hearForCents') });
  expect(await hear.textContent()).toMatch(/\b2\d¢/u);
});

it('lets the script be heard, with a pause, and makes exactly that video', async ({
  page,
  compose,
  stage: { simulator },
}) => {
  await compose({ script: 'Good evening. Hello.', voice: chosen(able) });
  await openOptions(page, t('optionPages.speech'));
  await textbox(page, t('voiceSettings.pitch')).fill('-5');
  await textbox(page, t('voiceSettings.speed')).fill('0,9');
  await page.getByRole('slider', { name: t('voiceSettings.volume') }).fill('0.5');
  const accent = combobox(page, t('voiceSettings.locale'));
  await accent.fill('de_');
  await pressCreate(page);
  await page.getByText(t('composer.problem.locale')).first().waitFor();
  // By its name as well.
  await accent.fill('Austrian');
  await accent.blur();
  await expect.poll(() => accent.inputValue()).toBe('de-AT');
  await leaveOptions(page);

  const script = scriptField(page);
  await script.evaluate((it: HTMLTextAreaElement) => it.setSelectionRange(13, 13));
  await button(page, t('composer.pause')).click();
  await page.keyboard.type('And: ');
  const said = `Good evening. ${PAUSE} And: Hello.`;
  expect(await script.inputValue()).toBe(said);

  // What goes wrong is said, with the way to try again.
  const speech = { method: 'POST', path: '/v3/voices/speech' };
  const before = simulator.requests.length;
  simulator.fault({ ...speech, effect: { status: 500 } });
  await button(page, t('composer.hear')).click();
  await page.getByText(like('problem.serverSaid')).waitFor();
  await look(page, 'unheard');
  await button(page, t('page.tryAgain')).click();
  const stop = button(page, t('page.stop'));
  await stop.waitFor();
  await stop.click();
  // Heard again, it is not paid for again; and its true length takes the place of a guess.
  await button(page, t('composer.hearAgain')).click();
  await stop.waitFor();
  const spoken = simulator.requests.slice(before).filter(({ path }) => path === speech.path);
  expect(spoken.map(({ body }) => body)).toEqual(
    Array(2).fill({
      text: `<speak>${said}</speak>`,
      input_type: 'ssml',
      voice_id: able.id,
      speed: 0.9,
      locale: 'de-AT',
    }),
  );
  const heard = t('composer.speechHeard', { seconds: 2 });
  const cost = t('composer.budget.about', { amount: '$0.11' });
  await page.getByText(`${heard} · ${cost}`).waitFor();
  await button(page, t('composer.hearAgain')).waitFor();
  await look(page, 'heard');

  await pressCreate(page);
  await ready(page);
  expect(simulator.videos.at(-1)?.request).toEqual({
    type: 'image',
    image: { type: 'asset_id', asset_id: expect.any(String) },
    script: said,
    voice_id: able.id,
    voice_settings: { pitch: -5, speed: 0.9, volume: 0.5, locale: 'de-AT' },
    title: 'Good evening. And: Hello.',
    resolution: '1080p',
    aspect_ratio: 'auto',
    caption: { file_format: 'srt' },
  });
});

it('sends no accent for a voice that has none, and knows what was used', async ({
  page,
  browser,
  seeder,
  stage: { simulator },
}) => {
  const before = { pitch: -5, speed: 0.9, volume: 0.5 };
  const script = `Good evening. ${PAUSE} Hello.`;
  const made = { name: 'ready', remoteId: 'v', at: 1, durationSeconds: 2, costUsd: 0.1 } as const;
  await seeder.seed({
    settings,
    jobs: [
      job('ada-before', script, made, {
        request: {
          make: 'video',
          narration: {
            type: 'script',
            script,
            voice: chosen(able),
            settings: { ...before, locale: 'de-AT' },
          },
          title: 'Good evening.',
          resolution: '1080p',
          aspectRatio: 'auto',
        },
      }),
    ],
  });
  await page.goto(`${browser.origin}/popup.html`);
  await choose(page, t('videos.again'));
  await openOptions(page, t('optionPages.speech'));
  const accent = combobox(page, t('voiceSettings.locale'));
  expect(await accent.inputValue()).toBe('de-AT');
  await leaveOptions(page);
  await voiceField(page).fill(plain.name);
  await expect.poll(async () => (await names(page)).at(0)).toBe(plain.name);
  await voicesFound(page).first().click();
  await openOptions(page, t('optionPages.speech'));
  expect(await accent.count()).toBe(0);
  await leaveOptions(page);
  await page.getByText(t('composer.pauseUnsupported')).waitFor();
  expect(await button(page, t('composer.pause')).count()).toBe(0);
  expect(await button(page, t('composer.hear')).count()).toBe(0);
  await pressCreate(page);
  await expect.poll(() => simulator.videos.at(-1)?.request.voice_id).toBe(plain.id);
  expect(simulator.videos.at(-1)?.request.voice_settings).toEqual(before);

  // The voice used last is at hand for the next photo. It is clicked in this tab: with the popup's page
  // in it, that would be taken for the popup that the click opens.
  await page.goto(GALLERY);
  const popup = await animate(browser, `${GALLERY}portraits/leila.jpg`);
  await openVoices(popup);
  expect(await namesIn(popup, t('voice.recent'))).toEqual([plain.name]);
  await popup.close();
});
