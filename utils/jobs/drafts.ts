import { announce } from '../changes.ts';
import { withDatabase } from '../database.ts';
import type { Photo } from '../photo/photo.ts';
import type { Defaults } from '../settings.ts';
import type { Draft } from './draft.ts';

/** All drafts, the one touched last first. */
export async function listDrafts(): Promise<Draft[]> {
  const drafts = await withDatabase((db) => db.getAllFromIndex('drafts', 'updatedAt'));
  return drafts.reverse();
}

export async function getDraft(id: string): Promise<Draft | undefined> {
  return withDatabase((db) => db.get('drafts', id));
}

/**
 * Keeps a draft as it is typed. The transaction is committed at once, without waiting for its answer,
 * because a popup that loses focus is gone within milliseconds.
 */
export async function saveDraft(draft: Draft): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite');
    const put = tx.store.put(draft);
    tx.commit();
    await Promise.all([put, tx.done]);
  });
}

/** Throws a draft and its photo away. */
export async function discardDraft(id: string): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(['drafts', 'photos'], 'readwrite');
    await Promise.all([tx.objectStore('drafts').delete(id), tx.objectStore('photos').delete(id)]);
    await tx.done;
  });
  announce('drafts');
}

/** Starts a draft for a photo, or comes back to the one that already waits for the same picture. */
export async function startDraft(photo: Photo, defaults: Defaults, now: number): Promise<Draft> {
  const waiting = (await listDrafts()).find(
    (draft) => draft.photo.url === photo.url && draft.replaces === undefined,
  );
  const draft: Draft = waiting
    ? { ...waiting, photo, updatedAt: now }
    : { ...newDraft(photo, defaults), createdAt: now, updatedAt: now };
  await saveDraft(draft);
  announce('drafts');
  return draft;
}

function newDraft(photo: Photo, defaults: Defaults) {
  return { ...defaults, id: crypto.randomUUID(), photo, script: '', title: defaults.title ?? '' };
}
