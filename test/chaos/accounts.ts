import { createHash } from 'node:crypto';
import type { SimulatedAccount } from '../simulator/types.ts';
import type { PaidVideo } from './audit.ts';

/** What jobs name the account of a key, where that is the only one of it. */
export const accountOf = (key: string): string =>
  `key-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;

/** What an account has paid for. */
export function ofAccount({ keys, videos }: SimulatedAccount): readonly PaidVideo[] {
  const account = accountOf(keys[0]?.secret ?? '');
  return videos.map(({ id, status, request }) => ({ id, status, request, account }));
}
