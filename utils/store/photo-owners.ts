import type { IDBPTransaction } from 'idb';
import { photosOf } from '../core/draft/draft.ts';
import { parseDraft } from '../core/draft/draft-record.ts';
import { passing } from './checked-setting.ts';
import type { StillspeakSchema } from './schema.ts';

/**
 * Whatever deletes a photo, or writes one together with its owner, opens these together: a photo without a draft or a
 * job would stay for good, and one taken from a job could not be sent.
 */
export const PHOTO_STORES = ['jobs', 'drafts', 'photos'] as const;

/** A draft has gone without its photos: the next sweep looks for them. */
export const photosLeft = passing('session:photosLeft', false);

type Transaction<Mode extends IDBTransactionMode = 'readwrite'> = IDBPTransaction<
  StillspeakSchema,
  typeof PHOTO_STORES,
  Mode
>;

/** Asks for everything before its first await. */
export async function isOwned<Mode extends IDBTransactionMode>(
  tx: Transaction<Mode>,
  id: string,
): Promise<boolean> {
  const drafts = tx.objectStore('drafts');
  const [job, draft, all] = await Promise.all([
    tx.objectStore('jobs').getKey(id),
    drafts.getKey(id),
    drafts.getAll(),
  ]);
  return job !== undefined || draft !== undefined || all.flatMap(photoIdsIn).includes(id);
}

/** Call it after the owner itself is deleted. */
export async function deleteUnowned(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if (!(await isOwned(tx, id))) await tx.objectStore('photos').delete(id);
  }
}

/** None where the draft is damaged: its photos are not known. */
export function photoIdsIn(record: unknown): readonly string[] {
  const draft = parseDraft(record);
  return draft ? photosOf(draft).map(({ id }) => id) : [];
}
