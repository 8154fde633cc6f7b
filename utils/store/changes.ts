/** Names what changed but does not carry it: a page reads the database itself. */
export type Change = 'jobs' | 'drafts' | 'photos' | 'voices';

const CHANNEL = 'stillspeak-changes';

let channel: BroadcastChannel | undefined;

/** Call it after the transaction is done: who hears of it reads at once. */
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
