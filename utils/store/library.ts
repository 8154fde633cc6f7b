import { isListed, type Job } from '../core/job/job.ts';
import { readToShow } from '../core/read-to-show.ts';
import { readAtOnce } from './read-at-once.ts';
import { JOBS } from './shown.ts';

/** Every job that can be read, newest first. */
export async function readLibrary(): Promise<readonly Job[]> {
  const records = await readAtOnce('jobs', (store) => store.getAll());
  const jobs = await readToShow<Job>(records, JOBS);
  return jobs
    .filter((job): job is Job => job !== null && isListed(job))
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** `undefined` where it is gone, or on its way to be. */
export async function readListed(id: string): Promise<Job | undefined> {
  const record = await readAtOnce('jobs', (store) => store.get(id));
  const [job] = await readToShow<Job>([record], JOBS);
  return job && isListed(job) ? job : undefined;
}
