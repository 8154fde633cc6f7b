import { announce } from '../changes.ts';
import { withDatabase } from '../database.ts';
import type { StoredPhoto } from './photo.ts';

/** The bytes and preview of a draft's or job's photo, where they could be had. */
export async function getPhoto(id: string): Promise<StoredPhoto | undefined> {
  return withDatabase((db) => db.get('photos', id));
}

/** Adds to what is kept of a photo; parts not named stay as they are. */
export async function savePhoto(photo: StoredPhoto): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('photos', 'readwrite');
    await tx.store.put({ ...(await tx.store.get(photo.id)), ...photo });
    await tx.done;
  });
  announce('photos');
}
