import type { PictureFacts, StoredPhoto, TakenPhoto } from '../core/photo/photo.ts';
import { parsePhoto } from '../core/photo/photo-record.ts';
import { announce } from './changes.ts';
import { type Database, withDatabase } from './database.ts';
import { deleteUnowned, isOwned, PHOTO_STORES, photoIdsIn } from './photo-owners.ts';
import { readAtOnce } from './read-at-once.ts';

/** By the id of the draft or job it belongs to. */
export async function getPhoto(id: string): Promise<StoredPhoto | undefined> {
  return parsePhoto(await readAtOnce('photos', (store) => store.get(id)));
}

/** Read in one transaction, and in the order of the ids. */
export async function getPhotos(
  ids: readonly string[],
): Promise<readonly (StoredPhoto | undefined)[]> {
  const records = await readAtOnce('photos', (store) =>
    Promise.all(ids.map((id) => store.get(id))),
  );
  return records.map(parsePhoto);
}

/**
 * Changes some fields of a photo; the others stay as they are.
 *
 * @returns `false` where neither a draft nor a job has the photo any more: nothing is stored then.
 */
export async function changePhoto(changes: StoredPhoto): Promise<boolean> {
  return write(changes.id, (stored) => ({ ...stored, ...changes }));
}

/**
 * Stores what a try at taking a photo came to, in the place of what earlier tries did. A try that brings no picture
 * leaves one that is stored as it is.
 *
 * @returns `false` where neither a draft nor a job has the photo any more: nothing is stored then.
 */
export async function storeTaken(id: string, taken: TakenPhoto): Promise<boolean> {
  return write(id, (stored) => {
    const { problem: _, ...rest } = stored ?? { id };
    if (rest.bytes && !taken.bytes) return rest;
    const { takingUntil } = rest;
    return { ...taken, id, ...(takingUntil === undefined ? {} : { takingUntil }) };
  });
}

/** Puts a preview in the place of a photo's bytes. */
export async function forgetBytes(id: string, thumbnail: Blob): Promise<void> {
  await write(id, (stored) => {
    const { bytes: _, cropped: _cropped, ...rest } = stored ?? { id };
    return { ...rest, thumbnail };
  });
}

/** Adds to the facts of a photo what was found in its bytes, unless it has got others since. */
export async function addFacts(
  id: string,
  bytes: Blob,
  found: Partial<PictureFacts>,
): Promise<void> {
  await write(id, (stored = { id }) => {
    const { facts } = stored;
    if (!facts || stored.bytes?.size !== bytes.size) return stored;
    return { ...stored, facts: { ...facts, ...found } };
  });
}

async function write(
  id: string,
  change: (stored: StoredPhoto | undefined) => StoredPhoto,
): Promise<boolean> {
  const wanted = await withDatabase(async (db) => {
    if (!(await isOwnedNow(db, id))) return false;
    // The bytes take long. Drafts are not in this transaction: a letter that is typed meanwhile would wait behind it,
    // and a popup that closes takes with it what waits.
    const tx = db.transaction('photos', 'readwrite');
    await tx.store.put(change(parsePhoto(await tx.store.get(id))));
    await tx.done;
    // Its owner may have gone meanwhile, and could not take it along.
    if (await isOwnedNow(db, id)) return true;
    const end = db.transaction(PHOTO_STORES, 'readwrite');
    await deleteUnowned(end, [id]);
    await end.done;
    return false;
  });
  if (wanted) announce('photos', id);
  return wanted;
}

/** Holds up a draft for no longer than the database takes to answer. */
function isOwnedNow(db: Database, id: string): Promise<boolean> {
  const tx = db.transaction(PHOTO_STORES);
  const owned = isOwned(tx, id);
  tx.commit();
  return owned;
}

/** Deletes the photos that no draft or job has; none while a damaged draft may have some of them. */
export async function sweepPhotos(): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(PHOTO_STORES, 'readwrite');
    const drafts = (await tx.objectStore('drafts').getAll()).map(photoIdsIn);
    if (drafts.every((ids) => ids.length > 0)) {
      const owned = new Set([...(await tx.objectStore('jobs').getAllKeys()), ...drafts.flat()]);
      const photos = tx.objectStore('photos');
      for (const id of await photos.getAllKeys()) if (!owned.has(id)) await photos.delete(id);
    }
    await tx.done;
  });
}
