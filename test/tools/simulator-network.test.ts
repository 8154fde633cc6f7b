// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call, type Reply } from '../simulator/testing/client.ts';

let simulator: Simulator;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 1);
  simulator = await startSimulator({ render: 'none', renderMs: 60_000, now: () => now });
});
afterEach(() => simulator.close());

function submit(key: string, fields: Record<string, unknown> = {}): Promise<Reply> {
  const body = {
    type: 'image',
    image: { type: 'url', url: 'https://127.0.0.1/photo.jpg' },
    script: 'Hello there.',
    voice_id: PUBLIC_VOICES[0]?.id,
    ...fields,
  };
  return call(simulator, 'POST', '/v3/videos', { body, headers: { 'idempotency-key': key } });
}

function codeOf({ json }: Reply): string | undefined {
  return (json as { error?: { code?: string } }).error?.code;
}

describe('a request that arrives twice', () => {
  it('is two to HeyGen and one to the client, who gets the second answer', async () => {
    simulator.fault({ effect: 'twice' });
    const { json } = await submit('key-1');
    expect(json).toMatchObject({ data: { video_id: simulator.videos[0]?.id } });
    expect(simulator.videos).toHaveLength(1);
    const seen = simulator.requests.map(({ status, repeat, idempotencyKey }) => ({
      status,
      repeat,
      idempotencyKey,
    }));
    expect(seen).toEqual([
      { status: 'dropped', repeat: false, idempotencyKey: 'key-1' },
      { status: 200, repeat: true, idempotencyKey: 'key-1' },
    ]);
  });

  it.each([402, 429, 403])('may be refused with %i the second time', async (status) => {
    simulator.fault({ effect: 'twice' });
    simulator.fault({ method: 'POST', effect: { status } });
    expect((await submit('key-1')).status).toBe(status);
    expect(simulator.videos).toHaveLength(1);
    expect((await submit('key-1')).json).toMatchObject({
      data: { video_id: simulator.videos[0]?.id },
    });
  });

  it('may find something else changed meanwhile', async () => {
    simulator.setPolicy({ limitsFirst: true });
    simulator.fault({ effect: 'twice', between: () => simulator.setBalance(0) });
    expect(codeOf(await submit('key-1'))).toBe('insufficient_credit');
    expect(simulator.videos).toHaveLength(1);
  });

  it('may come after a cut that the client saw, too', async () => {
    simulator.fault({ effect: 'twice' });
    simulator.fault({ effect: 'drop-after' });
    await expect(submit('key-1')).rejects.toThrow('socket hang up');
    expect(simulator.requests.map(({ status }) => status)).toEqual(['dropped', 'dropped']);
    expect(simulator.videos).toHaveLength(1);
  });
});

describe('a connection that is cut before the work is done', () => {
  it('shows a repeat that the original still runs, and then what it came to', async () => {
    simulator.fault({ effect: 'drop-before', delayMs: 300 });
    await expect(submit('key-1')).rejects.toThrow('socket hang up');
    expect(simulator.videos).toHaveLength(0);
    expect(codeOf(await submit('key-1'))).toBe('request_in_progress');
    await expect.poll(() => simulator.videos.length).toBe(1);
    const { json } = await submit('key-1');
    expect(json).toMatchObject({ data: { video_id: simulator.videos[0]?.id } });
    expect(simulator.requests[0]?.status).toBe('dropped');
  });
});

describe('what comes first', () => {
  it.each([
    [false, [200, 200]],
    [true, [402, 429]],
  ])('limits before the idempotency key: %j', async (limitsFirst, statuses) => {
    simulator.setPolicy({ limitsFirst });
    expect((await submit('key-1')).status).toBe(200);
    simulator.setBalance(0);
    const poor = await submit('key-1');
    simulator.setBalance(25);
    simulator.setConcurrency(1);
    const busy = await submit('key-1');
    expect([poor.status, busy.status]).toEqual(statuses);
    simulator.setConcurrency(2);
    expect((await submit('key-1')).status).toBe(200);
    expect(simulator.videos).toHaveLength(1);
  });

  it('is not remembered for the key where it is a limit that is looked at first', async () => {
    simulator.setPolicy({ limitsFirst: true });
    simulator.setBalance(0);
    expect((await submit('key-1')).status).toBe(402);
    simulator.setBalance(25);
    expect((await submit('key-1')).status).toBe(200);
  });
});

describe('a refusal', () => {
  it.each([
    ['is kept for its key', true, 402],
    ['is forgotten', false, 200],
    ['of another status alone is kept', [400], 200],
  ])('%s', async (_, replayFailures, after) => {
    simulator.setPolicy({ replayFailures });
    simulator.setBalance(0);
    expect((await submit('key-1')).status).toBe(402);
    simulator.setBalance(25);
    expect((await submit('key-1')).status).toBe(after);
  });

  it('for a limit can be kept as well', async () => {
    simulator.setPolicy({ replayFailures: [429] });
    simulator.setConcurrency(0);
    expect((await submit('key-1')).status).toBe(429);
    simulator.setConcurrency(1);
    expect((await submit('key-1')).status).toBe(429);
    expect((await submit('key-2')).status).toBe(200);
  });
});

describe('the clock', () => {
  it('is HeyGen’s own, in the header of every answer and in the times of a video', async () => {
    const hour = 60 * 60 * 1000;
    simulator.setClockSkew(-hour);
    const made = await submit('key-1');
    expect(made.headers.date).toBe(new Date(now - hour).toUTCString());
    expect(simulator.videos[0]?.createdAt).toBe(now - hour);
    expect(simulator.requests[0]?.at).toBe(now - hour);
    simulator.setClockSkew(0);
    const refused = await call(simulator, 'GET', '/v3/nothing');
    expect(refused.headers.date).toBe(new Date(now).toUTCString());
  });
});
