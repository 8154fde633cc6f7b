import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** What is said to a request; the body is JSON unless it is text. */
export interface Said {
  readonly status?: number;
  readonly body: unknown;
}

/** Where a request goes, and what of its body is JSON. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly type: string;
  readonly idempotencyKey: string | null;
}

/** Says whatever it is told to in HeyGen's place, and keeps what it was asked. */
export interface StandIn {
  readonly heard: readonly Heard[];
  /** From now on, each request is answered by this. */
  say(answer: (asked: Heard) => Said): void;
}

/** Runs a stand-in for the tests of a file and leads the product's requests to it: only the address is changed. */
export function useStandIn(): StandIn {
  const heard: Heard[] = [];
  let answer: (asked: Heard) => Said = () => ({ status: 500, body: 'Nothing was said' });
  const realFetch = globalThis.fetch;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://heygen.example');
    const type = request.headers['content-type'] ?? '';
    const key = request.headers['idempotency-key'];
    const text = Buffer.concat(chunks).toString('utf8');
    const asked = {
      method: request.method ?? 'GET',
      path,
      query: Object.fromEntries(searchParams),
      body: type.startsWith('application/json') ? (JSON.parse(text) as unknown) : undefined,
      type,
      idempotencyKey: typeof key === 'string' ? key : null,
    };
    heard.push(asked);
    const { status = 200, body } = answer(asked);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });

  beforeAll(async () => {
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address() as AddressInfo;
    globalThis.fetch = (input, init) => {
      if (typeof input !== 'string') throw new Error('The client asks for addresses as text');
      return realFetch(input.replace('https://api.heygen.com', `http://127.0.0.1:${port}`), init);
    };
  });
  afterAll(async () => {
    globalThis.fetch = realFetch;
    server.closeAllConnections();
    await new Promise((done) => {
      server.close(done);
    });
  });

  return {
    heard,
    say(next) {
      answer = next;
    },
  };
}
