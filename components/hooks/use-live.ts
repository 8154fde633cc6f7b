import { useEffect, useState } from 'preact/hooks';
import { type Change, onChange } from '../../utils/store/changes.ts';

/** Something read from the database, kept up to date. */
export type Live<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly value: Value };

/**
 * Reads now and again at every change of that kind.
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
          if (stopped || turn < shown) return;
          shown = turn;
          setLive({ status: 'ready', value });
        },
        () => {
          // What was read before stays on the screen.
          if (!stopped && shown === 0) setLive({ status: 'failed', retry: load });
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
