import { randomUUID } from 'node:crypto';
import type { RawPage } from '../../browser/raw-page.ts';
import { allIn, type InsidePage, put } from './database.ts';

/** A job as the database holds it, as far as tests look at it. */
export interface StoredJob {
  readonly id: string;
  readonly request: { readonly title: string };
  readonly stage: { readonly name: string; readonly remoteId?: string };
  readonly trouble: { readonly kind: string } | null;
  readonly dueAt: number | null;
  readonly tries: number;
  readonly notifiedAt: number | null;
}

/** Everything in the list that is not damaged. */
export async function storedJobs(page: InsidePage): Promise<readonly StoredJob[]> {
  const jobs = (await allIn(page, 'jobs')) as readonly Partial<StoredJob>[];
  return jobs.filter((job): job is StoredJob => job.request !== undefined);
}

/** The id of any voice that is kept. */
export async function aVoice(page: RawPage): Promise<string> {
  const [kept] = (await allIn(page, 'voices')) as readonly { voices: readonly { id: string }[] }[];
  const [voice] = kept?.voices ?? [];
  if (!voice) throw new Error('No voice is kept.');
  return voice.id;
}

/** A stored draft, as far as tests look at it. */
export interface SeededDraft {
  readonly id: string;
}

/** A draft that is ready to be created, with the photo's bytes where it has no address for HeyGen. */
export async function seedDraft(
  page: RawPage,
  { script, voiceId, url }: { script: string; voiceId: string; url: string },
): Promise<SeededDraft> {
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
  return draft;
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
export async function ask(page: InsidePage, type: string, data?: unknown): Promise<unknown> {
  const message = JSON.stringify({ id: 1, type, data, timestamp: Date.now() });
  return page.evaluate(
    `chrome.runtime.sendMessage(${message}).then((answer) => answer?.res, () => undefined)`,
  );
}
