/** What can have changed; a page reads the news from the database itself. */
export type Change = 'jobs' | 'drafts' | 'photos' | 'voices';

const CHANNEL = 'stillspeak-changes';

let channel: BroadcastChannel | undefined;

/** Tells every other page and the worker that something in the database changed. */
export function announce(change: Change): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
}

/**
 * Calls back on every change announced by another page or the worker.
 *
 * @returns a function that stops it.
 */
export function onChange(listener: (change: Change) => void): () => void {
  const ear = new BroadcastChannel(CHANNEL);
  ear.onmessage = (event: MessageEvent<Change>) => listener(event.data);
  return () => ear.close();
}
