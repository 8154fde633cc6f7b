import { fetchBytes } from '../fetch-bytes.ts';
import { within } from '../within.ts';
import { linkWorks } from './link.ts';
import { THUMBNAIL_PX } from './photo.ts';
import { drawn, PictureError, preparePicture } from './prepare.ts';
import { savePhoto } from './store.ts';

const TIMEOUT_MS = 20_000;
/** Larger than what HeyGen takes: it is made smaller here. */
const MOST_BYTES = 128 * 1024 * 1024;
const THUMBNAIL_QUALITY = 0.85;

/**
 * Takes a clicked picture while the click's permission lasts, and keeps it under `id`, ready for HeyGen, with
 * a small preview. Where it can't be had nothing is kept: HeyGen may still fetch the link itself.
 */
export async function takePhoto(id: string, url: string): Promise<void> {
  const had = await fetchPicture(url);
  if (!had) return;
  try {
    const { bytes, facts } = await preparePicture(had.original);
    const answer = had.isPublic ? { contentType: had.original.type } : null;
    await savePhoto({
      id,
      bytes,
      facts,
      linkWorks: linkWorks(url, facts, answer),
      ...(await thumbnailPart(bytes)),
    });
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    await savePhoto({ id, problem: error.problem });
  }
}

/** Without cookies first: what everybody gets, HeyGen gets, too. */
async function fetchPicture(url: string): Promise<{ original: Blob; isPublic: boolean } | null> {
  for (const credentials of ['omit', 'include'] as const) {
    try {
      const options = { timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES, credentials };
      const original = await fetchBytes(url, options);
      return { original, isPublic: credentials === 'omit' };
    } catch {
      // Another site's picture without CORS, or one for its members: the next way.
    }
  }
  return null;
}

/** Keeps a finished video's still as the job's preview, where it can be had. */
export async function keepStill(id: string, url: string, timeoutMs: number): Promise<void> {
  try {
    const still = fetchBytes(url, { timeoutMs }).then(thumbnailPart);
    await savePhoto({ id, ...(await within(timeoutMs, still)) });
  } catch {
    // The photo's own preview stays.
  }
}

async function thumbnailPart(picture: Blob): Promise<{ thumbnail?: Blob }> {
  try {
    return { thumbnail: await thumbnailOf(picture) };
  } catch {
    return {};
  }
}

async function thumbnailOf(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  try {
    // JPEG has no transparency: what shines through would turn black.
    const canvas = drawn(bitmap, THUMBNAIL_PX, 'white');
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: THUMBNAIL_QUALITY });
  } finally {
    bitmap.close();
  }
}
