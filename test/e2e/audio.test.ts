import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { send } from '../gallery/gallery.ts';
import { wavOf } from '../simulator/speech/wav.ts';
import { lookAt } from './support/look.ts';
import { animate, create, giveKey } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

const LINK = 'https://photos.example/hello.wav';
/** Of ten minutes, and of a tenth of a second more. */
const FULL_LINK = 'https://photos.example/full.wav';
const OVER_LINK = 'https://photos.example/over.wav';

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

let stage: Stage;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  stage = await setStage(
    { render: 'none', renderMs: 0 },
    {
      routes: {
        '/hello.wav': send('audio/wav', tone(2, 24_000)),
        '/full.wav': send('audio/wav', tone(600, 3000)),
        '/hello.mp3': send('audio/mpeg', mp3(20)),
        '/over.wav': send('audio/wav', tone(600.1, 3000)),
      },
    },
  );
  browser = await launchBrowser({
    ...stage.launch,
    args: ['--use-fake-device-for-media-stream'],
  });
  await giveKey(browser, KEY);
});
beforeEach(async () => {
  // Even where it is allowed, a popup does not record.
  await microphone('granted');
  const popup = await animate(browser, 'https://photos.example/portraits/ada.jpg');
  await popup.getByLabel('Script').fill('This waits.');
  await popup.getByRole('radio', { name: 'Script' }).focus();
  await popup.keyboard.press('ArrowRight');
  // It closes too easily; a tab goes on with the same draft.
  const inTab = await popup.getByRole('link', { name: 'Record in a tab' }).getAttribute('href');
  await popup.close();
  await microphone('prompt');
  page = await browser.open(inTab?.slice(1) ?? '');
  await page.setViewportSize({ width: 400, height: 600 });
  await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});
pictureFailures(() => browser);

/** What the browser says to whoever wants the microphone. */
async function microphone(setting: 'prompt' | 'granted' | 'denied'): Promise<void> {
  const { session, origin } = browser;
  const permission = { name: 'microphone' };
  await session.send('Browser.setPermission', { permission, origin, setting });
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** The body by which the video is asked for. */
async function sent(): Promise<object> {
  const before = stage.simulator.videos.length;
  await create(page);
  await page.getByText('On its way').waitFor();
  await expect.poll(() => stage.simulator.videos.length).toBe(before + 1);
  const asked = stage.simulator.requests.filter(
    ({ method, path }) => method === 'POST' && path === '/v3/videos',
  );
  return asked.at(-1)?.body as object;
}

/** What goes with every one of these videos. */
const USUAL = {
  type: 'image',
  image: { type: 'url', url: 'https://photos.example/portraits/ada.jpg' },
  resolution: '1080p',
  aspect_ratio: 'auto',
  caption: { file_format: 'srt' },
};

const look = (name: string) => lookAt(page, name);

/** The kept file's size and beginning, as the draft refers to it. */
async function kept(): Promise<{ size: number; rate: number; bits: number }> {
  const name = page.locator('audio');
  return name.evaluate(async (audio: HTMLAudioElement) => {
    const bytes = await (await fetch(audio.src)).arrayBuffer();
    const view = new DataView(bytes);
    return {
      size: bytes.byteLength,
      rate: view.getUint32(24, true),
      bits: view.getUint16(34, true),
    };
  });
}

it('a WAV goes as it is, and the script waits meanwhile', async () => {
  expect(await page.getByLabel('Voice', { exact: true }).count()).toBe(0);
  await look('audio-none');
  await page.getByRole('button', { name: 'Create video' }).click();
  await page.getByText('or record what the photo should say').waitFor();
  await look('audio-missing');

  await choose('notes.txt', Buffer.from('These are words, and no sound.'));
  await page.getByText('This file is not a recording.').waitFor();
  await choose('none.wav', Buffer.alloc(0));
  await page.getByText('This file is empty.').waitFor();
  await choose('broken.wav', tone(1, 24_000).subarray(0, 30));
  await page.getByText('No sound can be read').waitFor();
  await choose('long.wav', tone(600.1, 3000));
  await page.getByText('This recording is 10:01 minutes long').waitFor();
  await look('audio-too-long');
  await choose(`${'A long name '.repeat(9)}.wav`, tone(600, 3000));
  await page.getByText('10:00', { exact: true }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);

  const wav = tone(3, 24_000);
  await choose('Hello Ada.wav', wav);
  await page.getByText('0:03').waitFor();
  expect(await kept()).toEqual({ size: wav.length, rate: 24_000, bits: 16 });
  await look('audio-file');
  await page.reload();
  await page.getByText('Hello Ada.wav').waitFor();

  await page.getByRole('radio', { name: 'Script' }).click();
  expect(await page.getByLabel('Script').inputValue()).toBe('This waits.');
  await page.getByRole('radio', { name: 'Audio' }).click();
  await page.getByText('Hello Ada.wav').waitFor();
  expect(await sent()).toEqual({
    ...USUAL,
    audio_asset_id: expect.stringMatching(/^[\da-f]{32}$/u),
    title: 'Hello Ada.wav',
  });
  await page.getByText('Ready').first().waitFor({ timeout: 40_000 });
});

it('a coarse WAV is converted, wherever on the box it is dropped', async () => {
  await page.getByRole('region', { name: 'Recording' }).evaluate(async (box, base64) => {
    const blob = await (await fetch(`data:audio/wav;base64,${base64}`)).blob();
    const data = new DataTransfer();
    data.items.add(new File([blob], 'coarse.wav'));
    const init = { bubbles: true, cancelable: true, dataTransfer: data };
    box.dispatchEvent(new DragEvent('drop', init));
  }, coarseTone(4).toString('base64'));
  await page.getByText('0:04').waitFor();
  expect(await kept()).toEqual({ size: 44 + 4 * 24_000 * 2, rate: 24_000, bits: 16 });
  expect(await sent()).toEqual({
    ...USUAL,
    audio_asset_id: expect.stringMatching(/^[\da-f]{32}$/u),
    title: 'coarse.wav',
  });
});

it('an MP3 goes as it is, and what only a browser reads is converted', async () => {
  const accept = await page.locator('input[type=file]').getAttribute('accept');
  expect(accept?.split(',')).toContain('audio/*');
  await choose('film.webm', Buffer.from(await webm(), 'base64'));
  await page.getByText('film.webm').waitFor();
  expect(await kept()).toMatchObject({ rate: 48_000, bits: 16 });
  const sound = mp3(7);
  await choose('Hello.mp3', sound);
  await page.getByText('0:07').waitFor();
  expect((await kept()).size).toBe(sound.length);
  expect(await sent()).toEqual({
    ...USUAL,
    audio_asset_id: expect.stringMatching(/^[\da-f]{32}$/u),
    title: 'Hello.mp3',
  });
});

/** A second of a tone as browsers record it. */
const webm = () =>
  page.evaluate<string>(`(async () => {
    const context = new AudioContext();
    const tone = new OscillatorNode(context);
    const end = context.createMediaStreamDestination();
    tone.connect(end);
    tone.start();
    const recorder = new MediaRecorder(end.stream);
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start();
    await new Promise((done) => setTimeout(done, 1000));
    const stopped = new Promise((done) => (recorder.onstop = done));
    recorder.stop();
    await stopped;
    await context.close();
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  })()`);

it('a link is for HeyGen to fetch', async () => {
  await page.getByRole('button', { name: 'Use a link' }).click();
  await page.getByRole('button', { name: 'Create video' }).click();
  await page.getByText('Put in the link').waitFor();
  const link = page.getByLabel('Link to a recording');
  await link.fill('http://photos.example/hello.wav');
  await page.getByText('a link that begins with https://').waitFor();
  const tooLong = page.getByText('HeyGen takes recordings of up to 10 minutes.');
  await link.fill(OVER_LINK);
  await page.getByText('10:01 min long').waitFor();
  await tooLong.waitFor();
  await link.fill(FULL_LINK);
  await page.getByText('10:00 min long').waitFor();
  expect(await tooLong.count()).toBe(0);
  await link.fill('https://photos.example/hello.mp3');
  await page.getByText('0:20 min long').waitFor();
  await page.getByText('≈ 20 s · about $1.00').waitFor();
  await link.fill(LINK);
  await page.getByText('0:02 min long').waitFor();
  await page.getByText('≈ 2 s · about $0.10').waitFor();
  await look('audio-link');
  expect(await sent()).toEqual({ ...USUAL, audio_url: LINK, title: 'Gallery' });
});

it('the microphone is heard, and what it heard is sent as a WAV', async () => {
  await microphone('denied');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByText('The browser keeps the microphone from Stillspeak.').waitFor();
  await look('audio-denied');
  // Whoever wants no motion sees the level once a second only.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await microphone('granted');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  const level = page.locator('.recorder__level');
  await expect
    .poll(() => level.evaluate((it: HTMLElement) => Number.parseFloat(it.style.width)), {
      interval: 30,
      timeout: 10_000,
    })
    .toBeGreaterThan(1);
  // It goes up and down with what is heard.
  const levels = new Set<string>();
  await expect
    .poll(async () => levels.add((await level.getAttribute('style')) ?? '').size, {
      interval: 60,
      timeout: 10_000,
    })
    .toBeGreaterThan(2);
  await page.getByText('0:02 of 10:00').waitFor();
  await look('audio-recording');
  const question = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const asked = await question;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText(/^Recorded on/u).waitFor();
  const { size, rate, bits } = await kept();
  expect({ rate, bits }).toEqual({ rate: 48_000, bits: 16 });
  expect(size).toBeGreaterThan(44 + 1.5 * rate * 2);
  await look('audio-recorded');
  expect(await page.locator('audio[controls]').count()).toBe(1);

  // Again: what is dropped leaves the first one, what is kept takes its place.
  await page.getByRole('button', { name: 'Record again' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Record again' }).waitFor();
  expect((await kept()).size).toBe(size);
  await page.getByRole('button', { name: 'Record again' }).click();
  await page.getByText('0:01 of 10:00').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(async () => (await kept()).size).not.toBe(size);
  expect(await sent()).toEqual({
    ...USUAL,
    audio_asset_id: expect.stringMatching(/^[\da-f]{32}$/u),
    title: expect.stringMatching(/^Recorded on/u),
  });
});

// The last one: its clock is that of every page from then on.
it('the microphone stops by itself when ten minutes are full', async () => {
  await microphone('granted');
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 10_000);
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  const stop = page.getByRole('button', { name: 'Stop' });
  await stop.waitFor();
  // The microphone of the test makes a sound once a second.
  let ranMs = 0;
  await expect
    .poll(
      async () => {
        await page.clock.runFor(50);
        ranMs += 50;
        const level = page.locator('.recorder__level');
        return level.evaluate((it: HTMLElement) => Number.parseFloat(it.style.width));
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(1);
  await page.clock.fastForward(599_999 - ranMs);
  await page.getByText('9:59 of 10:00').waitFor();
  await page.clock.runFor(1);
  await stop.waitFor({ state: 'detached' });
  await page.getByText('Ten minutes are full, so the recording stopped by itself.').waitFor();
  await page.clock.resume();
  await page.getByText(/^Recorded on/u).waitFor();
  expect((await kept()).size).toBeGreaterThan(44);
  await look('audio-full');
});
