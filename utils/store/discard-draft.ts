import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { leaveDiscarded, outlive } from './left.ts';
import { ON_DISK } from './on-disk.ts';

/**
 * Deletes a draft, or a damaged record, and its photos, but for those that have become a job's. The draft goes at once,
 * as it is saved at once: where the page is gone before its photos are, the sweep takes them.
 */
export const discardDraft = (id: string): Promise<void> =>
  outlive(remove(id), () => leaveDiscarded(id));

async function remove(id: string): Promise<void> {
  await withDatabase(async (db) => {
    const drafts = db.transaction('drafts', 'readwrite', ON_DISK);
    const [read, deleted] = [drafts.store.get(id), drafts.store.delete(id)];
    drafts.commit();
    const [record] = await Promise.all([read, deleted, drafts.done]);
    // Parses what has just gone: few look at a list to discard something.
    const { deleteUnowned, PHOTO_STORES, photoIdsIn } = await import('./photo-owners.ts');
    const tx = db.transaction(PHOTO_STORES, 'readwrite', ON_DISK);
    await deleteUnowned(tx, [id, ...photoIdsIn(record)]);
    await tx.done;
  });
  announce('drafts');
}
