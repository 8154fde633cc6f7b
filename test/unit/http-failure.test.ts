import { describe, expect, it } from 'vitest';
import { failureOf, parseRetryAfter } from '../../utils/heygen/http-failure.ts';
import { T0 } from './support/job.ts';

const coded = (code: string) => ({ error: { code, message: 'Because.', param: 'voice_id' } });

describe('a failed answer', () => {
  it.each([
    [401, 'unauthorized', 'unauthorized'],
    [402, 'insufficient_credit', 'credit'],
    [403, 'resource_access_denied', 'forbidden'],
    [400, 'invalid_parameter', 'invalid'],
    [404, 'voice_not_found', 'voiceGone'],
    [404, 'asset_not_found', 'assetGone'],
    [404, 'video_not_found', 'gone'],
    [409, 'request_in_progress', 'inProgress'],
    [400, 'file_too_large', 'tooLarge'],
    [429, 'rate_limit_exceeded', 'rateLimited'],
    [429, 'trial_video_limit_exceeded', 'dailyLimit'],
    [500, 'internal_error', 'server'],
    [418, 'never_heard_of', 'invalid'],
    [503, 'never_heard_of', 'server'],
  ])('%i %s is %s', (status, code, kind) => {
    const failure = failureOf(status, new Headers({ 'x-request-id': 'r1' }), coded(code), T0);
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
    [400, 'server'],
    [403, 'server'],
    [404, 'server'],
    [502, 'server'],
    [401, 'unauthorized'],
    [413, 'tooLarge'],
    [429, 'rateLimited'],
  ])('%i without JSON is %s: a gateway does not decide for HeyGen', (status, kind) => {
    expect(failureOf(status, new Headers(), undefined, T0)).toEqual({ kind, status });
  });
});

describe('Retry-After', () => {
  it.each([
    ['7', 7000],
    [' 120 ', 120_000],
    [new Date(T0 + 90_000).toUTCString(), 90_000],
    [new Date(T0 - 90_000).toUTCString(), 0],
    ['soon', undefined],
    [null, undefined],
  ])('%s is %s ms', (value, ms) => {
    expect(parseRetryAfter(value, T0)).toBe(ms);
  });
});
