import type { Job } from '../core/job/job.ts';
import { parseJob } from '../core/job/record.ts';
import { withDatabase } from './database.ts';
import { readOpen } from './open-jobs.ts';
import { readAtOnce } from './read-at-once.ts';

export interface StoredJobs {
  /** Newest first. */
  readonly jobs: readonly Job[];
  /** Keys of records that can't be read. */
  readonly damaged: readonly string[];
}

/** One damaged record does not keep the others from being read. */
export async function readJobs(): Promise<StoredJobs> {
  const [keys, records] = await readAtOnce('jobs', (store) =>
    Promise.all([store.getAllKeys(), store.getAll()]),
  );
  const jobs: Job[] = [];
  const damaged: string[] = [];
  for (const [index, record] of records.entries()) {
    const job = parseJob(record);
    if (job) jobs.push(job);
    else damaged.push(keys[index] ?? '');
  }
  return { jobs: jobs.sort((a, b) => b.createdAt - a.createdAt), damaged };
}

/** The readable ones, newest first. */
export async function listJobs(): Promise<readonly Job[]> {
  return (await readJobs()).jobs;
}

/** Whether there is a job or a draft, readable or not. */
export async function isAnythingKept(): Promise<boolean> {
  const first = await withDatabase((db) => {
    const tx = db.transaction(['jobs', 'drafts']);
    const keyIn = (name: 'jobs' | 'drafts') => tx.objectStore(name).getAllKeys(null, 1);
    return Promise.all([keyIn('jobs'), keyIn('drafts')]);
  });
  return first.flat().length > 0;
}

/** Those in flight, and those that ended and are not told, seen or deleted yet: however many others there are. */
export async function openJobs(): Promise<readonly Job[]> {
  const records = await readAtOnce('jobs', readOpen);
  const jobs = records.map(parseJob);
  return jobs.filter((job) => job !== null).sort((a, b) => b.createdAt - a.createdAt);
}

/** `undefined` when it is gone or damaged. */
export async function getJob(id: string): Promise<Job | undefined> {
  return parseJob(await readAtOnce('jobs', (store) => store.get(id))) ?? undefined;
}
