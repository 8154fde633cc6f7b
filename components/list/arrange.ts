import { isInFlight, type Job } from '../../utils/core/job/job.ts';
import { isUnseen } from '../../utils/core/job/unseen.ts';

/** The jobs of the list; each keeps the order it came in. */
export interface Arranged {
  /** In progress, or ended before the person's eyes: a row must not jump away as its video gets ready. */
  readonly going: readonly Job[];
  readonly ended: readonly Job[];
}

export function arrange(jobs: readonly Job[], unseen: ReadonlySet<string>): Arranged {
  const going: Job[] = [];
  const ended: Job[] = [];
  for (const job of jobs) {
    const isGoing = isInFlight(job) || isUnseen(job) || unseen.has(job.id);
    (isGoing ? going : ended).push(job);
  }
  return { going, ended };
}
