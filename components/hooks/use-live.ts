import { useEffect, useState } from 'preact/hooks';
import { type Change, onChange } from '../../utils/store/changes.ts';
import { type DatabaseProblem, databaseProblem } from '../../utils/store/database-error.ts';
import type { StoredDrafts } from '../../utils/store/drafts.ts';
import type { StoredJobs } from '../../utils/store/jobs.ts';
import { readShownDrafts, readShownJobs } from '../../utils/store/shown.ts';

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
  useEffect(() => {
    let stopped = false;
    let asked = 0;
    let shown = 0;
    const load = () => {
      asked += 1;
      const turn = asked;
      read().then(
        (value) => {
          // Reads may finish out of order: an older one must not replace a newer one.
          if (stopped || turn < shown) return;
          shown = turn;
          setLive({ status: 'ready', value });
        },
        (error: unknown) => {
          if (stopped || shown > 0) return;
          setLive({ status: 'failed', problem: databaseProblem(error), retry: load });
        },
      );
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

/** Every job in the list, newest first, and the keys of records that fail validation. */
export function useJobs(): Live<StoredJobs> {
  return useLive(readShownJobs, 'jobs');
}
