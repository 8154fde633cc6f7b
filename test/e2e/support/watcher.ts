import { ask } from './backstage.ts';
import type { InsidePage } from './database.ts';

/** More often than the popup asks, and not all the time: each asking is a pass over all jobs. */
const EVERY_MS = 1_000;

/** Something to call again and again, which asks the worker to follow the jobs as the open popup does. */
export function watcher(page: () => InsidePage): () => Promise<void> {
  let askedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - askedAt < EVERY_MS) return;
    askedAt = performance.now();
    await ask(page(), 'watch');
  };
}
