import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';

/** One session of the Chrome DevTools Protocol: commands are typed, nothing else is here. */
export type Session = { readonly send: CDPSession['send'] };

/** A connection to a browser. */
export type Connection = Session & {
  /** The session of a target, by the `sessionId` that `Target.attachToTarget` gave. */
  session(id: string): Session;
  /** Ends every command that waits for an answer with an error. */
  end(reason: string): void;
};

type Answer = { id?: number; result?: never; error?: { message: string } };
type Waiting = { method: string; resolve: (result: never) => void; reject: (error: Error) => void };

/**
 * Speaks through the pipes of `--remote-debugging-pipe`: JSON messages, each ended by a NUL. Unlike
 * Playwright's, this connection attaches to nothing by itself.
 */
export function connect(toBrowser: Writable, fromBrowser: Readable): Connection {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let rest = '';

  const sender =
    (sessionId?: string): CDPSession['send'] =>
    (method, params) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { method, resolve, reject });
        toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      });

  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) settle(JSON.parse(message));
  });
  toBrowser.on('error', () => end('The browser has gone.'));
  fromBrowser.on('close', () => end('The browser has gone.'));

  function settle({ id, result, error }: Answer) {
    if (id === undefined) return;
    const command = waiting.get(id);
    waiting.delete(id);
    if (error) command?.reject(new Error(`${command.method}: ${error.message}`));
    else command?.resolve(result as never);
  }

  function end(reason: string) {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: ${reason}`));
    waiting.clear();
  }

  return { send: sender(), session: (id) => ({ send: sender(id) }), end };
}
