import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isUnseen } from '../../utils/core/job/unseen.ts';
import { type Change, onChange } from '../../utils/store/changes.ts';
import { type DatabaseProblem, databaseProblem } from '../../utils/store/database-error.ts';
import type { StoredDrafts } from '../../utils/store/drafts.ts';
import {
  findStrays,
  readShownDrafts,
  readShownJobs,
  type ShownJobs,
} from '../../utils/store/shown.ts';
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
 */
export function useLive<Value>(read: () => Promise<Value>, change: Change): Live<Value> {
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
    const stop = onChange((changed) => changed === change && load());
    return () => {
      stopped = true;
      stop();
    };
  }, [read, change]);
  return live;
}

/** The waiting drafts, last edited first, and the keys of records that fail validation. */
export function useDrafts(): Live<StoredDrafts> {
  return useLive(readShownDrafts, 'drafts');
}

/**
 * The newest jobs of the list, and the keys of records that fail validation. What was news stays among them: its row
 * must not go because it was seen.
 *
 * @param told the id of a job that is to be among them, however old it is.
 */
export function useJobs(most: number, told: string | null): Live<ShownJobs> {
  const news = useRef(new Set<string>());
  const [strays, setStrays] = useState<readonly string[]>([]);
  useEffect(() => {
    const show = (ids: readonly string[]) => ids.length > 0 && setStrays(ids);
    // Nobody waits for what is damaged.
    seen.then(findStrays).then(show, console.error);
  }, []);
  const read = useCallback(async () => {
    const also = [...news.current, ...strays, ...(told === null ? [] : [told])];
    const shown = await readShownJobs(most, also);
    for (const job of shown.jobs) if (isUnseen(job)) news.current.add(job.id);
    return shown;
  }, [most, told, strays]);
  return useLive(read, 'jobs');
}
