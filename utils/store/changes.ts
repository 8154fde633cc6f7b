/**
 * Names what changed but does not carry it: a page reads the database itself. `typed`: a draft, by a keystroke, which is
 * news for those alone that show that draft to be edited.
 */
export type Change = 'jobs' | 'drafts' | 'photos' | 'voices' | 'table' | 'typed';

const CHANNEL = 'stillspeak-changes';

let channel: BroadcastChannel | undefined;

interface Announcement {
  readonly change: Change;
  readonly id: string | undefined;
}

/**
 * Call it after the transaction is done: who hears of it reads at once.
 *
 * @param id of the one record that changed; absent: any may have.
 */
export function announce(change: Change, id?: string): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage({ change, id } satisfies Announcement);
}

type Hear = (change: Change, id?: string) => void;

/** Must be another object than the one announced on: a channel does not hear itself, but a page does hear itself. */
let ear: BroadcastChannel | undefined;
const listeners = new Set<{ readonly hear: Hear }>();

/**
 * Calls back on every change announced by this page, another page or the worker. One channel serves all listeners of a
 * page, and is open while there are any.
 *
 * @returns a function that stops it.
 */
export function onChange(hear: Hear): () => void {
  const listener = { hear };
  listeners.add(listener);
  if (!ear) {
    ear = new BroadcastChannel(CHANNEL);
    ear.onmessage = ({ data: { change, id } }: MessageEvent<Announcement>) => {
      for (const each of listeners) each.hear(change, id);
    };
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    ear?.close();
    ear = undefined;
  };
}
