import { browser } from 'wxt/browser';
import { isAtWork, isInDoubt, isOnTheWay, leftoversOf } from '../core/erasure/leftovers.ts';
import { parseUpload } from '../core/upload.ts';
import { announce } from './changes.ts';
import { deleteDatabase, withDatabase } from './database.ts';
import { readDrafts } from './drafts.ts';
import { readJobs } from './jobs.ts';
import { keptKeys } from './keys.ts';
import { listRemovals } from './removals.ts';

/** What is kept on this computer, and what of it HeyGen has. */
export async function lookAtEverything() {
  const [{ jobs, damaged }, drafts, photos, uploads, removals, keys] = await Promise.all([
    readJobs(),
    readDrafts(),
    withDatabase((db) => db.count('photos')),
    withDatabase((db) => db.getAll('uploads')),
    listRemovals(),
    keptKeys.getValue(),
  ]);
  const known = uploads.map(parseUpload).filter((upload) => upload !== null);
  return {
    here: {
      videos: jobs.length + damaged.length,
      drafts: drafts.drafts.length + drafts.damaged.length,
      photos,
      keys: keys.length,
    },
    leftovers: leftoversOf({ jobs, uploads: known, removals }),
    atWork: jobs.filter(isAtWork).length,
    onTheWay: jobs.filter(isOnTheWay).length,
    inDoubt: jobs.filter(isInDoubt).length,
  };
}

/** Settings that outlive the others until HeyGen has deleted what it was asked to. */
const LAST: readonly string[] = ['erasure', 'erasureKeys'];

/**
 * Deletes all that is stored, but for what is still to be done. Safe to repeat.
 *
 * @throws {DatabaseError} where the database can't be deleted.
 */
export async function deleteStored(): Promise<void> {
  const { local, session, sync } = browser.storage;
  // First: who opens the new database must not take the old one for lost.
  const keys = Object.keys(await local.get(null));
  await local.remove(keys.filter((key) => !LAST.includes(key)));
  const held = Object.keys(await session.get(null));
  await session.remove(held.filter((key) => !LAST.includes(key)));
  await sync.clear();
  await deleteDatabase();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const change of ['jobs', 'drafts', 'photos', 'voices', 'table'] as const) announce(change);
}
