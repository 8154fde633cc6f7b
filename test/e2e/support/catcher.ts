import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A server that nobody is to speak to. */
export interface Catcher {
  readonly port: number;
  /** How many have come, whatever they wanted, HTTP or not. */
  readonly visits: number;
  close(): Promise<void>;
}

/** Starts one on loopback. It answers nothing: who comes has sent something out already. */
export async function startCatcher(): Promise<Catcher> {
  let visits = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    visits += 1;
    open.add(socket.on('error', () => undefined));
    socket.once('data', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get visits() {
      return visits;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
