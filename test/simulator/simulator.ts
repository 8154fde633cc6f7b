import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Accounts } from './accounts/accounts.ts';
import { ownAvatars } from './avatars/owned.ts';
import { certificate } from './certificate.ts';
import { Faults } from './http/faults.ts';
import { API_HOST, MEDIA_HOST } from './http/hosts.ts';
import type { Policy } from './http/policy.ts';
import { serve } from './http/server.ts';
import { SimulatorHandle } from './simulator-handle.ts';
import { Site } from './site.ts';
import type { RecordedRequest, Simulator, SimulatorOptions } from './types.ts';
import { World } from './world.ts';

export { MEDIA_HOST, UPLOAD_HOST } from './http/hosts.ts';
export type * from './types.ts';

/**
 * Starts a stand-in for api.heygen.com on loopback. Independent of the product's own reading
 * of the contract; shares no code with it.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const site = new Site(options);
  const accounts = new Accounts();
  const first = new World(options, site);
  await ownAvatars(options.avatars ?? [], first);
  accounts.add(first);
  const faults = new Faults();
  const journal: RecordedRequest[] = [];
  const end = new AbortController();
  const { replayFailures = true, limitsFirst = false } = options;
  const policy: Policy = { replayFailures, limitsFirst };
  const server = serve(
    options.certificate ?? (await certificate()),
    { site, accounts, policy, signal: end.signal },
    faults,
    journal,
  );
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  site.resolve = { [API_HOST]: port, [MEDIA_HOST]: port, ...options.resolve };

  const close = async () => {
    end.abort();
    const closed = new Promise<void>((done) => {
      server.close(() => done());
    });
    server.closeAllConnections();
    await Promise.all([closed, site.close()]);
  };
  return new SimulatorHandle(first, {
    site,
    accounts,
    policy,
    faults,
    journal,
    port,
    defaults: options,
    close,
  });
}
