import type { Job } from '../../core/job/job.ts';
import { type Begun, severalId } from '../../core/news/begun.ts';
import { isUntold, newsOf } from '../../core/news/news.ts';
import type { Taste } from '../../core/news/taste.ts';

/** What is told of jobs with one notification; one job's own has the job's id. */
export interface Notification {
  readonly id: string;
  readonly jobs: readonly Job[];
}

/** What news is told through. */
export interface TellerDeps {
  openJobs(): Promise<readonly Job[]>;
  taste(): Promise<Taste>;
  readonly begun: {
    getValue(): Promise<Begun | null>;
    setValue(begun: Begun | null): Promise<void>;
  };
  /** Saying it twice shows it once. Never throws. */
  show(notification: Notification, taste: Taste): Promise<void>;
  /** Stores that these are told: all of them, or none. */
  mark(ids: readonly string[]): Promise<unknown>;
  /** Has the worker woken then, whether or not it dies before; `null`: there is nothing to be woken for. */
  wakeAt(when: number | null): Promise<void>;
  now(): number;
}

/** The shortest wait that an alarm keeps to; it is only needed where the worker dies, in milliseconds. */
const AGAIN_MS = 30_000;

/**
 * Tells all news that may be told now, one notification after the other; jobs are read anew before each, as the person
 * may have deleted one, or mended what it waits for.
 *
 * Dying at any moment loses nothing and tells nothing under two names: which jobs a notification is about is stored, with
 * its id, before it is shown.
 */
export async function tellAll(deps: TellerDeps): Promise<void> {
  const done = new Set<string>();
  let isSafe = false;
  for (;;) {
    const now = deps.now();
    const taste = await deps.taste();
    const begun = await deps.begun.getValue();
    // What could not be marked is for the next time.
    const jobs = (await deps.openJobs()).map((job) =>
      done.has(job.id) ? { ...job, notifiedAt: now } : job,
    );
    const { tell, mark, again } = newsOf(jobs, taste, now);
    const [first = []] = tell;
    if (!begun && first.length + mark.length === 0) return deps.wakeAt(again);
    if (!isSafe) await deps.wakeAt(now + AGAIN_MS);
    isSafe = true;
    if (begun) {
      await finish(deps, taste, jobs, begun);
      continue;
    }
    const ids = first.map(({ id }) => id);
    const silent = mark.map(({ id }) => id);
    if (silent.length > 0) await deps.mark(silent);
    if (ids.length > 0) {
      const [id = ''] = ids;
      await deps.begun.setValue({ id: ids.length === 1 ? id : severalId(now), jobs: ids });
      await finish(deps, taste, jobs, await deps.begun.getValue());
    }
    for (const id of [...ids, ...silent]) done.add(id);
  }
}

/** Also where the worker died over it, before or after it was shown: its own name shows it once. */
async function finish(
  deps: TellerDeps,
  taste: Taste,
  jobs: readonly Job[],
  begun: Begun | null,
): Promise<void> {
  if (!begun) return;
  const left = jobs.filter((job) => begun.jobs.includes(job.id) && isUntold(job));
  if (left.length > 0) {
    if (taste.when !== 'badge') await deps.show({ id: begun.id, jobs: left }, taste);
    await deps.mark(left.map(({ id }) => id));
  }
  await deps.begun.setValue(null);
}
