import { isInFlight, type Job } from './job.ts';

/** The job has ended and no page has shown that yet: the icon counts it, and the popup opens at it. */
export const isUnseen = (job: Job): boolean =>
  !isInFlight(job) && !job.discarded && job.seenAt === null;
