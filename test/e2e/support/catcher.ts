import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from '../../gallery/certificate.ts';

/** A server that nobody is to speak to. */
export interface Catcher {
  /** Which hosts it is, and where, as a browser is told. */
  readonly hosts: Readonly<Record<string, number>>;
  /** How many have come, whatever they wanted, and whether or not they said it. */
  readonly visits: number;
  /** The host, and the port if any, that each request was for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts one on loopback, for HTTPS. Whoever asks it is told nothing.
 *
 * @param host its name, or a pattern of names, such as `*.outside.example`.
 */
export async function startCatcher(host: string): Promise<Catcher> {
  let visits = 0;
  const requests: string[] = [];
  const server = createServer(await certificate(), ({ headers }, response) => {
    requests.push(headers.host ?? '');
    response.writeHead(204).end();
  });
  server.on('upgrade', ({ headers }, socket) => {
    requests.push(headers.host ?? '');
    socket.destroy();
  });
  server.on('connection', () => {
    visits += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    hosts: { [host]: port },
    get visits() {
      return visits;
    },
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
