import { parseJob } from '../core/job/record.ts';
import {
  isUnneeded,
  isUnusedForLong,
  parseUpload,
  type Removal,
  removalOf,
  withoutEnded,
} from '../core/upload.ts';
import { withDatabase } from './database.ts';

/**
 * Forgets the uploads that nothing needs and notes that they are to be deleted: in one transaction, so that nothing
 * uses one that is about to go, and nothing is forgotten that would then stay at HeyGen.
 *
 * @param files SHA-256 of the files that drafts and presets refer to.
 */
export async function forgetUnneeded(files: ReadonlySet<string>, now: number): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(['jobs', 'uploads', 'removals'], 'readwrite');
    const uploads = (await tx.objectStore('uploads').getAll()).map(parseUpload);
    // Jobs are many: at most starts of the worker none of them has to be read.
    if (!uploads.some((upload) => upload && isUnusedForLong(upload, now))) return;
    const [keys, records] = await Promise.all([
      tx.objectStore('jobs').getAllKeys(),
      tx.objectStore('jobs').getAll(),
    ]);
    const jobs = records.map(parseJob);
    const needs = {
      jobs: jobs.filter((job) => job !== null),
      damaged: keys.filter((_, index) => jobs[index] === null),
      files,
    };
    for await (const cursor of tx.objectStore('uploads')) {
      const upload = parseUpload(cursor.value);
      if (!upload) continue;
      if (isUnneeded(upload, needs, now)) {
        await cursor.delete();
        await tx.objectStore('removals').put(removalOf(upload, now));
      } else if (upload.jobs && upload.jobs.length > 1) {
        await cursor.update(withoutEnded(upload, needs));
      }
    }
    await tx.done;
  });
}

/** What is to be deleted at HeyGen, of every account. */
export async function listRemovals(): Promise<readonly Removal[]> {
  return withDatabase((db) => db.getAll('removals'));
}

/** @param after what is left to do; `null`: nothing. */
export async function keepRemoval(before: Removal, after: Removal | null): Promise<void> {
  await withDatabase<unknown>((db) =>
    after ? db.put('removals', after) : db.delete('removals', [before.account, before.assetId]),
  );
}
