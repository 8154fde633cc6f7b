import type { Page } from 'playwright-core';
import type { Contestant } from './contest.ts';
import type { Format } from './photograph.ts';

/** A picture and how long it took, in milliseconds. */
export interface Round {
  readonly ms: number;
  readonly jpeg: Buffer;
}

const toBase64 = `(blob) => new Promise((done) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.split(',')[1]);
  reader.readAsDataURL(blob);
})`;

/** Gives the contestants' thread the file, once, in a page that is to be measured in. */
export async function enter(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    globalThis.thread = new Worker('/contest.js');
    globalThis.file = await (await fetch('/photograph')).blob();
  })()`);
}

/** One contestant makes the picture. */
export async function run(page: Page, who: Contestant): Promise<Round> {
  return roundOf(
    page.evaluate(`(async () => {
      const { ms, jpeg } = await new Promise((done, fail) => {
        thread.onmessage = ({ data }) => done(data);
        thread.onerror = ({ message }) => fail(new Error(message));
        thread.postMessage({ who: ${JSON.stringify(who)}, file });
      });
      return { ms, base64: await (${toBase64})(jpeg) };
    })()`),
  );
}

/** A file is chosen in the list of videos; its picture is stored. */
export async function open(page: Page, file: Buffer, format: Format): Promise<Round> {
  await page.evaluate(`void (globalThis.stored = new Promise((done) => {
    let began;
    addEventListener('change', () => { began = performance.now(); }, { capture: true, once: true });
    new BroadcastChannel('stillspeak-changes').onmessage = ({ data }) => {
      if (data.change === 'photos') done(performance.now() - began);
    };
  }))`);
  await page.locator('input[type=file]').setInputFiles({
    name: `photograph.${format}`,
    mimeType: `image/${format}`,
    buffer: file,
  });
  return roundOf(
    page.evaluate(`(async () => {
      const ms = await stored;
      const result = (asked) => new Promise((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      const db = await result(indexedDB.open('stillspeak'));
      const photos = db.transaction('photos', 'readwrite').objectStore('photos');
      const [photo] = await result(photos.getAll());
      photos.clear();
      db.close();
      return { ms, base64: await (${toBase64})(photo.bytes) };
    })()`),
  );
}

async function roundOf(answer: Promise<unknown>): Promise<Round> {
  const { ms, base64 } = (await answer) as { ms: number; base64: string };
  return { ms, jpeg: Buffer.from(base64, 'base64') };
}
