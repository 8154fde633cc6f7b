import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../utils/core/job/job.ts';
import { isUnseen } from '../../utils/core/job/unseen.ts';
import { type Change, onChange } from '../../utils/store/changes.ts';
import { type DatabaseProblem, databaseProblem } from '../../utils/store/database-error.ts';
import type { StoredDrafts } from '../../utils/store/drafts.ts';
import { readShownDrafts, readShownJobs, type ShownJobs } from '../../utils/store/shown.ts';
import { seen } from './seen.ts';

/** A value from the database, kept up to date. */
export type Live<Value> =
  | { readonly status: 'loading' }
  | {
      readonly status: 'failed';
      /** `null`: it is not the database as a whole. */
      readonly problem: DatabaseProblem | null;
      readonly retry: () => void;
    }
  | { readonly status: 'ready'; readonly value: Value };

/**
 * Reads now and again at every change of that kind. A failed re-read keeps the last value on the screen.
 *
 * @param read must stay the same function for as long as it reads the same thing.
 * @param id of the one record that it reads; absent: it reads several.
 */
export function useLive<Value>(
  read: () => Promise<Value>,
  change: Change,
  id?: string,
): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({ status: 'loading' });
  // At once, not after the next frame: the first look waits for it.
  useLayoutEffect(() => {
    let stopped = false;
    let isReading = false;
    let isStale = false;
    let isShown = false;
    const show = (value: Value) => {
      isShown = true;
      setLive({ status: 'ready', value });
    };
    const fail = (error: unknown) => {
      if (!isShown) setLive({ status: 'failed', problem: databaseProblem(error), retry: load });
    };
    // One at a time: of changes that come meanwhile, however many, one more read tells all.
    const load = () => {
      isStale = isReading;
      if (isReading) return;
      isReading = true;
      void read()
        .then(
          (value) => !stopped && show(value),
          (error: unknown) => !stopped && fail(error),
        )
        .then(() => {
          isReading = false;
          if (isStale && !stopped) load();
        });
    };
    load();
    const stop = onChange((changed, its) => {
      const isOther = id !== undefined && its !== undefined && its !== id;
      if (changed === change && !isOther) load();
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [read, change, id]);
  return live;
}

/** The waiting drafts, last edited first, and the keys of records that fail validation. */
export function useDrafts(): Live<StoredDrafts> {
  return useLive(readShownDrafts, 'drafts');
}

/**
 * The newest jobs of the list, and the keys of records that fail validation. What was news stays among them: its row
 * must not go because it was seen. A job that has not changed stays the same object.
 *
 * @param told the id of a job that is to be among them, however old it is.
 */
export function useJobs(most: number, told: string | null): Live<ShownJobs> {
  const news = useRef(new Set<string>());
  const known = useRef<ReadonlyMap<string, Job>>(new Map());
  const [strays, setStrays] = useState<readonly string[]>([]);
  useEffect(() => {
    const show = (ids: readonly string[]) => ids.length > 0 && setStrays(ids);
    // Nobody waits for what is damaged.
    seen
      .then(() => import('../../utils/store/strays.ts'))
      .then(({ findStrays }) => findStrays())
      .then(show, console.error);
  }, []);
  const read = useCallback(async () => {
    const also = [...news.current, ...strays, ...(told === null ? [] : [told])];
    const shown = await readShownJobs(most, also);
    for (const job of shown.jobs) if (isUnseen(job)) news.current.add(job.id);
    const jobs = shown.jobs.map((job) => unlessSame(known.current.get(job.id), job));
    known.current = new Map(jobs.map((job) => [job.id, job]));
    return { ...shown, jobs };
  }, [most, told, strays]);
  return useLive(read, 'jobs');
}

const unlessSame = (before: Job | undefined, job: Job): Job =>
  before && JSON.stringify(before) === JSON.stringify(job) ? before : job;
