import { describe, expect, it } from 'vitest';
import {
  type FailedAnswer,
  parseRetryAfter,
  readFailure,
} from '../../utils/heygen/http-failure.ts';
import { T0 } from './support/job.ts';

const coded = (code: string) => ({ error: { code, message: 'Because.', param: 'voice_id' } });
const answer = (parts: Partial<FailedAnswer>): FailedAnswer => ({
  status: 400,
  headers: new Headers(),
  body: undefined,
  namesThing: false,
  now: T0,
  ...parts,
});

describe('a failed answer', () => {
  it.each([
    [401, 'unauthorized', 'unauthorized'],
    [402, 'insufficient_credit', 'credit'],
    [403, 'forbidden', 'forbidden'],
    [403, 'resource_access_denied', 'denied'],
    [403, 'insufficient_api_key_scope', 'scope'],
    [400, 'invalid_parameter', 'invalid'],
    [404, 'voice_not_found', 'voiceGone'],
    [404, 'asset_not_found', 'assetGone'],
    [404, 'folder_not_found', 'invalid'],
    [409, 'request_in_progress', 'inProgress'],
    [400, 'file_too_large', 'tooLarge'],
    [429, 'rate_limit_exceeded', 'rateLimited'],
    [429, 'trial_video_limit_exceeded', 'dailyLimit'],
    [429, 'quota_exceeded', 'quota'],
    [400, 'resource_limit_exceeded', 'planLimit'],
    [429, 'resource_limit_reached', 'planLimit'],
    [409, 'resource_not_ready', 'inProgress'],
    [400, 'internal_error', 'server'],
    [504, 'gateway_timeout', 'server'],
    [410, 'never_heard_of', 'routeGone'],
    [500, 'internal_error', 'server'],
    [418, 'never_heard_of', 'invalid'],
    [503, 'never_heard_of', 'server'],
  ])('%i %s is %s', (status, code, kind) => {
    const failure = readFailure(
      answer({ status, headers: new Headers({ 'x-request-id': 'r1' }), body: coded(code) }),
    );
    expect(failure).toEqual({
      kind,
      status,
      code,
      message: 'Because.',
      param: 'voice_id',
      requestId: 'r1',
    });
  });

  it.each([
    [400, 'intercepted'],
    [403, 'intercepted'],
    [407, 'intercepted'],
    [404, 'routeGone'],
    [410, 'routeGone'],
    [502, 'server'],
    [401, 'unauthorized'],
    [413, 'tooLarge'],
    [429, 'rateLimited'],
  ])('%i without JSON is %s: a gateway does not decide for HeyGen', (status, kind) => {
    expect(readFailure(answer({ status }))).toEqual({ kind, status });
  });
});

describe('"not found"', () => {
  const notFound = (code: string, namesThing: boolean, param?: string) =>
    readFailure(answer({ status: 404, namesThing, body: { error: { code, param } } })).kind;

  it.each(['not_found', 'video_not_found', 'look_not_found'])(
    '%s of a thing says that it is gone',
    (code) => expect(notFound(code, true)).toBe('gone'),
  );

  it.each(['not_found', 'video_not_found', 'unknown_route'])(
    '%s of a route says nothing of what was behind it',
    (code) => expect(notFound(code, false)).toBe('routeGone'),
  );

  it('of a thing without a code is the route, too', () => {
    expect(notFound('unknown_route', true)).toBe('routeGone');
  });

  it('of what a request names beside is a field to be mended', () => {
    expect(notFound('not_found', false, 'folder_id')).toBe('invalid');
  });
});

describe('a link that HeyGen could not fetch', () => {
  it.each([
    [undefined, 'download'],
    ['image.url', 'download'],
    ['file.url', 'download'],
    ['audio_url', 'linkDownload'],
    ['background.url', 'linkDownload'],
  ])('at %s is %s', (param, kind) => {
    const body = { error: { code: 'download_failed', message: 'No.', param } };
    expect(readFailure(answer({ body })).kind).toBe(kind);
  });
});

it.each([
  'Blocked words detected',
  'The content violates our moderation policy.',
  'This image was flagged as inappropriate',
])('a refusal in the words “%s” is one by policy', (message) => {
  const body = { error: { code: 'invalid_parameter', message } };
  expect(readFailure(answer({ body }))).toMatchObject({ kind: 'policy', message });
});

it('words at the top of the answer, as older routes put them, are HeyGen’s own', () => {
  const body = { code: 40012, message: 'voice engine mismatch' };
  const failure = { kind: 'invalid', code: '40012', message: 'voice engine mismatch' };
  expect(readFailure(answer({ body }))).toMatchObject(failure);
});

describe('Retry-After', () => {
  it('goes by the clock of the answer, however this computer’s is set', () => {
    const hourAgo = T0 - 3_600_000;
    const headers = new Headers({
      date: new Date(hourAgo).toUTCString(),
      'retry-after': new Date(hourAgo + 30_000).toUTCString(),
    });
    const body = coded('rate_limit_exceeded');
    expect(readFailure(answer({ status: 429, headers, body })).retryAfterMs).toBe(30_000);
  });

  it.each([
    ['7', 7000],
    [' 120 ', 120_000],
    [new Date(T0 + 90_000).toUTCString(), 90_000],
    [new Date(T0 - 90_000).toUTCString(), 0],
    ['soon', undefined],
    ['9'.repeat(400), 3_600_000],
    ['86400', 3_600_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 3_600_000],
    [null, undefined],
  ])('%s is %s ms', (value, ms) => {
    expect(parseRetryAfter(value, T0)).toBe(ms);
  });
});
