import type { StoredPhoto } from '../core/photo/photo.ts';
import { getPhoto } from './photos.ts';

const LOOK_AGAIN_MS = 150;

/** Waits until a photo is taken, or is not going to be: a worker that dies over it does not come back to it. */
export async function taken(id: string): Promise<StoredPhoto | undefined> {
  for (;;) {
    const stored = await getPhoto(id);
    if (!stored?.takingUntil || stored.takingUntil < Date.now()) return stored;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
