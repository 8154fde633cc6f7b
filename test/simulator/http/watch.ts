import type { Answer } from './answer.ts';
import type { Call } from './call.ts';

/** What was asked and what was said to it, before any fault changes that. */
export interface Exchange {
  readonly call: Call;
  readonly answer: Answer;
}

type Watcher = (exchange: Exchange) => void;

const watchers = new Set<Watcher>();

/** Tells of every exchange of every simulator in this process. @returns what ends that */
export function watch(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Passes an answer on, once those who watch have seen it. */
export function shown(call: Call, answer: Answer): Answer {
  for (const watcher of watchers) watcher({ call, answer });
  return answer;
}
