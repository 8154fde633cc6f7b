import type { Draft } from '../core/draft/draft.ts';

const PREFIX = 'left:';

const unfinished = new Set<() => void>();

/**
 * Has the next page finish what this one has begun to write, where it is closed before that is done.
 *
 * The browser finishes a committed transaction of a page that is gone, but not one that waits for another; and of a
 * popup that loses the focus no message reaches the worker, not even one that is sent as the window loses it. Both
 * were measured, in Chromium 156. What is put into `localStorage` then is kept.
 *
 * @param leave calls one of the functions below, or nothing where the work is not wanted any more.
 */
export async function outlive<Value>(work: Promise<Value>, leave: () => void): Promise<Value> {
  unfinished.add(leave);
  try {
    return await work;
  } finally {
    unfinished.delete(leave);
  }
}

globalThis.addEventListener?.('pagehide', () => {
  for (const leave of unfinished) leave();
});

/** @param base as the disk has it. */
export function leaveTyped(base: Draft, typed: Draft): void {
  put(base.id, { base, typed });
}

/** Leaves a draft, or a damaged record, to be discarded. */
export function leaveDiscarded(id: string): void {
  put(id, null);
}

function put(id: string, left: { readonly base: Draft; readonly typed: Draft } | null): void {
  localStorage.setItem(`${PREFIX}${id}`, JSON.stringify(left));
}

/** The drafts that a closed page has left something of. */
export function idsLeft(): readonly string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

/** What is left of a draft; `null` where it is to be discarded. */
export function leftOf(id: string): unknown {
  return JSON.parse(localStorage.getItem(`${PREFIX}${id}`) ?? 'null');
}

export function forgetLeft(id: string): void {
  localStorage.removeItem(`${PREFIX}${id}`);
}
