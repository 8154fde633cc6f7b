import { parseDraft } from '../core/draft/draft-record.ts';
import { isForgotten, touched } from '../core/draft/untouched.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { photosLeft } from './photo-owners.ts';

/** Deletes the drafts that clicks began and nobody came back to. Their photos are left to the sweep. */
export async function deleteForgotten(now: number): Promise<void> {
  const deleted = await withDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite');
    const drafts = (await tx.store.getAll()).map(parseDraft);
    const forgotten = drafts.filter((draft) => draft !== null && isForgotten(draft, now));
    for (const draft of forgotten) if (draft) await tx.store.delete(draft.id);
    await tx.done;
    return forgotten.length;
  });
  if (deleted === 0) return;
  announce('drafts');
  await photosLeft.setValue(true);
}

/** Keeps a draft from being replaced: the person has done something that is stored elsewhere. */
export async function touchDraft(id: string): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite');
    const draft = parseDraft(await tx.store.get(id));
    if (draft?.untouched) await tx.store.put(touched(draft));
    await tx.done;
  });
}
