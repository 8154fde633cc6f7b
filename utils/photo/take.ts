import { fetchBytes } from '../fetch-bytes.ts';
import { within } from '../within.ts';
import { sniffImageType, THUMBNAIL_PX } from './photo.ts';
import { savePhoto } from './store.ts';

const TIMEOUT_MS = 20_000;
const THUMBNAIL_QUALITY = 0.85;

/**
 * Takes the bytes of a clicked picture while the click's permission lasts, and keeps them with a small
 * preview under `id`. Where they can't be had nothing is kept: HeyGen may still fetch the link itself.
 */
export async function takePhoto(id: string, url: string): Promise<void> {
  try {
    const fetched = await fetchBytes(url, { timeoutMs: TIMEOUT_MS, credentials: 'include' });
    const head = new Uint8Array(await fetched.slice(0, 16).arrayBuffer());
    const bytes = fetched.slice(0, fetched.size, sniffImageType(head));
    await savePhoto({ id, bytes, ...(await thumbnailPart(bytes)) });
  } catch {
    // Another site's picture without CORS: the link is all there is.
  }
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
    return { thumbnail: await shrink(picture, THUMBNAIL_PX) };
  } catch {
    return {};
  }
}

/** A JPEG of the picture with at most `longSide` pixels on its long side. */
async function shrink(picture: Blob, longSide: number): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  // JPEG has no transparency: what shines through would turn black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: THUMBNAIL_QUALITY });
}
