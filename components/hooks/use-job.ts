import { useCallback } from 'preact/hooks';
import type { Job } from '../../utils/core/job/job.ts';
import { getJob } from '../../utils/store/jobs.ts';
import { type Live, useLive } from './use-live.ts';

/** One job; the value is `undefined` if no job has this id. */
export function useJob(id: string): Live<Job | undefined> {
  return useLive(
    useCallback(() => getJob(id), [id]),
    'jobs',
    id,
  );
}
