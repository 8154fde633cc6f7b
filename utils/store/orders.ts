import type { Draft, Ordered } from '../core/draft/draft.ts';
import { parseDraft } from '../core/draft/draft-record.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { ON_DISK } from './on-disk.ts';

/**
 * Stores what was pressed with its draft and, before the disk has it, tells whoever carries it out: the popup may be
 * gone in a moment, and what is not heard of is found on the disk.
 *
 * @returns what `tell` resolves to. Where the disk refuses the draft, what comes of `tell` counts.
 */
export function orderDraft<Value>(
  draft: Draft,
  ordered: Ordered,
  tell: () => Promise<Value>,
): Promise<Value> {
  return withDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite', ON_DISK);
    const put = tx.store.put({ ...draft, ordered });
    tx.commit();
    const told = tell();
    await Promise.all([put, tx.done]).catch(console.error);
    return told;
  });
}

/** The draft waits for the person again; its words stay as they are stored. */
export async function withdrawOrder(id: string): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite', ON_DISK);
    const draft = parseDraft(await tx.store.get(id));
    if (draft?.ordered) {
      const { ordered: _, ...waiting } = draft;
      await tx.store.put(waiting);
    }
    await tx.done;
  });
  announce('drafts');
}
