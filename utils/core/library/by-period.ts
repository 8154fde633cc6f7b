import type { Job } from '../job/job.ts';
import { periodKey } from '../period.ts';

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
