import { deleteDB, openDB } from 'idb';
import type { StoredPhoto } from '../../../utils/core/photo/photo.ts';
import { DATABASE_MIGRATIONS } from '../../../utils/store/migrations.ts';
import type { StillspeakSchema } from '../../../utils/store/schema.ts';
import { aJob, aVideo } from '../../unit/support/job.ts';

// Runs in a page of the extension that has none of its code.

/** The version of before jobs could be found by anything: the product brings it up to date as it does a person's. */
const FORMER_VERSION = 4;
const BATCH = 5_000;
const BETWEEN_MS = 7 * 60_000;
/** As many as anybody scrolls to: a picture of each of a hundred thousand would fill the disk. */
const PICTURED = 100;

async function picture(hue: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(320, 400);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  const sky = pen.createLinearGradient(0, 0, 320, 400);
  sky.addColorStop(0, `hsl(${hue} 60% 70%)`);
  sky.addColorStop(1, `hsl(${hue + 90} 60% 30%)`);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 320, 400);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

function finished(index: number, now: number) {
  const at = now - (index + 1) * BETWEEN_MS;
  const script = `Number ${index} has something to say about the weather, the war, and the price of bread.`;
  const voice = { id: 'own-1', name: 'My own voice' };
  return aJob({
    id: `finished-${index}`,
    createdAt: at,
    photo: {
      url: `https://photos.example/portraits/${index}.jpg`,
      pageUrl: 'https://photos.example/',
      pageTitle: 'Gallery',
    },
    request: aVideo({ title: `Number ${index}`, narration: { type: 'script', script, voice } }),
    stage: { name: 'ready', remoteId: `video-${index}`, at, durationSeconds: 12, costUsd: 0.6 },
    dueAt: null,
    changedAt: at,
    notifiedAt: at,
    seenAt: at,
  });
}

/** Makes a database in which so many videos are finished, told, and seen. */
async function fill(count: number): Promise<void> {
  const photos: StoredPhoto[] = [];
  for (let index = 0; index < Math.min(count, PICTURED); index += 1) {
    photos.push({ id: `finished-${index}`, thumbnail: await picture(index * 17) });
  }
  await deleteDB('stillspeak');
  const db = await openDB<StillspeakSchema>('stillspeak', FORMER_VERSION, {
    upgrade(made, _old, _new, tx) {
      for (const { upgrade } of DATABASE_MIGRATIONS.slice(0, FORMER_VERSION)) upgrade(made, tx);
    },
  });
  const now = Date.now();
  for (let from = 0; from < count; from += BATCH) {
    const tx = db.transaction(['jobs', 'photos'], 'readwrite');
    const until = Math.min(count, from + BATCH);
    for (let index = from; index < until; index += 1) {
      void tx.objectStore('jobs').put(finished(index, now));
    }
    if (from === 0) for (const photo of photos) void tx.objectStore('photos').put(photo);
    await tx.done;
  }
  db.close();
}

Object.assign(globalThis, { fill });
