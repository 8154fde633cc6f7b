import type { IDBPObjectStore } from 'idb';
import type { Draft } from '../core/draft/draft.ts';
import { isShowableDraft } from '../core/draft/showable.ts';
import type { Job } from '../core/job/job.ts';
import type { JobRecord } from '../core/job/mark.ts';
import { isShowableJob } from '../core/job/showable.ts';
import { parseStill, type Still } from '../core/photo/still.ts';
import { readToShow } from '../core/read-to-show.ts';
import { withDatabase } from './database.ts';
import type { StoredDrafts } from './drafts.ts';
import type { StoredJobs } from './jobs.ts';
import { readOpen } from './open-jobs.ts';
import type { StillspeakSchema } from './schema.ts';

/** What lists read: without the code that parses records, as long as each is whole and of the newest shape. */

const JOBS = {
  isShowable: isShowableJob,
  loadParse: async () => (await import('../core/job/record.ts')).parseJob,
};
const DRAFTS = {
  isShowable: isShowableDraft,
  loadParse: async () => (await import('../core/draft/draft-record.ts')).parseDraft,
};

/** The newest part of the list. */
export interface ShownJobs extends StoredJobs {
  /** There are older ones. */
  readonly more: boolean;
}

/**
 * All jobs in flight, all news, and the newest of all. One that is being deleted is hidden at once, while the worker
 * still cleans up.
 *
 * @param most of the newest
 * @param also ids of more that are to be among them, however old they are
 */
export async function readShownJobs(most: number, also: readonly string[]): Promise<ShownJobs> {
  const { records, more } = await withDatabase(async (db) => {
    const { store } = db.transaction('jobs');
    const [{ newest, more }, ...others] = await Promise.all([
      readNewest(store, most),
      readOpen(store),
      readStrays(store),
      readEach(store, also),
    ]);
    const all = [...newest, ...others.flat()].map((record) => [record.id, record] as const);
    return { records: new Map(all), more };
  });
  const { whole, damaged } = apart(
    [...records.keys()],
    await readToShow<Job>([...records.values()], JOBS),
  );
  const shown = whole.filter((job) => !job.discarded);
  return { jobs: shown.sort((a, b) => b.createdAt - a.createdAt), damaged, more };
}

type Jobs = IDBPObjectStore<StillspeakSchema, ['jobs'], 'jobs', 'readonly'>;

async function readNewest(store: Jobs, most: number) {
  const newest: JobRecord[] = [];
  let cursor = await store.index('createdAt').openCursor(null, 'prev');
  while (cursor && newest.length < most) {
    newest.push(cursor.value);
    cursor = await cursor.continue();
  }
  return { newest, more: cursor !== null };
}

/** Damaged ones that have no time to be found by. */
async function readStrays(store: Jobs): Promise<readonly JobRecord[]> {
  const byTime = store.index('createdAt');
  if ((await store.count()) === (await byTime.count())) return [];
  const timed = new Set(await byTime.getAllKeys());
  const strays = (await store.getAllKeys()).filter((key) => !timed.has(key));
  return readEach(store, strays);
}

async function readEach(store: Jobs, ids: readonly string[]): Promise<readonly JobRecord[]> {
  const records = await Promise.all(ids.map((id) => store.get(id)));
  return records.filter((record) => record !== undefined);
}

/** The waiting drafts, the one touched last first. */
export async function readShownDrafts(): Promise<StoredDrafts> {
  const [keys, records] = await withDatabase((db) => {
    const { store } = db.transaction('drafts');
    return Promise.all([store.getAllKeys(), store.getAll()]);
  });
  const { whole, damaged } = apart(keys, await readToShow<Draft>(records, DRAFTS));
  return { drafts: whole.sort((a, b) => b.updatedAt - a.updatedAt), damaged };
}

/** By the id of the draft or job it belongs to. */
export async function getStill(id: string): Promise<Still | undefined> {
  return parseStill(await withDatabase((db) => db.get('photos', id)));
}

/** One damaged record does not keep the others from being shown. */
function apart<Value>(keys: readonly string[], read: readonly (Value | null)[]) {
  return {
    whole: read.filter((value) => value !== null),
    damaged: keys.filter((_, index) => read[index] === null),
  };
}
