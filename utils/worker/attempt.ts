import { HeygenError } from '../core/failure.ts';
import { type HeygenClient, heygenClient } from '../heygen/client.ts';
import type { Result } from '../messages.ts';
import { apiKey } from '../store/settings.ts';

/** Asks HeyGen for something on behalf of a page: what goes wrong comes back as data. */
export async function attempt<Value>(
  act: (client: HeygenClient) => Promise<Value>,
  key?: string,
): Promise<Result<Value>> {
  try {
    return { ok: true, value: await act(heygenClient(key ?? (await apiKey.getValue()))) };
  } catch (error) {
    if (!(error instanceof HeygenError)) throw error;
    return { ok: false, failure: error.failure };
  }
}
