import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { portraitBytes, portraits } from '../gallery/portraits.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { lookAt } from './support/look.ts';
import { GALLERY, openVideos } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { draft } from './support/samples.ts';
import { openSeeder, type Seeder } from './support/seed.ts';
import { shoot } from './support/shoot.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

let stage: Stage;
let browser: Browser;
let seeder: Seeder;
let page: Page;
let jpeg: Buffer;

beforeAll(async () => {
  stage = await setStage({ render: 'none', renderMs: 0 });
  browser = await launchBrowser(stage.launch);
  seeder = await openSeeder(browser);
  const [portrait] = portraits;
  if (!portrait) throw new Error('The gallery has no portrait.');
  jpeg = await portraitBytes(portrait);
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

const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
const [own] = VOICES;
const voice = { id: own?.id ?? '', name: own?.name ?? '' };

/** The popup at a draft that lacks nothing. */
async function compose(script: string, changes: Partial<Draft> = {}): Promise<void> {
  // Another video each time: by its id HeyGen knows one that it has.
  const id = `ada-${stage.simulator.videos.length}`;
  await seeder.seed({ settings, drafts: [draft(id, { script, voice, ...changes })] });
  await page.goto(`${browser.origin}/popup.html`);
  await page.getByLabel('Script').waitFor();
}

async function openMore(): Promise<void> {
  await page.getByText('More options').click();
  await page.getByLabel('Aspect ratio').waitFor();
}

const choose = (label: string, value: string) =>
  page.getByLabel(label, { exact: true }).selectOption(value);
const type = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const option = (label: string, value: string) =>
  page.getByLabel(label, { exact: true }).locator(`option[value="${value}"]`);
const focused = () =>
  page.evaluate<string>(
    'document.activeElement.labels?.[0]?.textContent ?? document.activeElement.localName',
  );

/** Presses “Create video”. @returns the body that HeyGen gets. */
async function sent(): Promise<unknown> {
  const before = stage.simulator.videos.length;
  await page.getByRole('button', { name: 'Create video' }).click();
  await expect.poll(() => stage.simulator.videos.length, { timeout: 20_000 }).toBe(before + 1);
  return stage.simulator.videos.at(-1)?.request;
}

/** A part of the drawn crop, as it looks. */
const drawn = (part: string, property: 'objectFit' | 'backgroundColor') =>
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

/** Takes pictures in both colour schemes of all that is there, as tall as it is. */
async function look(name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 400, height: 600 };
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: before.width, height });
  await lookAt(page, name);
  await page.setViewportSize(before);
}

it('with nothing opened, nothing further is sent', async () => {
  await compose('As it is');
  expect(await sent()).toEqual(plain('As it is'));
});

it('frame, colour, captions, movement and a call arrive to the letter', async () => {
  await compose('All of it');
  await openMore();
  await page.getByText('All of the picture is seen.').waitFor();
  await shoot(page, 'options-opened', 'light');
  await choose('Aspect ratio', '16:9');
  await page.getByText('HeyGen cuts some off, or leaves room.').waitFor();
  await choose('Picture in the frame', 'cover');
  await page.getByText('Top and bottom are cut off.').waitFor();
  await choose('Picture in the frame', 'contain');
  await page.getByText('Room is left at both sides.').waitFor();
  await choose('Background', 'color');
  const away = page.getByRole('checkbox', { name: 'Take the photo' });
  expect(await away.isChecked()).toBe(true);
  await away.uncheck();
  await type('Pick a colour', '#445566');
  expect(await page.getByLabel('Colour', { exact: true }).inputValue()).toBe('#445566');
  await type('Colour', '12ABef');
  expect(await page.getByLabel('Pick a colour').inputValue()).toBe('#12abef');
  // What is drawn is what will be seen.
  expect(await drawn('.crop__photo', 'objectFit')).toBe('contain');
  expect(await drawn('.crop__frame', 'backgroundColor')).toBe('rgb(18, 171, 239)');
  await type('Title', 'My title');
  await choose('Resolution', '4k');
  await choose('Captions', 'burnt');
  await page.getByText('Movement').click();
  await type('How it moves', 'Nods twice ');
  await choose('Expression', 'low');
  await page.getByText('For developers').click();
  await type('Address to call', 'https://hooks.example/done ');
  await type('Note for that call', 'order-17');
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

it('a photo that is wide is drawn as it is', async () => {
  await seeder.seed({ settings, drafts: [draft('rosa-wide', { script: 'Wide', voice })] });
  await page.goto(`${browser.origin}/popup.html`);
  await openMore();
  const frame = page.locator('.crop__frame');
  await expect
    .poll(() => frame.evaluate((it: HTMLElement) => it.offsetWidth / it.offsetHeight))
    .toBeGreaterThan(1.4);
  await choose('Aspect ratio', '4:5');
  await choose('Picture in the frame', 'cover');
  await page.getByText('Left and right are cut off.').waitFor();
  await page.getByText('Movement').click();
  await choose('Expression', 'medium');
  expect(await sent()).toEqual({
    ...plain('Wide'),
    aspect_ratio: '4:5',
    fit: 'cover',
    expressiveness: 'medium',
  });
});

it('what HeyGen is to choose again is not sent', async () => {
  await compose('Left open', { fit: 'cover', expressiveness: 'low' });
  await openMore();
  await choose('Picture in the frame', 'open');
  await choose('Expression', 'open');
  expect(await sent()).toEqual(plain('Left open'));
});

it('a picture from the web is the background, once it has a link that HeyGen can open', async () => {
  await compose('At the sea');
  await openMore();
  await choose('Aspect ratio', '9:16');
  await choose('Picture in the frame', 'cover');
  await choose('Captions', 'none');
  await choose('Background', 'link');
  await type('Link to the picture', 'http://photos.example/portraits/mei.jpg');
  await page.getByLabel('Title').focus();
  await page.getByText('HeyGen needs a link that begins with https://').waitFor();
  await page.getByText('More options').click();
  await page.getByRole('button', { name: 'Create video' }).click();
  // What is wrong is shown again, whatever was closed over it.
  await expect.poll(focused).toBe('Link to the picture');
  await type('Link to the picture', ` ${GALLERY}portraits/mei.jpg`);
  expect(await sent()).toEqual({
    ...plain('At the sea'),
    aspect_ratio: '9:16',
    fit: 'cover',
    remove_background: true,
    background: { type: 'image', url: `${GALLERY}portraits/mei.jpg` },
    caption: undefined,
  });
});

it('a picture of one’s own is the background; what is no picture is refused', async () => {
  await compose('In my garden');
  await openMore();
  await choose('Background', 'file');
  await page.getByRole('button', { name: 'Create video' }).click();
  await page.getByText('Say which picture').waitFor();
  const file = page.getByLabel('Choose a picture');
  await file.setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') });
  await page.getByText('This file is not a picture.').waitFor();
  await file.setInputFiles({ name: 'Garden.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByText('Garden.jpg').waitFor();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Garden.jpg').waitFor({ state: 'detached' });
  await file.setInputFiles({ name: 'Garden.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByText('Garden.jpg').waitFor();
  await page.reload();
  await openMore();
  await page.getByText('Garden.jpg').waitFor();
  await choose('Aspect ratio', '5:4');
  await choose('Picture in the frame', 'contain');
  await page.locator('.crop__behind').waitFor();
  await look('options-file');
  expect(await sent()).toEqual({
    ...plain('In my garden'),
    aspect_ratio: '5:4',
    fit: 'contain',
    remove_background: true,
    background: { type: 'image', asset_id: expect.any(String) },
  });
});

it('a transparent video and a background exclude each other, and say so', async () => {
  await compose('See through me');
  await openMore();
  await choose('Background', 'color');
  expect(await option('File', 'webm').isDisabled()).toBe(true);
  await page.getByText('A transparent video has no background.').waitFor();
  await choose('Background', 'keep');
  await choose('File', 'webm');
  await page.getByText('The photo keeps its background.').waitFor();
  for (const closed of ['color', 'link', 'file']) {
    expect(await option('Background', closed).isDisabled()).toBe(true);
  }
  await page.getByText('A transparent video has nothing behind.').waitFor();
  await choose('Background', 'remove');
  await look('options-webm');
  expect(await sent()).toEqual({
    ...plain('See through me'),
    remove_background: true,
    output_format: 'webm',
  });
});

it('“Create video” leads to what is wrong where it is hidden', async () => {
  await compose('Almost', { callbackUrl: 'http://hooks.example/', callbackId: 'x' });
  await page.getByRole('button', { name: 'Create video' }).click();
  await page.getByText('HeyGen can only call an address').waitFor();
  await expect.poll(focused).toBe('Address to call');
  await page.getByText('For developers').click();
  await page.getByRole('button', { name: 'Create video' }).click();
  await expect.poll(focused).toBe('Address to call');
  await choose('Background', 'color');
  await type('Colour', '#12');
  await page.getByText('Write the colour as #').waitFor();
  await page.getByRole('button', { name: 'Create video' }).click();
  await expect.poll(focused).toBe('Colour');
  await look('options-wrong');
  await type('Colour', '#123456');
  await type('Address to call', '');
  expect(await sent()).toMatchObject({ background: { type: 'color', value: '#123456' } });
});

it('what new videos start with', async () => {
  await seeder.seed({ settings: { ...settings } });
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${browser.origin}/options.html`);
  await page.getByText('$').waitFor();
  await look('defaults');
  const saved = () => page.getByText('Saved', { exact: true }).waitFor();

  await choose('Aspect ratio', '1:1');
  await saved();
  await choose('Picture in the frame', 'contain');
  await type('Title', 'Weekly news');
  await choose('Resolution', '720p');
  await choose('Captions', 'burnt');
  // Neither can be chosen beside the other here.
  await choose('File', 'webm');
  expect(await option('Background', 'color').isDisabled()).toBe(true);
  await choose('File', 'mp4');
  await choose('Background', 'file');
  expect(await option('File', 'webm').isDisabled()).toBe(true);
  await page
    .getByLabel('Choose a picture')
    .setInputFiles({ name: 'Studio.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByText('Studio.jpg').waitFor();
  await page.getByText('Movement').click();
  await type('How it moves', 'Hardly');
  await choose('Expression', 'high');
  await page.getByText('For developers').click();
  await type('Note for that call', 'weekly');
  await type('Address to call', 'https://hooks.example/weekly');
  // What is refused leaves what was kept as it was.
  await type('Address to call', 'http://hooks.example/');
  await page.getByLabel('Title').focus();
  await page.getByText('HeyGen can only call an address').waitFor();
  await look('defaults-all');

  await page.close();
  page = await openVideos(browser);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Anchor.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByLabel('Script').fill('Good evening');
  await page.getByLabel('Voice', { exact: true }).fill(voice.name);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.getByLabel('Voice', { exact: true }).press('Enter');
  expect(await sent()).toEqual({
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
