import type { ApiKey } from '../accounts/api-key.ts';
import { type Answer, data } from '../http/answer.ts';
import { ApiError } from '../http/api-error.ts';
import { type Call, onlyKnownQuery } from '../http/call.ts';
import type { World } from '../world.ts';

/** What a key may know of itself: any key may ask. */
export function getOwnKey(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, []);
  const key = world.keys.open(String(call.headers['x-api-key']));
  if (!key) throw new ApiError(401, 'unauthorized', 'The API key is missing or not valid.');
  return data(describe(key, world.now()));
}

function describe(key: ApiKey, now: number) {
  const { expiresAt } = key;
  const made = new Date(key.createdAt).toISOString();
  return {
    key_id: key.id,
    key_name: key.name,
    status: 'active',
    scope_mode: key.scopes === undefined ? 'full' : 'custom',
    scopes: key.scopes ?? [],
    created_at: made,
    updated_at: made,
    expires_at: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    expires_in_seconds: expiresAt === null ? null : Math.floor((expiresAt - now) / 1000),
  };
}
