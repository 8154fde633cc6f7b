import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import type { Ledger } from './ledger.ts';
import type { Look } from './toolkit.ts';

/** The open list asks every 5 s; more often here, because the worker it wakes is killed so often. */
const INTERVAL_MS = 1_000;

/** Somebody who has the list of videos open. */
export interface Watcher {
  /**
   * Waits until what is seen is as asked for.
   *
   * @returns that look, or the last one when the time, in milliseconds, is over.
   */
  until(isThere: (look: Look) => boolean, timeoutMs: number): Promise<Look>;
  stop(): Promise<void>;
}

/** Looks at the jobs again and again from now on, and has them followed closely as the open list does. */
export function startWatcher(bench: Bench, ledger: Ledger): Watcher {
  let stopped = false;
  let last: Look | undefined;

  const watching = (async () => {
    while (!stopped) {
      try {
        // Not awaited: a worker that dies over it leaves it without an answer.
        bench.tools.send('watch').catch(() => undefined);
        last = await bench.tools.look();
        ledger.observe(last);
      } catch {
        // The browser died; the next look is into the new one.
      }
      await sleep(INTERVAL_MS);
    }
  })();

  return {
    async until(isThere, timeoutMs) {
      const end = performance.now() + timeoutMs;
      last = undefined;
      for (;;) {
        if (last && (isThere(last) || performance.now() > end)) return last;
        await sleep(INTERVAL_MS / 10);
      }
    },
    async stop() {
      stopped = true;
      await watching;
    },
  };
}
