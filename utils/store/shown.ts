import type { IDBPObjectStore } from 'idb';
import type { Draft } from '../core/draft/draft.ts';
import { isShowableDraft } from '../core/draft/showable.ts';
import { isListed, type Job } from '../core/job/job.ts';
import type { JobRecord } from '../core/job/mark.ts';
import { isShowableJob } from '../core/job/showable.ts';
import { parseStill, type Still } from '../core/photo/still.ts';
import { readToShow } from '../core/read-to-show.ts';
import type { StoredDrafts } from './drafts.ts';
import type { StoredJobs } from './jobs.ts';
import { readOpen } from './open-jobs.ts';
import { readAtOnce } from './read-at-once.ts';
import type { StillspeakSchema } from './schema.ts';

/** What lists read: without the code that parses records, as long as each is whole and of the newest shape. */

/** How jobs are read to be shown. */
export const JOBS = {
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
  const [newest, [open, asked]] = await Promise.all([
    readNewest(most + 1),
    readAtOnce('jobs', (store) => Promise.all([readOpen(store), readEach(store, also)])),
  ]);
  const all = [...newest.slice(0, most), ...open, ...asked];
  const records = new Map(all.map((record) => [record.id, record]));
  const { whole, damaged } = apart(
    [...records.keys()],
    await readToShow<Job>([...records.values()], JOBS),
  );
  const shown = whole.filter(isListed);
  const jobs = shown.sort((a, b) => b.createdAt - a.createdAt);
  return { jobs, damaged, more: newest.length > most };
}

type Jobs = IDBPObjectStore<StillspeakSchema, ['jobs'], 'jobs', 'readonly'>;

async function readNewest(count: number): Promise<readonly JobRecord[]> {
  // Before Chrome 141, records come from an index in one order alone.
  if ('getAllRecords' in IDBIndex.prototype) {
    const backwards: unknown = { count, direction: 'prev' };
    return readAtOnce('jobs', (store) =>
      // The library's types are from before there were options.
      store.index('createdAt').getAll(backwards as IDBKeyRange),
    );
  }
  const keys = await readAtOnce('jobs', (store) => store.index('createdAt').getAllKeys());
  return readAtOnce('jobs', (store) => readEach(store, keys.slice(-count).reverse()));
}

async function readEach(store: Jobs, ids: readonly string[]): Promise<readonly JobRecord[]> {
  const records = await Promise.all(ids.map((id) => store.get(id)));
  return records.filter((record) => record !== undefined);
}

/** The waiting drafts, the one touched last first. */
export async function readShownDrafts(): Promise<StoredDrafts> {
  const [keys, records] = await readAtOnce('drafts', (store) =>
    Promise.all([store.getAllKeys(), store.getAll()]),
  );
  const { whole, damaged } = apart(keys, await readToShow<Draft>(records, DRAFTS));
  return { drafts: whole.sort((a, b) => b.updatedAt - a.updatedAt), damaged };
}

/** As it is stored, to be parsed. */
export async function readDraftRecord(id: string): Promise<unknown> {
  return readAtOnce('drafts', (store) => store.get(id));
}

/** By the id of the draft or job it belongs to. */
export async function getStill(id: string): Promise<Still | undefined> {
  return parseStill(await readAtOnce('photos', (store) => store.get(id)));
}

/** One damaged record does not keep the others from being shown. */
function apart<Value>(keys: readonly string[], read: readonly (Value | null)[]) {
  return {
    whole: read.filter((value) => value !== null),
    damaged: keys.filter((_, index) => read[index] === null),
  };
}
