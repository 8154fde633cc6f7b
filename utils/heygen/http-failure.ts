import * as v from 'valibot';
import type { Failure, FailureKind } from '../core/failure.ts';
import { errorBody } from './schema.ts';

/**
 * Reads a failed answer of HeyGen's.
 *
 * @param body the parsed JSON, or `undefined` where the answer is not JSON: then it is a gateway that
 *   speaks, not HeyGen.
 * @param now Unix milliseconds, to turn a date in `Retry-After` into a wait.
 */
export function failureOf(status: number, headers: Headers, body: unknown, now: number): Failure {
  const parsed = v.safeParse(errorBody, body);
  const error = parsed.success ? parsed.output.error : undefined;
  const requestId = headers.get('x-request-id');
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
  return {
    kind: kindOf(status, error?.code ?? undefined, error !== undefined),
    status,
    ...(error?.code ? { code: error.code } : {}),
    ...(error?.message ? { message: error.message } : {}),
    ...(error?.param ? { param: error.param } : {}),
    ...(requestId ? { requestId } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

const BY_CODE: Readonly<Record<string, FailureKind>> = {
  unauthorized: 'unauthorized',
  insufficient_credit: 'credit',
  forbidden: 'forbidden',
  resource_access_denied: 'forbidden',
  voice_not_found: 'voiceGone',
  asset_not_found: 'assetGone',
  avatar_not_found: 'avatarGone',
  request_in_progress: 'inProgress',
  payload_too_large: 'tooLarge',
  file_too_large: 'tooLarge',
  rate_limit_exceeded: 'rateLimited',
  quota_exceeded: 'rateLimited',
  trial_video_limit_exceeded: 'dailyLimit',
};

/** An unknown code is treated by its status; an answer that is not HeyGen's own never as a final no. */
function kindOf(status: number, code: string | undefined, isHeygen: boolean): FailureKind {
  const known = code === undefined ? undefined : BY_CODE[code];
  if (known) return known;
  if (status === 401) return 'unauthorized';
  if (status === 402) return 'credit';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'rateLimited';
  if (status >= 500 || !isHeygen) return 'server';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'gone';
  return 'invalid';
}

/**
 * Reads a `Retry-After` header: seconds or an HTTP date.
 *
 * @returns milliseconds from `now`, never negative; `undefined` where there is none to be read.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/u.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
