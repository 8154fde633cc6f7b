import type { StoredPhoto } from '../core/photo/photo.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';

/** The bytes and preview of a draft's or job's photo, where they could be had. */
export async function getPhoto(id: string): Promise<StoredPhoto | undefined> {
  return withDatabase((db) => db.get('photos', id));
}

/** The same of several, in their order. */
export async function getPhotos(
  ids: readonly string[],
): Promise<readonly (StoredPhoto | undefined)[]> {
  return withDatabase(async (db) => {
    const { store } = db.transaction('photos');
    return Promise.all(ids.map((id) => store.get(id)));
  });
}

/** Adds to what is kept of a photo; parts not named stay as they are. */
export async function savePhoto(photo: StoredPhoto): Promise<void> {
  await put(photo, () => true);
}

/**
 * The same, unless nothing is kept of it: a photo that was thrown away does not come back.
 *
 * @returns whether it is kept.
 */
export async function changePhoto(photo: StoredPhoto): Promise<boolean> {
  return put(photo, (kept) => kept !== undefined);
}

async function put(
  photo: StoredPhoto,
  isWanted: (kept: StoredPhoto | undefined) => boolean,
): Promise<boolean> {
  const wanted = await withDatabase(async (db) => {
    const tx = db.transaction('photos', 'readwrite');
    const kept = await tx.store.get(photo.id);
    const wanted = isWanted(kept);
    if (wanted) await tx.store.put({ ...kept, ...photo });
    await tx.done;
    return wanted;
  });
  if (wanted) announce('photos');
  return wanted;
}
