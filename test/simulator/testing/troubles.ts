import type { FaultPage, FaultRule, FaultStatus } from '../http/fault-types.ts';
import type { RecordedRequest, Simulator } from '../types.ts';

/*
 * Faults as people who use HeyGen's API report them. Each is for `simulator.fault()`, and lasts
 * until it is taken back.
 */

const ALWAYS = { times: Number.POSITIVE_INFINITY };
const POST_VIDEO = { ...ALWAYS, method: 'POST', path: '/v3/videos' };
const MAKING = /^\/v3\/(videos|avatars)$/;
const EVERYWHERE = { ...ALWAYS, path: /^\/v3\// };

function refusal(status: number, code: string, message: string): FaultRule {
  return { ...POST_VIDEO, effect: { status, code, message } };
}

/** An error that never ends. Seen with 500, and with 400. */
export function internalError(message = 'Voice engine mismatch', status = 500): FaultRule {
  return refusal(status, 'internal_error', message);
}

/** No link is fetched: it is said at once, not by the job. */
export function linksRefused(): FaultRule {
  const message = 'Failed to download the file from the URL';
  return { ...refusal(400, 'download_failed', message), path: MAKING, when: hasLink };
}

/** HeyGen does not get a link's file in time. */
export function linksTooSlow(): FaultRule {
  const rule = refusal(504, 'gateway_timeout', 'The request timed out');
  return { ...rule, path: MAKING, when: hasLink };
}

/** Does not pass in a minute, and does not say when. */
export function quotaExceeded(message = 'Monthly API quota used up'): FaultRule {
  return refusal(429, 'quota_exceeded', message);
}

/** Without the account being a trial; see `setTrialVideos` for one that is. */
export function trialLimitExceeded(): FaultRule {
  return refusal(429, 'trial_video_limit_exceeded', 'Trial accounts can make 3 videos a day');
}

/** A limit of the plan, in either spelling and with either status. */
export function resourceLimit(spelling: 'exceeded' | 'reached', status: 400 | 429): FaultRule {
  return refusal(status, `resource_limit_${spelling}`, 'Your plan allows 3 photo avatars');
}

/** Moderation at once. */
export function blockedWords(): FaultRule {
  return refusal(400, 'invalid_parameter', 'Blocked words detected');
}

/** What a limit's `Retry-After` may say, besides a sensible time. */
export const RETRY_AFTER = {
  zero: '0',
  past: 'Wed, 21 Oct 2015 07:28:00 GMT',
  endless: '9'.repeat(400),
  nonsense: 'soon',
} as const;

/** A break for which HeyGen names a time of this form. */
export function limited(retryAfter: string): FaultRule {
  const effect = { status: 429, headers: { 'retry-after': retryAfter } };
  return { ...POST_VIDEO, effect };
}

/** A break until a time by HeyGen's own clock, named as a date when it is answered. */
export function limitedFor(ms: number, simulator: Pick<Simulator, 'now'>): FaultRule {
  const effect: FaultStatus = {
    status: 429,
    get headers() {
      return { 'retry-after': new Date(simulator.now() + ms).toUTCString() };
    },
  };
  return { ...POST_VIDEO, effect };
}

/** A route that is no more, whatever is asked of it. */
export function routeGone(path: string | RegExp, status: 404 | 410 = 404): FaultRule {
  const effect: FaultStatus = {
    status,
    code: status === 404 ? 'not_found' : 'gone',
    message: status === 404 ? 'Not found' : 'This endpoint was removed',
  };
  return { ...ALWAYS, path, effect };
}

/** What answers in HeyGen's place. */
export const PAGES = {
  /** A company's filter, or a country's. */
  forbidden: { status: 403, page: htmlOf('Access denied by your organisation') },
  /** A hotel's network, with a page for whatever is asked. */
  welcome: { status: 200, page: htmlOf('Welcome to our Wi-Fi') },
  /** A company's sign-in. */
  signIn: { status: 302, page: '', headers: { location: 'https://login.example/?next=heygen' } },
  proxySignIn: {
    status: 407,
    page: htmlOf('Proxy Authentication Required'),
    headers: { 'proxy-authenticate': 'Basic realm="Proxy"' },
  },
  emptyGateway: { status: 502, page: '' },
} as const satisfies Record<string, FaultPage>;

/** Something between the client and HeyGen answers every call. */
export function inBetween(page: keyof typeof PAGES): FaultRule {
  return { ...EVERYWHERE, effect: PAGES[page] };
}

/** Each page of the list of voices takes so many milliseconds of real time. */
export function slowVoices(delayMs: number): FaultRule {
  return { ...ALWAYS, method: 'GET', path: '/v3/voices', delayMs, effect: 'pass' };
}

/**
 * Some pages of the list of public voices fail, counted from 1, while the others come. It is
 * for lists that ask for nothing but a type.
 * @param delayMs before the failure, for where all pages are slow
 */
export function voicePagesFail(
  simulator: Pick<Simulator, 'publicVoices'>,
  pages: readonly number[],
  effect: FaultRule['effect'] = { status: 500 },
  delayMs = 0,
): FaultRule {
  const when = (request: RecordedRequest) => pages.includes(voicePageOf(request, simulator));
  return { ...slowVoices(delayMs), effect, when };
}

/** Which page of the public voices a request is for, counted from 1; 0 for the private ones. */
export function voicePageOf(
  { query }: RecordedRequest,
  { publicVoices }: Pick<Simulator, 'publicVoices'>,
): number {
  if (query.type === 'private') return 0;
  const { token, limit = '20' } = query;
  if (token === undefined) return 1;
  const last = Buffer.from(token, 'base64url').toString('utf8');
  const before = publicVoices.findIndex(({ id }) => id === last) + 1;
  return Math.ceil(before / Number(limit)) + 1;
}

/** Whether HeyGen is to fetch something from the web for a request. */
export function hasLink({ body }: RecordedRequest): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { image, background, file, audio_url } = body as Record<string, unknown>;
  return audio_url !== undefined || [image, background, file].some(isLink);
}

function isLink(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'url' in input;
}

function htmlOf(title: string): string {
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}
