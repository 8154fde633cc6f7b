import { useCallback } from 'preact/hooks';
import type { Job } from '../../utils/core/job/job.ts';
import { getJob, readJobs, type StoredJobs } from '../../utils/store/jobs.ts';
import { type Live, useLive } from './use-live.ts';

/** Everything in the list, without what the person has deleted already. */
export function useJobs(): Live<StoredJobs> {
  return useLive(readShown, 'jobs');
}

async function readShown(): Promise<StoredJobs> {
  const { jobs, damaged } = await readJobs();
  return { jobs: jobs.filter((job) => !job.discarded), damaged };
}

/** One job; `undefined` as a value when there is none by this id. */
export function useJob(id: string): Live<Job | undefined> {
  return useLive(
    useCallback(() => getJob(id), [id]),
    'jobs',
  );
}
