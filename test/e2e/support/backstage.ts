import { randomUUID } from 'node:crypto';
import type { RawPage } from '../../browser/raw-page.ts';

/** A job as the database holds it, as far as tests look at it. */
export interface StoredJob {
  readonly id: string;
  readonly request: { readonly title: string };
  readonly stage: { readonly name: string; readonly remoteId?: string };
  readonly trouble: { readonly kind: string } | null;
  readonly dueAt: number | null;
  readonly notifiedAt: number | null;
}

const OPEN = `new Promise((done, fail) => {
  const asked = indexedDB.open('stillspeak');
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => fail(asked.error);
})`;

/** Puts a record, given as an expression, into the extension's database. */
export async function put(page: RawPage, store: string, record: string): Promise<void> {
  await page.evaluate(`(async () => {
    const record = ${record};
    const db = await ${OPEN};
    const tx = db.transaction(${JSON.stringify(store)}, 'readwrite');
    tx.objectStore(${JSON.stringify(store)}).put(record);
    await new Promise((done, fail) => { tx.oncomplete = done; tx.onerror = () => fail(tx.error); });
    db.close();
  })()`);
}

/** Everything in the list that is not damaged. */
export async function storedJobs(page: RawPage): Promise<readonly StoredJob[]> {
  return (await page.evaluate(`(async () => {
    const db = await ${OPEN};
    const asked = db.transaction('jobs').objectStore('jobs').getAll();
    const jobs = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
    db.close();
    return jobs.filter((job) => job.request);
  })()`)) as StoredJob[];
}

/** The id of any voice that is kept. */
export async function aVoice(page: RawPage): Promise<string> {
  const first = `(async () => {
    const db = await ${OPEN};
    const asked = db.transaction('voices').objectStore('voices').get('all');
    const all = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
    db.close();
    return all.voices[0].id;
  })()`;
  return String(await page.evaluate(first));
}

/** A draft that is ready to be created, with the photo's bytes where it has no address for HeyGen. */
export async function seedDraft(
  page: RawPage,
  { script, voiceId, url }: { script: string; voiceId: string; url: string },
): Promise<string> {
  const id = randomUUID();
  const now = Date.now();
  const draft = {
    id,
    createdAt: now,
    updatedAt: now,
    photo: { url, pageUrl: 'https://photos.example/', pageTitle: 'Gallery' },
    script,
    voice: { id: voiceId, name: 'Somebody' },
    title: script,
    resolution: '720p',
    aspectRatio: 'auto',
  };
  await put(page, 'drafts', JSON.stringify(draft));
  if (!url.startsWith('https:')) {
    await put(page, 'photos', `{ id: ${JSON.stringify(id)}, bytes: await (${jpegOf(id)}) }`);
  }
  return id;
}

/** Each is another picture: the same one would be uploaded only once. */
const jpegOf = (id: string) => `(async () => {
  const canvas = new OffscreenCanvas(400, 500);
  const context = canvas.getContext('2d');
  context.fillStyle = '#${id.slice(0, 6)}';
  context.fillRect(50, 50, 300, 400);
  return canvas.convertToBlob({ type: 'image/jpeg' });
})()`;

/** Sends the worker a message as the pages do; what it answers, or `undefined` when it dies over it. */
export async function ask(page: RawPage, type: string, data?: unknown): Promise<unknown> {
  const message = JSON.stringify({ id: 1, type, data, timestamp: Date.now() });
  return page.evaluate(
    `chrome.runtime.sendMessage(${message}).then((answer) => answer?.res, () => undefined)`,
  );
}
