import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { browserTests } from './support/fixtures.ts';
import { formOf } from './support/form.ts';
import { t } from './support/messages.ts';
import {
  BALANCE,
  button,
  chooseVoice,
  GALLERY,
  leaveOptions,
  openOptions,
  openPicture,
  openVideos,
  pressCreate,
  scriptField,
  textbox,
  unfold,
} from './support/person.ts';
import { draft } from './support/samples.ts';
import { shoot } from './support/shoot.ts';
import { KEY } from './support/stage.ts';

const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
const [own] = VOICES;
const voice = { id: own?.id ?? '', name: own?.name ?? '' };

const it = browserTests()
  .override('heygen', {
    render: 'none',
    renderMs: 0,
    folders: [{ id: 'birthdays', name: 'Birthdays' }],
    glossaries: [{ id: 'names', name: 'Names of the family' }],
  })
  .extend('form', ({ page, stage }) => formOf(page, stage.simulator))
  /** Opens the popup at a draft that lacks nothing. */
  .extend('compose', ({ page, browser, seeder, stage: { simulator } }) => {
    return async (script: string, changes: Partial<Draft> = {}, portrait = 'ada') => {
      // Another video each time: by its id HeyGen knows one that it has.
      const id = `${portrait}-${simulator.videos.length}`;
      await seeder.seed({ settings, drafts: [draft(id, { script, voice, ...changes })] });
      await page.goto(`${browser.origin}/popup.html`);
      await scriptField(page).waitFor();
    };
  });

/** A part of the drawn crop, as it looks. */
const drawn = (page: Page, part: string, property: 'objectFit' | 'backgroundColor') =>
  page.locator(part).evaluate((it, name) => getComputedStyle(it)[name], property);

/** What is sent where nothing was set. */
const plain = (script: string) => ({
  type: 'image',
  image: { type: 'asset_id', asset_id: expect.any(String) },
  script,
  voice_id: voice.id,
  title: script,
  resolution: '1080p',
  aspect_ratio: 'auto',
  caption: { file_format: 'srt' },
});

it('with nothing opened, nothing further is sent', async ({ compose, form: { sent } }) => {
  await compose('As it is');
  expect(await sent()).toEqual(plain('As it is'));
});

it('frame, colour, captions, movement and a call arrive to the letter', async ({
  compose,
  page,
  form: { choose, type, openMore, sent, look },
}) => {
  await compose('All of it');
  await openMore();
  await shoot(page, 'options-menu', 'light');
  await openOptions(page, t('optionPages.frame'));
  await page.getByText(t('format.effect.whole')).waitFor();
  await shoot(page, 'options-opened', 'light');
  await choose(t('format.aspectRatio'), '16:9');
  await page.getByText(t('format.effect.open')).waitFor();
  await choose(t('format.fit'), 'cover');
  await page.getByText(t('format.effect.cutEnds')).waitFor();
  await choose(t('format.fit'), 'contain');
  await page.getByText(t('format.effect.roomSides')).waitFor();
  await choose(t('format.background.label'), 'color');
  const away = page.getByRole('checkbox', { name: t('format.background.removeToo') });
  expect(await away.isChecked()).toBe(true);
  await away.uncheck();
  await type(t('format.background.colorPick'), '#445566');
  expect(await textbox(page, t('format.background.color')).inputValue()).toBe('#445566');
  await type(t('format.background.color'), '12ABef');
  expect(await textbox(page, t('format.background.colorPick')).inputValue()).toBe('#12abef');
  // What is drawn is what will be seen.
  await openOptions(page, t('optionPages.frame'));
  expect(await drawn(page, '.framing__photo', 'objectFit')).toBe('contain');
  expect(await drawn(page, '.framing__frame', 'backgroundColor')).toBe('rgb(18, 171, 239)');
  await type(t('composer.title'), 'My title');
  await choose(t('format.resolution'), '4k');
  await choose(t('format.captions'), 'burnt');
  await type(t('format.motion'), 'Nods twice ');
  await choose(t('format.expressiveness.label'), 'low');
  await type(t('format.callbackUrl'), 'https://hooks.example/done ');
  await type(t('format.callbackId'), 'order-17');
  await look('options-all');
  expect(await sent()).toEqual({
    ...plain('All of it'),
    title: 'My title',
    resolution: '4k',
    aspect_ratio: '16:9',
    fit: 'contain',
    background: { type: 'color', value: '#12abef' },
    caption: { file_format: 'srt', style: 'default' },
    motion_prompt: 'Nods twice',
    expressiveness: 'low',
    callback_url: 'https://hooks.example/done',
    callback_id: 'order-17',
  });
});

it('all that was set is reset at once, and what it says stays', async ({
  compose,
  page,
  form: { choose },
}) => {
  await compose('Back to the start');
  await openOptions(page);
  const reset = button(page, t('optionPages.reset'));
  expect(await reset.count()).toBe(0);
  await openOptions(page, t('optionPages.frame'));
  await choose(t('format.aspectRatio'), '16:9');
  await openOptions(page);
  await reset.click();
  await reset.waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.id')).toBe('option-page-heading');
  await leaveOptions(page);
  const values = [t('format.resolution1080p'), t('format.ratioAuto')];
  await button(page, new RegExp(values.join(' · '), 'u')).waitFor();
  expect(await scriptField(page).inputValue()).toBe('Back to the start');
});

it('a photo that is wide is drawn as it is', async ({ compose, page, form: { choose, sent } }) => {
  await compose('As wide as it is', {}, 'rosa');
  await openOptions(page, t('optionPages.frame'));
  const frame = page.locator('.framing__frame');
  await expect
    .poll(() => frame.evaluate((it: HTMLElement) => it.offsetWidth / it.offsetHeight))
    .toBeGreaterThan(1.4);
  await choose(t('format.aspectRatio'), '4:5');
  await choose(t('format.fit'), 'cover');
  await page.getByText(t('format.effect.cutSides')).waitFor();
  await choose(t('format.expressiveness.label'), 'medium');
  expect(await sent()).toEqual({
    ...plain('As wide as it is'),
    aspect_ratio: '4:5',
    fit: 'cover',
    expressiveness: 'medium',
  });
});

it('what HeyGen is to choose again is not sent', async ({
  compose,
  form: { choose, openMore, sent },
}) => {
  await compose('Open once more', { fit: 'cover', expressiveness: 'low' });
  await openMore();
  await choose(t('format.fit'), 'open');
  await choose(t('format.expressiveness.label'), 'open');
  expect(await sent()).toEqual(plain('Open once more'));
});

it('a picture from the web is the background, once it has a link that HeyGen can open', async ({
  compose,
  page,
  form: { focused, choose, type, openMore, sent },
}) => {
  await compose('At the sea');
  await openMore();
  await choose(t('format.aspectRatio'), '9:16');
  await choose(t('format.fit'), 'cover');
  await choose(t('format.captions'), 'none');
  await choose(t('format.background.label'), 'link');
  await type(t('format.background.url'), 'http://photos.example/portraits/mei.jpg');
  await textbox(page, t('format.background.url')).blur();
  await page.getByText(t('page.linkNotPublic')).first().waitFor();
  await leaveOptions(page);
  await pressCreate(page);
  // What is wrong is shown again, wherever one is.
  await expect.poll(focused).toBe(t('format.background.url'));
  await type(t('format.background.url'), ` ${GALLERY}portraits/mei.jpg`);
  expect(await sent()).toEqual({
    ...plain('At the sea'),
    aspect_ratio: '9:16',
    fit: 'cover',
    remove_background: true,
    background: { type: 'image', url: `${GALLERY}portraits/mei.jpg` },
    caption: undefined,
  });
});

it('a picture of one’s own is the background; what is no picture is refused', async ({
  compose,
  page,
  jpeg,
  form: { choose, openMore, sent, look },
}) => {
  await compose('In my garden');
  await openMore();
  await choose(t('format.background.label'), 'file');
  await pressCreate(page);
  await page.getByText(t('format.problem.backgroundMissing')).first().waitFor();
  const file = page.getByLabel(t('format.background.fileChoose'));
  await file.setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') });
  await page.getByText(t('own.notAPicture')).waitFor();
  await file.setInputFiles({ name: 'Garden.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByText('Garden.jpg').waitFor();
  await button(page, t('page.remove')).click();
  await page.getByText('Garden.jpg').waitFor({ state: 'detached' });
  await file.setInputFiles({ name: 'Garden.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByText('Garden.jpg').waitFor();
  await page.reload();
  await openOptions(page, t('optionPages.background'));
  await page.getByText('Garden.jpg').waitFor();
  await choose(t('format.aspectRatio'), '5:4');
  await choose(t('format.fit'), 'contain');
  await page.locator('.framing__behind').waitFor();
  await look('options-file');
  expect(await sent()).toEqual({
    ...plain('In my garden'),
    aspect_ratio: '5:4',
    fit: 'contain',
    remove_background: true,
    background: { type: 'image', asset_id: expect.any(String) },
  });
});

it('a transparent video and a background exclude each other, and say so', async ({
  compose,
  page,
  form: { choose, option, openMore, sent, look },
}) => {
  await compose('See through me');
  await openMore();
  await choose(t('format.background.label'), 'color');
  expect(await (await option(t('format.file'), 'webm')).isDisabled()).toBe(true);
  await page.getByText(t('format.webmClosed')).waitFor();
  await choose(t('format.background.label'), 'keep');
  await choose(t('format.file'), 'webm');
  await page.getByText(t('format.webmRemoves')).waitFor();
  for (const closed of ['color', 'link', 'file']) {
    expect(await (await option(t('format.background.label'), closed)).isDisabled()).toBe(true);
  }
  await page.getByText(t('format.background.closed')).waitFor();
  await choose(t('format.background.label'), 'remove');
  await look('options-webm');
  expect(await sent()).toEqual({
    ...plain('See through me'),
    remove_background: true,
    output_format: 'webm',
  });
});

it('“Create video” leads to what is wrong where it is hidden', async ({
  compose,
  page,
  form: { focused, choose, type, sent, look },
}) => {
  await compose('This is almost it', { callbackUrl: 'http://hooks.example/', callbackId: 'x' });
  await pressCreate(page);
  await page.getByText(t('format.problem.callbackUrl')).first().waitFor();
  await expect.poll(focused).toBe(t('format.callbackUrl'));
  await leaveOptions(page);
  await pressCreate(page);
  await expect.poll(focused).toBe(t('format.callbackUrl'));
  await choose(t('format.background.label'), 'color');
  await type(t('format.background.color'), '#12');
  await page.getByText(t('format.problem.backgroundColor')).first().waitFor();
  await pressCreate(page);
  await expect.poll(focused).toBe(t('format.background.color'));
  await look('options-wrong');
  await type(t('format.background.color'), '#123456');
  await type(t('format.callbackUrl'), '');
  expect(await sent()).toMatchObject({ background: { type: 'color', value: '#123456' } });
});

it('Enter takes what an input method suggests, and sends nothing', async ({
  compose,
  page,
  form: { sent },
}) => {
  await compose('Begun, and then left');
  const script = scriptField(page);
  const composing = { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true };
  await script.dispatchEvent('keydown', composing);
  await script.fill('Begun, and ended.');
  expect(await sent()).toEqual(plain('Begun, and ended.'));
});

it('what can not be said is refused, and what is invisible is not sent', async ({
  compose,
  page,
  form: { sent },
}) => {
  await compose('\u200b …');
  await pressCreate(page);
  await page.getByText(t('composer.problem.scriptUnsayable')).first().waitFor();
  await scriptField(page).fill('Hi. <break time="2s"/>');
  await page.getByText(t('composer.problem.scriptTooShort')).first().waitFor();
  await scriptField(page).fill('  Good\u0000 eve\u200bning,\r\nCafe\u0301. ');
  expect(await sent()).toEqual({
    ...plain('Good evening,\nCaf\u00e9.'),
    title: 'Good evening, Caf\u00e9.',
  });
});

it('what new videos start with', async ({
  page,
  browser,
  seeder,
  jpeg,
  stage,
  form: { choose, type, option, look },
}) => {
  const kept = { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' };
  const presets = { all: [{ ...kept, id: 'news', name: 'News' }], usual: 'news' };
  await seeder.seed({ settings: { ...settings, presets } });
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${browser.origin}/options.html`);
  await page.getByText(BALANCE).waitFor();
  await button(page, t('presets.editNamed', { name: 'News' })).click();
  const square = page.getByRole('radio', { name: /^1:1/u });
  await square.waitFor();
  await look('defaults');
  const saved = () => page.getByText(t('options.defaults.saved'), { exact: true }).waitFor();

  await square.check();
  await saved();
  await choose(t('format.fit'), 'contain');
  await type(t('composer.title'), 'Weekly news');
  await choose(t('format.resolution'), '720p');
  await choose(t('format.captions'), 'burnt');
  // Neither can be chosen beside the other here.
  await choose(t('format.file'), 'webm');
  expect(await (await option(t('format.background.label'), 'color')).isDisabled()).toBe(true);
  await choose(t('format.file'), 'mp4');
  await choose(t('format.background.label'), 'file');
  expect(await (await option(t('format.file'), 'webm')).isDisabled()).toBe(true);
  await page
    .getByLabel(t('format.background.fileChoose'))
    .setInputFiles({ name: 'Studio.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByText('Studio.jpg').waitFor();
  await unfold(page, t('format.movement'));
  await type(t('format.motion'), 'Hardly');
  await choose(t('format.expressiveness.label'), 'high');
  await unfold(page, t('format.developers'));
  await type(t('format.callbackId'), 'weekly');
  await type(t('format.callbackUrl'), 'https://hooks.example/weekly');
  // What is refused leaves what was kept as it was.
  await type(t('format.callbackUrl'), 'http://hooks.example/');
  await textbox(page, t('composer.title')).focus();
  await page.getByText(t('format.problem.callbackUrl')).first().waitFor();
  await look('defaults-all');

  const popup = await openVideos(browser);
  await openPicture(popup, 'Anchor.jpg', jpeg);
  await scriptField(popup).fill('Good evening');
  await chooseVoice(popup, voice.name);
  const sent = await formOf(popup, stage.simulator).sent();
  await popup.close();
  expect(sent).toEqual({
    ...plain('Good evening'),
    title: 'Weekly news',
    resolution: '720p',
    aspect_ratio: '1:1',
    fit: 'contain',
    remove_background: true,
    background: { type: 'image', asset_id: expect.any(String) },
    caption: { file_format: 'srt', style: 'default' },
    output_format: 'mp4',
    motion_prompt: 'Hardly',
    expressiveness: 'high',
    callback_url: 'https://hooks.example/weekly',
    callback_id: 'weekly',
  });
});

describe('what the account has', () => {
  const folder = { id: 'birthdays', name: 'Birthdays' };

  it('is offered where there is any, and arrives by its id', async ({
    compose,
    form: { choose, openMore, sent, look },
  }) => {
    await compose('For a birthday', { folder });
    await openMore();
    await choose(t('format.account.glossary'), 'names');
    await look('options-account');
    expect(await sent()).toEqual({
      ...plain('For a birthday'),
      folder_id: 'birthdays',
      brand_glossary_id: 'names',
    });
  });

  it('says beside its field that it is gone, and another can be chosen', async ({
    compose,
    page,
    form: { choose, sent, look },
  }) => {
    await compose('Out of a folder', { folder: { id: 'gone', name: 'Last summer' } });
    await openOptions(page, t('format.account.heading'));
    await page.getByText(t('format.account.folderGone')).waitFor();
    await look('options-account-gone');
    await choose(t('format.account.folder'), 'birthdays');
    await page.getByText(t('format.account.folderGone')).waitFor({ state: 'detached' });
    expect(await sent()).toEqual({ ...plain('Out of a folder'), folder_id: 'birthdays' });
  });

  it('is asked for again where it can’t be had', async ({
    compose,
    page,
    stage: { simulator },
    form: { choose, sent, look },
  }) => {
    simulator.fault({ path: '/v3/brand-glossaries', effect: { status: 500 } });
    await compose('On the second try');
    await openOptions(page, t('format.account.heading'));
    const unread = page.getByText(t('format.account.glossariesUnread'));
    await unread.waitFor();
    await look('options-account-unread');
    await unread.getByRole('button', { name: t('page.tryAgain') }).click();
    await choose(t('format.account.glossary'), 'names');
    expect(await sent()).toEqual({ ...plain('On the second try'), brand_glossary_id: 'names' });
  });

  it('is no matter of what is never opened', async ({ compose, stage: { simulator } }) => {
    const before = simulator.requests.length;
    await compose('Nothing opened');
    const asked = simulator.requests.slice(before).map(({ path }) => path);
    expect(asked).not.toContain('/v3/brand-glossaries');
  });
});
