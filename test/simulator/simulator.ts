import type { AddressInfo } from 'node:net';
import { ownAvatars } from './avatars/owned.ts';
import { certificate } from './certificate.ts';
import { Faults } from './http/faults.ts';
import { API_HOST } from './http/hosts.ts';
import { Idempotency } from './http/idempotency.ts';
import { serve } from './http/server.ts';
import type { RecordedRequest, Simulator, SimulatorOptions } from './types.ts';
import { World } from './world.ts';

export { UPLOAD_HOST } from './http/hosts.ts';
export type * from './types.ts';

/**
 * Starts a stand-in for api.heygen.com on loopback. Independent of the product's own reading
 * of the contract; shares no code with it.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = new World(options);
  await ownAvatars(options.avatars ?? [], world);
  const faults = new Faults();
  const journal: RecordedRequest[] = [];
  const end = new AbortController();
  const server = serve(
    options.certificate ?? (await certificate()),
    {
      world,
      idempotency: new Idempotency(world.now),
      keepFailures: options.replayFailures ?? true,
      signal: end.signal,
    },
    faults,
    journal,
  );
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  world.resolve = { [API_HOST]: port, ...options.resolve };

  return {
    port,
    origin: `https://127.0.0.1:${port}`,
    requests: journal,
    get videos() {
      world.advance();
      return world.jobs;
    },
    get avatars() {
      world.advance();
      return world.avatars.looks;
    },
    get balance() {
      world.advance();
      return world.account.balance;
    },
    fault: (rule) => faults.add(rule),
    setBalance(dollars) {
      world.account.balance = dollars;
    },
    setBilling(billing) {
      world.account.billing = billing;
    },
    setNextTraining: (outcome) => world.avatars.expect(outcome),
    giveConsent: () => world.avatars.consent(),
    setKeys(keys) {
      world.keys = new Set(keys);
    },
    setConcurrency(jobs) {
      world.concurrency = jobs;
    },
    setRenderMs(ms) {
      world.renderMs = ms;
    },
    setTrainMs(ms) {
      world.trainMs = ms;
    },
    expireUrls: () => world.urls.revokeAll(),
    async close() {
      end.abort();
      const closed = new Promise<void>((done) => {
        server.close(() => done());
      });
      server.closeAllConnections();
      await Promise.all([closed, world.close()]);
    },
  };
}
