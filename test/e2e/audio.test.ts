import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Browser } from '../browser/launch.ts';
import { type Handler, send } from '../gallery/gallery.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { wavOf } from '../simulator/speech/wav.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import {
  animate,
  button,
  create,
  GALLERY,
  giveKey,
  pressCreate,
  ready,
  scriptField,
  textbox,
  voiceField,
} from './support/person.ts';
import { KEY } from './support/stage.ts';

const PHOTO = `${GALLERY}portraits/ada.jpg`;
const LINK = `${GALLERY}hello.wav`;
/** Of ten minutes, and of a tenth of a second more. */
const FULL_LINK = `${GALLERY}full.wav`;
const OVER_LINK = `${GALLERY}over.wav`;

/** A tone of a WAV as programs write it. */
function tone(seconds: number, rate: number): Buffer {
  return wavOf(
    Float32Array.from(
      { length: Math.round(seconds * rate) },
      (_, n) => Math.sin((n * 2764) / rate) / 2,
    ),
    rate,
  );
}

/** The same, coarse: 8 bits, 8 kHz. It has to be converted. */
function coarseTone(seconds: number): Buffer {
  const fine = tone(seconds, 8000);
  const coarse = Buffer.alloc(44 + seconds * 8000);
  fine.copy(coarse, 0, 0, 44);
  coarse.writeUInt32LE(coarse.length - 8, 4);
  coarse.writeUInt32LE(8000, 28);
  coarse.writeUInt16LE(1, 32);
  coarse.writeUInt16LE(8, 34);
  coarse.writeUInt32LE(seconds * 8000, 40);
  for (let n = 0; n < seconds * 8000; n += 1) {
    coarse[44 + n] = 128 + (fine.readInt16LE(44 + n * 2) >> 8);
  }
  return coarse;
}

/** An MP3 of silence: frames of MPEG 1, layer III, 128 kbit/s at 44,100 Hz. */
function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xff_fb_90_64, 0);
  return Buffer.concat(Array.from({ length: Math.round((seconds * 44_100) / 1152) }, () => frame));
}

/** As a file that everybody's scripts may read. */
const open =
  (type: string, bytes: Buffer): Handler =>
  (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    return send(type, bytes)(request, response);
  };

const record = (page: Page) => button(page, t('audio.record'));
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** A busy machine may show no second for itself: waits until at least so many are said. */
async function recordedFor(page: Page, seconds: number): Promise<void> {
  const elapsed = page.getByText(like('audio.elapsed', { limit: '10:00' }));
  await expect
    .poll(async () => {
      const [, minutes, rest] = /(\d+):(\d\d)/u.exec((await elapsed.textContent()) ?? '') ?? [];
      return Number(minutes) * 60 + Number(rest);
    })
    .toBeGreaterThanOrEqual(seconds);
}

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .override('web', {
    routes: {
      '/hello.wav': open('audio/wav', tone(2, 24_000)),
      '/full.wav': open('audio/wav', tone(600, 3000)),
      '/hello.mp3': open('audio/mpeg', mp3(20)),
      '/over.wav': open('audio/wav', tone(600.1, 3000)),
      '/closed.wav': send('audio/wav', tone(2, 24_000)),
    },
    aliases: ['closed.example'],
  })
  .override('launch', ({ stage }) => ({
    ...stage.launch,
    args: ['--use-fake-device-for-media-stream'],
  }))
  /** A draft that is to be spoken by a recording, in a tab. */
  .override('page', async ({ browser }, { onCleanup }) => {
    // Even where it is allowed, a popup does not record.
    await microphone(browser, 'granted');
    const popup = await animate(browser, PHOTO);
    await scriptField(popup).fill('This waits.');
    await popup.getByRole('radio', { name: t('audio.script') }).focus();
    await popup.keyboard.press('ArrowRight');
    // It closes too easily; a tab goes on with the same draft.
    const inTab = popup.getByRole('link', { name: t('audio.recordInTab') });
    const path = await inTab.getAttribute('href');
    await popup.close();
    await microphone(browser, 'prompt');
    const page = await browser.open(path?.slice(1) ?? '');
    onCleanup(() => page.close());
    await page.setViewportSize({ width: 400, height: 600 });
    await record(page).waitFor();
    return page;
  });

it.beforeAll(({ browser }) => giveKey(browser, KEY));

/** What the browser says to whoever wants the microphone. */
async function microphone(
  { session, origin }: Browser,
  setting: 'prompt' | 'granted' | 'denied',
): Promise<void> {
  const permission = { name: 'microphone' };
  await session.send('Browser.setPermission', { permission, origin, setting });
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel(t('audio.choose'))
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** The body by which the video is asked for. */
async function sent(page: Page, simulator: Simulator): Promise<object> {
  const before = simulator.videos.length;
  await create(page);
  await says(page, t('videos.sent', 1));
  await expect.poll(() => simulator.videos.length).toBe(before + 1);
  const asked = simulator.requests.filter(
    ({ method, path }) => method === 'POST' && path === '/v3/videos',
  );
  return asked.at(-1)?.body as object;
}

/** What goes with every one of these videos. */
const USUAL = {
  type: 'image',
  image: { type: 'asset_id', asset_id: expect.any(String) },
  resolution: '1080p',
  aspect_ratio: 'auto',
  caption: { file_format: 'srt' },
};

const priced = (seconds: number, amount: string) =>
  `${t('composer.speechSeconds', { seconds })} · ${t('composer.budget.about', { amount })}`;

/** The kept file's size and beginning, as the draft refers to it. */
async function kept(page: Page): Promise<{ size: number; rate: number; bits: number }> {
  // The player is there before it has what it plays.
  return page.locator('audio[src^="blob:"]').evaluate(async (audio: HTMLAudioElement) => {
    const bytes = await (await fetch(audio.src)).arrayBuffer();
    const view = new DataView(bytes);
    return {
      size: bytes.byteLength,
      rate: view.getUint32(24, true),
      bits: view.getUint16(34, true),
    };
  });
}

it('a WAV goes as it is, and the script waits meanwhile', async ({
  page,
  stage: { simulator },
}) => {
  expect(await voiceField(page).count()).toBe(0);
  await lookAt(page, 'audio-none');
  await pressCreate(page);
  await says(page, t('audio.problem.missing'));
  await lookAt(page, 'audio-missing');

  await choose(page, 'notes.txt', Buffer.from('These are words, and no sound.'));
  await says(page, t('audio.problem.notAudio'));
  await choose(page, 'none.wav', Buffer.alloc(0));
  await says(page, t('own.empty'));
  await choose(page, 'broken.wav', tone(1, 24_000).subarray(0, 30));
  await says(page, t('audio.problem.broken'));
  await choose(page, 'long.wav', tone(600.1, 3000));
  await says(page, t('audio.problem.tooLong', { time: '10:01' }));
  await lookAt(page, 'audio-too-long');
  await choose(page, `${'A long name '.repeat(9)}.wav`, tone(600, 3000));
  await page.getByText('10:00', { exact: true }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);

  const wav = tone(3, 24_000);
  await choose(page, 'Hello Ada.wav', wav);
  await page.getByText('0:03').waitFor();
  expect(await kept(page)).toEqual({ size: wav.length, rate: 24_000, bits: 16 });
  await lookAt(page, 'audio-file');
  await page.reload();
  await page.getByText('Hello Ada.wav').waitFor();

  await page.getByRole('radio', { name: t('audio.script') }).click();
  expect(await scriptField(page).inputValue()).toBe('This waits.');
  await page.getByRole('radio', { name: t('audio.audio') }).click();
  await page.getByText('Hello Ada.wav').waitFor();
  expect(await sent(page, simulator)).toEqual({
    ...USUAL,
    audio_asset_id: expect.stringMatching(/^[\da-f]{32}$/u),
    title: 'Hello Ada.wav',
  });
  await ready(page);
});

it('a coarse WAV is converted, wherever on the box it is dropped', async ({
  page,
  stage: { simulator },
}) => {
  await page.getByRole('region', { name: t('audio.audio') }).evaluate(async (box, base64) => {
    const blob = await (await fetch(`data:audio/wav;base64,${base64}`)).blob();
    const data = new DataTransfer();
    data.items.add(new File([blob], 'coarse.wav'));
    const init = { bubbles: true, cancelable: true, dataTransfer: data };
    box.dispatchEvent(new DragEvent('drop', init));
  }, coarseTone(4).toString('base64'));
  await page.getByText('0:04').waitFor();
  expect(await kept(page)).toEqual({ size: 44 + 4 * 24_000 * 2, rate: 24_000, bits: 16 });
  expect(await sent(page, simulator)).toEqual({
    ...USUAL,
    audio_asset_id: expect.stringMatching(/^[\da-f]{32}$/u),
    title: 'coarse.wav',
  });
});

it('an MP3 goes as it is, and what only a browser reads is converted', async ({
  page,
  stage: { simulator },
}) => {
  const accept = await page.getByLabel(t('audio.choose')).getAttribute('accept');
  expect(accept?.split(',')).toContain('audio/*');
  await choose(page, 'film.webm', Buffer.from(await webm(page), 'base64'));
  await page.getByText('film.webm').waitFor();
  expect(await kept(page)).toMatchObject({ rate: 48_000, bits: 16 });
  const sound = mp3(7);
  await choose(page, 'Hello.mp3', sound);
  await page.getByText('0:07').waitFor();
  expect((await kept(page)).size).toBe(sound.length);
  expect(await sent(page, simulator)).toEqual({
    ...USUAL,
    audio_asset_id: expect.stringMatching(/^[\da-f]{32}$/u),
    title: 'Hello.mp3',
  });
});

/** A second of a tone as browsers record it. */
const webm = (page: Page) =>
  page.evaluate<string>(`(async () => {
    const context = new AudioContext();
    const tone = new OscillatorNode(context);
    const end = context.createMediaStreamDestination();
    tone.connect(end);
    tone.start();
    const recorder = new MediaRecorder(end.stream);
    const parts = [];
    const enough = new Promise((done) => {
      recorder.ondataavailable = ({ data }) => {
        if (parts.push(data) === 5) done();
      };
    });
    recorder.start(200);
    await enough;
    const stopped = new Promise((done) => (recorder.onstop = done));
    recorder.stop();
    await stopped;
    await context.close();
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  })()`);

it('a link is for HeyGen to fetch', async ({ page, stage: { simulator } }) => {
  await button(page, t('audio.useLink')).click();
  await pressCreate(page);
  await says(page, t('audio.problem.linkMissing'));
  const link = textbox(page, t('audio.link'));
  await link.fill('http://photos.example/hello.wav');
  await says(page, t('page.linkNotPublic'));
  const tooLong = page.getByText(t('audio.problem.linkTooLong')).first();
  await link.fill(OVER_LINK);
  await says(page, t('audio.linkLength', { time: '10:01' }));
  await tooLong.waitFor();
  await link.fill(FULL_LINK);
  await says(page, t('audio.linkLength', { time: '10:00' }));
  expect(await tooLong.count()).toBe(0);
  await link.fill(`${GALLERY}hello.mp3`);
  await says(page, t('audio.linkLength', { time: '0:20' }));
  await says(page, priced(20, '$1.00'));
  await link.fill('https://closed.example/closed.wav');
  await says(page, t('audio.linkUnread'));
  await link.fill(LINK);
  await says(page, t('audio.linkLength', { time: '0:02' }));
  await says(page, priced(2, '$0.10'));
  await lookAt(page, 'audio-link');
  expect(await sent(page, simulator)).toEqual({ ...USUAL, audio_url: LINK, title: 'Gallery' });
});

/** The keys wind the one recording there is, which is drawn by how loud it is. */
async function winds(page: Page): Promise<void> {
  const position = page.getByRole('slider', { name: t('optionPages.position') });
  const at = () => position.getAttribute('aria-valuenow');
  await position.press('End');
  expect(await at()).toBe(await position.getAttribute('aria-valuemax'));
  await position.press('Home');
  expect(await at()).toBe('0');
  const heights = await position
    .locator('span')
    .evaluateAll((bars) => bars.map((bar) => (bar as HTMLElement).style.height));
  expect(new Set(heights).size).toBeGreaterThan(2);
}

it('the microphone is heard, and what it heard is sent as a WAV', async ({
  page,
  browser,
  stage: { simulator },
}) => {
  await microphone(browser, 'denied');
  await record(page).click();
  await says(page, t('audio.problem.denied'));
  await lookAt(page, 'audio-denied');
  // Whoever wants no motion sees the level once a second only.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await microphone(browser, 'granted');
  await record(page).click();
  const level = page.locator('.recorder__level');
  await expect
    .poll(() => level.evaluate((it: HTMLElement) => Number.parseFloat(it.style.width)), {
      interval: 30,
    })
    .toBeGreaterThan(1);
  // It goes up and down with what is heard.
  const levels = new Set<string>();
  await expect
    .poll(async () => levels.add((await level.getAttribute('style')) ?? '').size, {
      interval: 60,
    })
    .toBeGreaterThan(2);
  await recordedFor(page, 2);
  await lookAt(page, 'audio-recording');
  const question = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const asked = await question;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  await button(page, t('page.stop')).click();
  await says(page, like('audio.recordedName'));
  const { size, rate, bits } = await kept(page);
  expect({ rate, bits }).toEqual({ rate: 48_000, bits: 16 });
  expect(size).toBeGreaterThan(44 + 1.5 * rate * 2);
  await lookAt(page, 'audio-recorded');
  await winds(page);

  // Again: what is dropped leaves the first one, what is kept takes its place.
  await button(page, t('audio.again')).click();
  await button(page, t('page.cancel')).click();
  await button(page, t('audio.again')).waitFor();
  expect((await kept(page)).size).toBe(size);
  await button(page, t('audio.again')).click();
  await recordedFor(page, 1);
  await button(page, t('page.stop')).click();
  await expect.poll(async () => (await kept(page)).size).not.toBe(size);
  expect(await sent(page, simulator)).toEqual({
    ...USUAL,
    audio_asset_id: expect.stringMatching(/^[\da-f]{32}$/u),
    title: expect.stringMatching(like('audio.recordedName')),
  });
});

// The last one: its clock is that of every page from then on.
it('the microphone stops by itself when ten minutes are full', async ({ page, browser }) => {
  await microphone(browser, 'granted');
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 10_000);
  await record(page).click();
  const stop = button(page, t('page.stop'));
  await stop.waitFor();
  // The microphone of the test makes a sound once a second.
  let ranMs = 0;
  await expect
    .poll(async () => {
      await page.clock.runFor(50);
      ranMs += 50;
      const level = page.locator('.recorder__level');
      return level.evaluate((it: HTMLElement) => Number.parseFloat(it.style.width));
    })
    .toBeGreaterThan(1);
  await page.clock.fastForward(599_999 - ranMs);
  await says(page, t('audio.elapsed', { time: '9:59', limit: '10:00' }));
  await page.clock.runFor(1);
  await stop.waitFor({ state: 'detached' });
  await says(page, t('audio.full'));
  await page.clock.resume();
  await says(page, like('audio.recordedName'));
  expect((await kept(page)).size).toBeGreaterThan(44);
  await lookAt(page, 'audio-full');
});
