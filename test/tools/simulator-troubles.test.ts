// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VOICES } from '../simulator/api/voice-catalogue.ts';
import { type FaultRule, type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call, type Reply } from '../simulator/testing/client.ts';
import * as troubles from '../simulator/testing/troubles.ts';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({ render: 'none', renderMs: 60_000 });
});
afterEach(() => simulator.close());

const LINK = { type: 'url', url: 'https://127.0.0.1/photo.jpg' };
const FILE = { type: 'base64', media_type: 'image/png', data: 'AAAA' };

function submit(image: object = LINK): Promise<Reply> {
  const voice_id = PUBLIC_VOICES[0]?.id;
  const body = { type: 'image', image, script: 'Hello there.', voice_id };
  return call(simulator, 'POST', '/v3/videos', { body });
}

function get(path: string): Promise<Reply> {
  return call(simulator, 'GET', path);
}

function codeOf({ json }: Reply): string | undefined {
  return (json as { error?: { code?: string } } | undefined)?.error?.code;
}

describe('a refusal of POST /v3/videos', () => {
  it.each<[FaultRule, status: number, code: string]>([
    [troubles.internalError(), 500, 'internal_error'],
    [troubles.internalError('Voice engine mismatch', 400), 400, 'internal_error'],
    [troubles.linksRefused(), 400, 'download_failed'],
    [troubles.linksTooSlow(), 504, 'gateway_timeout'],
    [troubles.quotaExceeded(), 429, 'quota_exceeded'],
    [troubles.trialLimitExceeded(), 429, 'trial_video_limit_exceeded'],
    [troubles.resourceLimit('exceeded', 400), 400, 'resource_limit_exceeded'],
    [troubles.resourceLimit('reached', 429), 429, 'resource_limit_reached'],
    [troubles.blockedWords(), 400, 'invalid_parameter'],
  ])('%j goes on until it is taken back', async (rule, status, code) => {
    const takeBack = simulator.fault(rule);
    for (let round = 0; round < 3; round += 1) {
      const reply = await submit();
      expect([reply.status, codeOf(reply)]).toEqual([status, code]);
    }
    expect((await get('/v3/voices')).status).toBe(200);
    takeBack();
    expect((await submit()).status).toBe(200);
    expect(simulator.videos).toHaveLength(1);
  });

  it.each([troubles.linksRefused(), troubles.linksTooSlow()])(
    'for its link alone lets the file itself pass: %j',
    async (rule) => {
      simulator.fault(rule);
      expect((await submit(FILE)).status).toBe(200);
    },
  );

  it.each(Object.entries(troubles.RETRY_AFTER))('names a time: %s', async (_, time) => {
    simulator.fault(troubles.limited(time));
    const reply = await submit();
    expect([reply.status, reply.headers['retry-after']]).toEqual([429, time]);
  });
});

it('a break ends by HeyGen’s clock, whatever the time is here', async () => {
  const hour = 60 * 60 * 1000;
  simulator.setClockSkew(3 * hour);
  simulator.fault(troubles.limitedFor(hour, simulator));
  const { headers } = await submit();
  const lasts = Date.parse(headers['retry-after'] ?? '') - Date.parse(headers.date ?? '');
  expect(Math.abs(lasts - hour)).toBeLessThanOrEqual(1_000);
  expect(Date.parse(headers.date ?? '')).toBeGreaterThan(Date.now() + 2 * hour);
});

describe('a route that is gone', () => {
  it.each([
    [404, 'not_found'],
    [410, 'gone'],
  ] as const)('answers %i, and no other does', async (status, code) => {
    const takeBack = simulator.fault(troubles.routeGone('/v3/videos/statuses', status));
    const reply = await get('/v3/videos/statuses?video_ids=a');
    expect([reply.status, codeOf(reply)]).toEqual([status, code]);
    expect((await get('/v3/videos')).status).toBe(200);
    takeBack();
    expect((await get('/v3/videos/statuses?video_ids=a')).status).toBe(200);
  });
});

describe('what answers in HeyGen’s place', () => {
  it.each([
    ['forbidden', 403],
    ['welcome', 200],
    ['signIn', 302],
    ['proxySignIn', 407],
    ['emptyGateway', 502],
  ] as const)('%s: %i, no JSON and no request id', async (page, status) => {
    const takeBack = simulator.fault(troubles.inBetween(page));
    for (const reply of [await get('/v3/voices'), await submit()]) {
      expect([reply.status, reply.json]).toEqual([status, undefined]);
      expect(reply.headers['content-type']).toBe('text/html');
      expect(reply.headers).not.toHaveProperty('x-request-id');
      expect(reply.bytes.toString()).toBe(troubles.PAGES[page].page);
    }
    takeBack();
    expect((await get('/v3/voices')).headers).toHaveProperty('x-request-id');
    expect(simulator.videos).toHaveLength(0);
  });

  it('leads to its sign-in', async () => {
    simulator.fault(troubles.inBetween('signIn'));
    expect((await get('/v3/voices')).headers.location).toMatch(/^https:\/\/login\.example\//u);
  });
});
