import { isInFlight, type Job } from './job.ts';
import { isUnseen } from './unseen.ts';

/** When each job that was looked at ended, in Unix milliseconds; `null` for one in flight. */
export type Standing = ReadonlyMap<string, number | null>;

/** How jobs stand now, beside what was known of others. */
export function standingOf(jobs: readonly Job[], before: Standing = new Map()): Standing {
  return new Map([...before, ...jobs.map((job) => [job.id, endOf(job)] as const)]);
}

/**
 * The jobs that ended since they were last looked at; a retried one ends again. One that nobody has looked at counts
 * only while it is news: older ones come into a list as it is scrolled.
 */
export function endedSince(before: Standing, jobs: readonly Job[]): readonly Job[] {
  return jobs.filter((job) => {
    const was = before.get(job.id);
    return !isInFlight(job) && (was === undefined ? isUnseen(job) : was !== endOf(job));
  });
}

const endOf = ({ stage }: Job): number | null =>
  stage.name === 'ready' || stage.name === 'failed' ? stage.at : null;

/** More than this are told by their number. */
const MOST_NAMED = 3;

/** What ended together: named one by one where they are few. */
export interface Endings {
  readonly named: readonly Job[];
  /** Videos that are told by their number, as there are more than three of their kind. */
  readonly ready: number;
  readonly failed: number;
}

/** Ready and failed ones apart; a face always has its name, as there are never many. */
export function gather(ended: readonly Job[]): Endings {
  const videos = ended.filter(({ request }) => request.make !== 'avatar');
  const ready = videos.filter(({ stage }) => stage.name === 'ready');
  const failed = videos.filter(({ stage }) => stage.name === 'failed');
  const counted = [ready, failed].filter(({ length }) => length > MOST_NAMED).flat();
  return {
    named: ended.filter((job) => !counted.includes(job)),
    ready: ready.length > MOST_NAMED ? ready.length : 0,
    failed: failed.length > MOST_NAMED ? failed.length : 0,
  };
}
