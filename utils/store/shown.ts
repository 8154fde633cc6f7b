import type { Draft } from '../core/draft/draft.ts';
import { isShowableDraft } from '../core/draft/showable.ts';
import type { Job } from '../core/job/job.ts';
import { isShowableJob } from '../core/job/showable.ts';
import { parseStill, type Still } from '../core/photo/still.ts';
import { readToShow } from '../core/read-to-show.ts';
import { withDatabase } from './database.ts';
import type { StoredDrafts } from './drafts.ts';
import type { StoredJobs } from './jobs.ts';

/** What lists read: without the code that parses records, as long as each is whole and of the newest shape. */

const JOBS = {
  isShowable: isShowableJob,
  loadParse: async () => (await import('../core/job/record.ts')).parseJob,
};
const DRAFTS = {
  isShowable: isShowableDraft,
  loadParse: async () => (await import('../core/draft/draft-record.ts')).parseDraft,
};

/** Every job in the list. One that is being deleted is hidden at once, while the worker still cleans up. */
export async function readShownJobs(): Promise<StoredJobs> {
  const { keys, records } = await readAll('jobs');
  const { whole, damaged } = apart(keys, await readToShow<Job>(records, JOBS));
  const shown = whole.filter((job) => !job.discarded);
  return { jobs: shown.sort((a, b) => b.createdAt - a.createdAt), damaged };
}

/** The waiting drafts, the one touched last first. */
export async function readShownDrafts(): Promise<StoredDrafts> {
  const { keys, records } = await readAll('drafts');
  const { whole, damaged } = apart(keys, await readToShow<Draft>(records, DRAFTS));
  return { drafts: whole.sort((a, b) => b.updatedAt - a.updatedAt), damaged };
}

/** By the id of the draft or job it belongs to. */
export async function getStill(id: string): Promise<Still | undefined> {
  return parseStill(await withDatabase((db) => db.get('photos', id)));
}

async function readAll(name: 'jobs' | 'drafts') {
  const [keys, records] = await withDatabase((db) => {
    const { store } = db.transaction(name);
    return Promise.all([store.getAllKeys(), store.getAll()]);
  });
  return { keys, records };
}

/** One damaged record does not keep the others from being shown. */
function apart<Value>(keys: readonly string[], read: readonly (Value | null)[]) {
  return {
    whole: read.filter((value) => value !== null),
    damaged: keys.filter((_, index) => read[index] === null),
  };
}
