import { parseDraft } from '../core/draft/draft-record.ts';
import { withTyped } from '../core/draft/with-typed.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { discardDraft } from './discard-draft.ts';
import { forgetLeft, idsLeft, leftOf } from './left.ts';
import { ON_DISK } from './on-disk.ts';

/** Finishes what closed pages have begun to write of drafts. What the disk does not take stays left. */
export async function settleLeft(): Promise<void> {
  for (const id of idsLeft()) {
    const left = leftOf(id);
    await (left === null ? discardDraft(id) : saveTyped(left));
    forgetLeft(id);
  }
}

/** A draft that is gone comes back, as it does with any letter, unless videos are made of it. */
async function saveTyped(left: unknown): Promise<void> {
  const [base, typed] = partsOf(left).map(parseDraft);
  if (!base || !typed) return;
  await withDatabase(async (db) => {
    const tx = db.transaction(['drafts', 'jobs'], 'readwrite', ON_DISK);
    const drafts = tx.objectStore('drafts');
    const [record, renamed, job] = await Promise.all([
      drafts.get(base.id),
      drafts.get(typed.id),
      tx.objectStore('jobs').getKey(base.id),
    ]);
    const stored = parseDraft(record) ?? parseDraft(renamed);
    // Without its first photo, it goes on under the id of the next.
    if (typed.id !== base.id) await drafts.delete(base.id);
    if (job === undefined) await drafts.put(stored ? withTyped(stored, base, typed) : typed);
    await tx.done;
  });
  announce('drafts');
}

function partsOf(left: unknown): readonly unknown[] {
  return typeof left === 'object' && left !== null && 'base' in left && 'typed' in left
    ? [left.base, left.typed]
    : [];
}
