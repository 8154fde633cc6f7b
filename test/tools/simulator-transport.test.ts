import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let simulator: Simulator;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 5, 1);
  simulator = await startSimulator({
    render: 'none',
    renderMs: 60_000,
    concurrency: 2,
    now: () => now,
  });
});
afterEach(() => simulator.close());

/** Waits until the last request has come in and is not answered. */
const isPending = () => expect.poll(() => simulator.requests.at(-1)?.status).toBe('pending');

function submit(key: string = randomUUID(), fields: Record<string, unknown> = {}) {
  const body = {
    type: 'image',
    image: { type: 'url', url: 'https://127.0.0.1/photo.jpg' },
    script: 'Hello there.',
    voice_id: VOICES[0]?.id,
    ...fields,
  };
  return call(simulator, 'POST', '/v3/videos', { body, headers: { 'idempotency-key': key } });
}

function codeOf(json: unknown): string | undefined {
  return (json as { error?: { code?: string } } | undefined)?.error?.code;
}

describe('Idempotency-Key', () => {
  it('replays the first answer, whatever the body says', async () => {
    const first = await submit('key-1');
    const again = await submit('key-1', { script: 'Something else.' });
    expect(again.json).toEqual(first.json);
    expect(simulator.videos).toHaveLength(1);
    expect(simulator.videos[0]).toMatchObject({ idempotencyKey: 'key-1', status: 'waiting' });
  });

  it('holds for 24 hours and for one endpoint', async () => {
    await submit('key-1');
    const other = await call(simulator, 'POST', '/v3/voices', {
      body: { prompt: 'warm' },
      headers: { 'idempotency-key': 'key-1' },
    });
    expect(other.json).toMatchObject({ data: { voices: [{}, {}, {}] } });
    now += DAY_MS - 1;
    await submit('key-1');
    expect(simulator.videos).toHaveLength(1);
    now += 1;
    await submit('key-1');
    expect(simulator.videos).toHaveLength(2);
  });

  it('answers 409 while the original runs, and replays it afterwards', async () => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    simulator.fault({ method: 'POST', path: '/v3/videos', until, effect: 'pass' });
    const original = submit('key-1');
    await isPending();
    const early = await submit('key-1');
    expect([early.status, codeOf(early.json)]).toEqual([409, 'request_in_progress']);
    release();
    const { json } = await original;
    expect((await submit('key-1')).json).toEqual(json);
    expect(simulator.videos).toHaveLength(1);
  });

  it('takes effect although its client has gone', async () => {
    simulator.fault({ delayMs: 200, effect: 'drop-after' });
    await expect(submit('key-1')).rejects.toThrow('socket hang up');
    expect(simulator.videos).toHaveLength(1);
    expect(simulator.requests.at(-1)?.status).toBe('dropped');
    const again = await submit('key-1');
    expect(again.json).toMatchObject({ data: { video_id: simulator.videos[0]?.id } });
    expect(simulator.videos).toHaveLength(1);
  });

  it('replays failures of the endpoint, but not those on the way', async () => {
    const refused = await submit('key-1', { script: '' });
    expect((await submit('key-1')).json).toEqual(refused.json);
    simulator.fault({ effect: { status: 500 } });
    expect((await submit('key-2')).status).toBe(500);
    expect((await submit('key-2')).status).toBe(200);
  });

  it.each(['', 'with space', 'ä', 'x'.repeat(256)])('refuses %j', async (key) => {
    // A header is Latin-1 on the wire.
    const reply = await submit(key);
    expect([reply.status, codeOf(reply.json)]).toEqual([400, 'invalid_parameter']);
  });
});

describe('concurrency', () => {
  it('refuses a third job with Retry-After, not remembered for its key', async () => {
    await submit();
    await submit();
    const third = await submit('key-3');
    expect([third.status, codeOf(third.json)]).toEqual([429, 'rate_limit_exceeded']);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    simulator.setConcurrency(3);
    expect((await submit('key-3')).status).toBe(200);
  });
});

describe('faults', () => {
  it('drop: no effect, no answer', async () => {
    simulator.fault({ effect: 'drop' });
    await expect(submit('key-1')).rejects.toThrow('socket hang up');
    expect(simulator.videos).toHaveLength(0);
    expect((await submit('key-1')).status).toBe(200);
  });

  it('hang: no effect, open until the server closes', async () => {
    simulator.fault({ effect: 'hang' });
    const hanging = submit('key-1');
    await isPending();
    expect((await submit('key-1')).status).toBe(200);
    const [outcome] = await Promise.allSettled([hanging, simulator.close()]);
    expect(outcome.status).toBe('rejected');
  });

  it('html: a page instead of JSON, with 502 or 200', async () => {
    simulator.fault({ effect: 'html' });
    simulator.fault({ effect: 'html', html200: true });
    for (const status of [502, 200]) {
      const reply = await submit();
      expect([reply.status, reply.headers['content-type']]).toEqual([status, 'text/html']);
    }
    expect(simulator.videos).toHaveLength(0);
  });

  it.each(['truncate', 'bad-schema'] as const)('%s: full effect', async (effect) => {
    simulator.fault({ effect });
    const broken = await submit('key-1');
    expect(broken.status).toBe(200);
    expect(broken.json).not.toMatchObject({ data: { video_id: expect.any(String) } });
    const whole = await submit('key-1');
    expect(whole.json).toMatchObject({ data: { video_id: simulator.videos[0]?.id } });
  });

  it('an ordered failure in the contract’s shape, with headers', async () => {
    simulator.fault({ effect: { status: 429, headers: { 'retry-after': '7' } } });
    const limited = await submit();
    expect([limited.status, codeOf(limited.json)]).toEqual([429, 'rate_limit_exceeded']);
    expect(limited.headers['retry-after']).toBe('7');
    simulator.fault({ effect: { status: 400, code: 'file_too_large', message: 'M', param: 'p' } });
    const error = { code: 'file_too_large', message: 'M', param: 'p' };
    expect((await submit()).json).toEqual({ error });
  });

  it('strikes what it is told to, so often, and can be removed', async () => {
    const statuses = async (count: number) => {
      const found: number[] = [];
      for (let index = 0; index < count; index += 1) {
        found.push((await call(simulator, 'GET', '/v3/users/me')).status);
      }
      return found;
    };
    simulator.fault({ method: 'POST', effect: { status: 503 } });
    simulator.fault({ path: /users/, skip: 1, times: 2, effect: { status: 500 } });
    expect(await statuses(4)).toEqual([200, 500, 500, 200]);
    const remove = simulator.fault({ times: Number.POSITIVE_INFINITY, effect: { status: 504 } });
    expect(await statuses(2)).toEqual([504, 504]);
    remove();
    expect(await statuses(1)).toEqual([200]);
  });

  it('strikes by chance where it is asked to, and leaves the rest to the next rule', async () => {
    const answers = [false, true, false, false, true];
    const chance = vi.fn<() => boolean>(() => answers.shift() ?? false);
    simulator.fault({ path: '/v3/users/me', times: 2, chance, effect: { status: 500 } });
    simulator.fault({ path: '/v3/users/me', skip: 2, effect: { status: 503 } });
    const found: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      found.push((await call(simulator, 'GET', '/v3/users/me')).status);
    }
    expect(found).toEqual([200, 500, 200, 503, 500, 200]);
    expect(chance).toHaveBeenCalledTimes(5);
  });
});
