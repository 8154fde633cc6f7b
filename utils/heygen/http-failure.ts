import * as v from 'valibot';
import type { Failure, FailureKind } from '../core/failure.ts';
import { plainText } from '../core/plain-text.ts';
import { speaksOfPolicy } from '../core/policy.ts';
import { errorBody } from './schema.ts';
import { shownAs } from './values.ts';

/** A failed answer as it came. */
export interface FailedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or `undefined` where the answer is none: then it is somebody else that speaks. */
  readonly body: unknown;
  /** The request named one thing by its id, so that "not found" speaks of the thing and not of the route. */
  readonly namesThing: boolean;
  /** Unix milliseconds here; an answer that tells the time there counts from that. */
  readonly now: number;
}

/** Reads a failed answer of HeyGen's. */
export function readFailure(answer: FailedAnswer): Failure {
  const { status, headers } = answer;
  const error = errorIn(answer.body);
  const requestId = requestIdIn(headers);
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), dateIn(headers) ?? answer.now);
  return {
    kind: kindOf(answer, error),
    status,
    ...(error?.code ? { code: error.code } : {}),
    ...(error?.message ? { message: error.message } : {}),
    ...(error?.param ? { param: error.param } : {}),
    ...(requestId ? { requestId } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** HeyGen's older routes put the same words beside each other at the top. */
const plainBody = v.object({
  code: v.pipe(
    v.nullish(v.union([v.string(), v.number()]), ''),
    v.transform((code) => shownAs(String(code))),
  ),
  message: v.pipe(v.string(), v.nonEmpty(), v.transform(shownAs)),
});

interface SaidError {
  readonly code?: string | null;
  readonly message?: string | null;
  readonly param?: string | null;
}

/** Whether an answer names an error, whatever its status. */
export function namesError(body: unknown): boolean {
  const { success, output } = v.safeParse(errorBody, body);
  return success && Boolean(output.error.code || output.error.message);
}

function errorIn(body: unknown): SaidError | undefined {
  const usual = v.safeParse(errorBody, body);
  if (usual.success) return usual.output.error;
  const plain = v.safeParse(plainBody, body);
  return plain.success ? plain.output : undefined;
}

const BY_CODE: ReadonlyMap<string, FailureKind> = new Map(
  Object.entries({
    unauthorized: 'unauthorized',
    insufficient_credit: 'credit',
    forbidden: 'forbidden',
    insufficient_api_key_scope: 'scope',
    resource_access_denied: 'denied',
    voice_not_found: 'voiceGone',
    asset_not_found: 'assetGone',
    avatar_not_found: 'avatarGone',
    resource_not_ready: 'inProgress',
    request_in_progress: 'inProgress',
    payload_too_large: 'tooLarge',
    file_too_large: 'tooLarge',
    rate_limit_exceeded: 'rateLimited',
    quota_exceeded: 'quota',
    trial_video_limit_exceeded: 'dailyLimit',
    resource_limit_exceeded: 'planLimit',
    resource_limit_reached: 'planLimit',
    internal_error: 'server',
    gateway_timeout: 'server',
  } as const),
);

/** An unknown code is treated by its status; an answer that is not HeyGen's own never as a final no. */
function kindOf({ status, namesThing }: FailedAnswer, error: SaidError | undefined): FailureKind {
  const code = error?.code ?? '';
  if (code === 'download_failed') return isImage(error?.param) ? 'download' : 'linkDownload';
  const known = BY_CODE.get(code);
  if (known) return known;
  if (status === 401) return 'unauthorized';
  if (status === 402) return 'credit';
  if (status === 410) return 'routeGone';
  if (status === 404 || (status < 400 && saysNotFound(code)))
    return missing(code, namesThing, error?.param);
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'rateLimited';
  if (status >= 500) return 'server';
  if (!error) return 'intercepted';
  if (status === 403) return 'forbidden';
  return speaksOfPolicy(`${code} ${error.message ?? ''}`) ? 'policy' : 'invalid';
}

/** HeyGen does not always say which link it could not fetch; most often there is but the photo's. */
const isImage = (param: string | null | undefined) => !param || /^(?:image|file)\b/u.test(param);

const saysNotFound = (code: string) => code.endsWith('not_found');

/** A route that HeyGen has given up says nothing about the things that were behind it. */
function missing(code: string, namesThing: boolean, param: string | null | undefined): FailureKind {
  const saysSo = saysNotFound(code);
  if (namesThing) return saysSo ? 'gone' : 'routeGone';
  // A folder, a glossary: something that the request names beside.
  return saysSo && (param || (code !== 'not_found' && code !== 'video_not_found'))
    ? 'invalid'
    : 'routeGone';
}

/** What HeyGen's support finds an answer by; `null` where there is none. */
export function requestIdIn(headers: Headers): string | null {
  const said = headers.get('x-request-id');
  return said === null ? null : plainText(said, LONGEST_REQUEST_ID);
}

/** In characters: it is shown in one line. */
const LONGEST_REQUEST_ID = 200;

/** The time at HeyGen when it answered, in Unix milliseconds; `undefined` where the answer does not tell. */
export function dateIn(headers: Headers): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : date;
}

/** Whatever HeyGen asks for, it is asked again after this: nothing waits because of one answer for ever. */
const MAX_RETRY_AFTER_MS = 60 * 60_000;

/**
 * Reads a `Retry-After` header: seconds or an HTTP date.
 *
 * @param now Unix milliseconds by the clock that a date in it goes by: HeyGen's.
 * @returns milliseconds from `now`, never negative; `undefined` where there is none to be read.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const ms = /^\s*\d+\s*$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.min(MAX_RETRY_AFTER_MS, Math.max(0, ms));
}
