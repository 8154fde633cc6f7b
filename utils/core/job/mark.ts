import type { Job } from './job.ts';

/** A job as it is stored: those that ended, and that somebody is not done with, have a mark to be found by. */
export type JobRecord = Job & { readonly news?: 1 };

type Marking = Pick<Job, 'discarded' | 'notifiedAt' | 'seenAt'> & {
  readonly stage: { readonly name: string };
};

/** Of a job that is to be stored. */
export const recordOf = (job: Job): JobRecord => (isNews(job) ? { ...job, news: 1 } : job);

/** It ended, and has not been told, seen, or deleted yet. Takes records of any version, damaged ones, too. */
export function isNews({ stage, discarded, notifiedAt, seenAt }: Partial<Marking>): boolean {
  if (stage?.name !== 'ready' && stage?.name !== 'failed') return false;
  return discarded === true || typeof notifiedAt !== 'number' || typeof seenAt !== 'number';
}
