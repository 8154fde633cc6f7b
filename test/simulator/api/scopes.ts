import { ApiError } from '../http/api-error.ts';
import type { Call } from '../http/call.ts';

/** Path → the family of scopes that its calls need. Paths that are not here need none. */
const FAMILIES: readonly (readonly [path: RegExp, family: string])[] = [
  [/^\/v3\/videos(\/|$)/, 'videos'],
  [/^\/v3\/voices(\/|$)/, 'voices'],
  [/^\/v3\/assets(\/|$)/, 'assets'],
  [/^\/v3\/avatars(\/|$)/, 'avatars'],
  [/^\/v3\/users(\/|$)/, 'account'],
  [/^\/v3\/folders(\/|$)/, 'folders'],
];

/** POSTs that make nothing that stays. */
const READING_POSTS = new Set(['/v3/voices', '/v3/voices/speech']);

/** One of them is enough; empty for a call that any key may make. */
export function scopesFor({ method, path }: Pick<Call, 'method' | 'path'>): readonly string[] {
  const family = FAMILIES.find(([pattern]) => pattern.test(path))?.[1];
  if (family === undefined) return [];
  const reads = method === 'GET' || (method === 'POST' && READING_POSTS.has(path));
  return reads ? [`${family}:read`, `${family}:write`] : [`${family}:write`];
}

/** The refusal of a call to a key whose scopes do not cover it. */
export function scopeMissing(scopes: readonly string[]): ApiError {
  return new ApiError(
    403,
    'insufficient_api_key_scope',
    `This API key lacks the scope "${scopes[0]}".`,
  );
}
