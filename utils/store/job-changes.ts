import type { IDBPTransaction } from 'idb';
import { isGated } from '../core/job/gate.ts';
import type { FaceJob, Job } from '../core/job/job.ts';
import { type FaceSource, learntFrom } from '../core/job/known-face.ts';
import { recordOf } from '../core/job/mark.ts';
import { parseJob } from '../core/job/record.ts';
import { type JobEvent, transition } from '../core/job/transition.ts';
import { type Limits, NO_LIMITS } from '../core/money/limits.ts';
import type { StoredPhoto } from '../core/photo/photo.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { notePayment, withinLimits } from './ledger-writes.ts';
import { spendingLimits } from './limits.ts';
import { ON_DISK } from './on-disk.ts';
import { deleteUnowned, PHOTO_STORES, photoIdsIn } from './photo-owners.ts';
import type { StillspeakSchema } from './schema.ts';

/** Changes of jobs: the worker's alone, so that pages load none of what decides them. */

/**
 * Applies an event to the job as it is stored at this moment. Worker only.
 *
 * @returns the job as it now stands, or `undefined` when it is gone.
 */
export async function applyEvent(id: string, event: JobEvent): Promise<Job | undefined> {
  const [after] = await applyToEach([id], event);
  return after;
}

/** The same for several jobs at once: one transaction, and one announcement. Worker only. */
export async function applyToEach(
  ids: readonly string[],
  event: JobEvent,
): Promise<readonly (Job | undefined)[]> {
  const limits = isGated(event) ? await spendingLimits.getValue() : NO_LIMITS;
  let isChanged = false;
  const jobs = await withDatabase(async (db) => {
    const tx = db.transaction(['jobs', 'ledger'], 'readwrite', ON_DISK);
    const changed: (Job | undefined)[] = [];
    for (const id of ids) {
      const before = parseJob(await tx.objectStore('jobs').get(id)) ?? undefined;
      const after = before && (await changedBy(tx, before, event, limits));
      isChanged ||= after !== before;
      changed.push(after);
    }
    await tx.done;
    return changed;
  });
  if (isChanged) announce('jobs', ids.length === 1 ? ids[0] : undefined);
  return jobs;
}

type Paying = IDBPTransaction<StillspeakSchema, ['jobs', 'ledger'], 'readwrite'>;

async function changedBy(tx: Paying, before: Job, event: JobEvent, limits: Limits): Promise<Job> {
  const ledger = tx.objectStore('ledger');
  const after = transition(before, await withinLimits(ledger, before, event, limits));
  if (after === before) return before;
  await tx.objectStore('jobs').put(recordOf(after));
  await notePayment(ledger, before, after, event.at);
  return after;
}

/**
 * `gone`: discarded before it was ordered; `unreadable`: one could not be read again, so that none is stored and the
 * draft stays.
 */
export type Creation = 'created' | 'known' | 'gone' | 'unreadable';

/**
 * Stores the new jobs of a draft, one for each of its photos, and deletes the draft and the failed job it replaces:
 * all or nothing. A second call for the same draft stores no more jobs. Worker only.
 *
 * @param still shown in the list until there is one of the video, where that is not the photo.
 */
export async function createJobs(
  draftId: string,
  made: readonly Job[],
  replaces: string | undefined,
  still?: Blob,
): Promise<Creation> {
  if (!made.every(isReadable)) return 'unreadable';
  const creation = await withDatabase(async (db): Promise<Creation> => {
    const tx = db.transaction(PHOTO_STORES, 'readwrite', ON_DISK);
    const jobs = tx.objectStore('jobs');
    const known = await Promise.all(made.map(({ id }) => jobs.getKey(id)));
    // Where one is there, all were: the others have been deleted since.
    const isKnown = known.some((id) => id !== undefined);
    const draft = await tx.objectStore('drafts').get(draftId);
    if (draft === undefined) return isKnown ? 'known' : 'gone';
    if (!isKnown) await Promise.all(made.map((job) => jobs.put(recordOf(job))));
    if (!isKnown && still) {
      const photos = tx.objectStore('photos');
      for (const { id } of made)
        await photos.put({ ...(await photos.get(id)), id, thumbnail: still });
    }
    await tx.objectStore('drafts').delete(draftId);
    // What the screen has lost since the draft was stored.
    await deleteUnowned(tx, photoIdsIn(draft));
    const replaced = replaces === undefined ? null : parseJob(await jobs.get(replaces));
    if (replaced?.stage.name === 'failed') {
      await jobs.delete(replaced.id);
      await deleteUnowned(tx, [replaced.id]);
    }
    await tx.done;
    return isKnown ? 'known' : 'created';
  });
  announce('jobs');
  announce('drafts');
  return creation;
}

/** A job that the next reading calls damaged would be paid for and never shown. */
const isReadable = (job: Job): boolean => parseJob(job) !== null;

/**
 * Stores the job by which a photo's face is learned, with the photo, unless there is one already: a failed one is
 * retried as it is. Worker only.
 */
export async function addFaceJob(
  job: FaceJob,
  source: FaceSource,
  photo: StoredPhoto | undefined,
): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(['jobs', 'photos'], 'readwrite', ON_DISK);
    const records = await tx.objectStore('jobs').getAll();
    const known = learntFrom(
      source,
      records.map(parseJob).filter((it) => it !== null),
    );
    if (!known) {
      await tx.objectStore('jobs').put(recordOf(job));
      if (photo) await tx.objectStore('photos').put({ ...photo, id: job.id });
    }
    await tx.done;
  });
  announce('jobs');
  announce('photos');
}

/**
 * Stores jobs for videos that are not in the list yet. Reads and writes in one transaction, so that two imports at
 * once store each video once. Worker only.
 *
 * @param choose picks the new jobs, given those that are stored. Must be synchronous: the transaction would end.
 * @returns those that were stored.
 */
export async function importJobs(
  choose: (known: readonly Job[]) => readonly Job[],
): Promise<readonly Job[]> {
  const imported = await withDatabase(async (db) => {
    const tx = db.transaction('jobs', 'readwrite', ON_DISK);
    const records = await tx.store.getAll();
    const chosen = choose(records.map(parseJob).filter((job) => job !== null)).filter(isReadable);
    for (const job of chosen) await tx.store.put(recordOf(job));
    await tx.done;
    return chosen;
  });
  if (imported.length > 0) announce('jobs');
  return imported;
}

/** Deletes a job, or a damaged record, and its photo. Worker only. */
export async function removeJob(id: string): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(PHOTO_STORES, 'readwrite', ON_DISK);
    await tx.objectStore('jobs').delete(id);
    await deleteUnowned(tx, [id]);
    await tx.done;
  });
  announce('jobs');
}
