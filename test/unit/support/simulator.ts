import { afterAll, beforeAll } from 'vitest';
import {
  MEDIA_HOST,
  type Simulator,
  startSimulator,
  UPLOAD_HOST,
} from '../../simulator/simulator.ts';
import type { SimulatorOptions } from '../../simulator/types.ts';

export const KEY = 'sk-simulator-key';

/** The API, its media, and the store that large files go to. */
const HEYGEN = ['https://api.heygen.com', `https://${MEDIA_HOST}`, `https://${UPLOAD_HOST}`];

/**
 * Runs a simulator for the tests of a file and leads the extension's requests to it, as the browser's
 * host rules do: the address is changed, everything else of the request and its answer is real.
 */
export function useSimulator(options: SimulatorOptions = {}): () => Simulator {
  let simulator: Simulator | undefined;
  const realFetch = globalThis.fetch;
  const verify = process.env.NODE_TLS_REJECT_UNAUTHORIZED;

  const running = (): Simulator => {
    if (!simulator) throw new Error('The simulator does not run yet');
    return simulator;
  };

  beforeAll(async () => {
    simulator = await startSimulator({ keys: [KEY], render: 'none', ...options });
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    globalThis.fetch = (input, init) => {
      if (typeof input !== 'string') throw new Error('The client asks for addresses as text');
      const { origin } = running();
      const address = HEYGEN.reduce((url, hosted) => url.replace(hosted, origin), input);
      return realFetch(address, init);
    };
  });

  afterAll(async () => {
    globalThis.fetch = realFetch;
    if (verify === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = verify;
    await simulator?.close();
  });

  return running;
}
