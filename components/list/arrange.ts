import { isInFlight, type Job } from '../../utils/core/job/job.ts';
import { isUnseen } from '../../utils/core/job/unseen.ts';
import { periodKey } from '../../utils/core/period.ts';

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

/** Rows under one heading. */
export interface Section {
  readonly key: string;
  /** Never empty. */
  readonly jobs: readonly [Job, ...Job[]];
}

/** Parts jobs that came newest first by the days, and later the months, in which they were ordered. */
export function byPeriod(jobs: readonly Job[], now: number): readonly Section[] {
  const sections = new Map<string, [Job, ...Job[]]>();
  for (const job of jobs) {
    const key = periodKey(job.createdAt, now);
    const section = sections.get(key);
    if (section) section.push(job);
    else sections.set(key, [job]);
  }
  return [...sections].map(([key, of]) => ({ key, jobs: of }));
}
