// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call, type Reply } from '../simulator/testing/client.ts';
import { type PhotoHost, startPhotoHost, testPicture } from '../simulator/testing/photo-host.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let photos: PhotoHost;
let simulator: Simulator;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 1);
  const bytes = await testPicture('jpeg', 64, 64);
  photos = await startPhotoHost({ '/there.jpg': { type: 'image/jpeg', bytes } });
  simulator = await startSimulator({
    render: 'none',
    renderMs: 0,
    now: () => now,
    resolve: { 'photos.example': photos.port },
  });
});
afterEach(async () => {
  await simulator.close();
  await photos.close();
});

function submit(fields: Record<string, unknown> = {}): Promise<Reply> {
  const body = {
    type: 'image',
    image: { type: 'url', url: 'https://photos.example/there.jpg' },
    script: 'Hello there.',
    voice_id: PUBLIC_VOICES[0]?.id,
    ...fields,
  };
  return call(simulator, 'POST', '/v3/videos', { body });
}

async function accepted(): Promise<string> {
  const { json } = await submit();
  return (json as { data: { video_id: string } }).data.video_id;
}

/** What the three ways of asking say of a video. */
async function told(id: string) {
  const bulk = await call(simulator, 'GET', `/v3/videos/statuses?video_ids=${id}`);
  const one = await call(simulator, 'GET', `/v3/videos/${id}`);
  const list = await call(simulator, 'GET', '/v3/videos');
  const [status] = (bulk.json as { data: { status: string }[] }).data;
  return {
    statuses: status?.status !== 'not_found',
    byId: one.status === 200,
    list: (list.json as { data: unknown[] }).data.length > 0,
  };
}

function errorOf({ status, json }: Reply) {
  return { status, ...(json as { error?: { code: string; message: string } }).error };
}

async function ended(status: 'completed' | 'failed'): Promise<void> {
  await expect.poll(() => simulator.videos[0]?.status).toBe(status);
}

describe('reading that lags behind', () => {
  it.each([
    ['statusLagMs', { statuses: false, byId: true, list: true }],
    ['readLagMs', { statuses: true, byId: false, list: true }],
    ['listLagMs', { statuses: true, byId: true, list: false }],
  ] as const)('%s', async (lag, meanwhile) => {
    simulator.setHabits({ [lag]: 6_000 });
    const id = await accepted();
    expect(await told(id)).toEqual(meanwhile);
    now += 6_000;
    expect(await told(id)).toEqual({ statuses: true, byId: true, list: true });
  });

  it('can be taken back at once', async () => {
    const takeBack = simulator.setHabits({ statusLagMs: DAY_MS, readLagMs: DAY_MS });
    const id = await accepted();
    takeBack();
    expect(await told(id)).toEqual({ statuses: true, byId: true, list: true });
  });
});

describe('a video', () => {
  it('is completed before it has an address', async () => {
    simulator.setHabits({ urlDelayMs: 5_000 });
    const id = await accepted();
    await ended('completed');
    const video = async () =>
      ((await call(simulator, 'GET', `/v3/videos/${id}`)).json as { data: object }).data;
    expect(await video()).toMatchObject({ status: 'completed', video_url: null });
    now += 5_000;
    const there = { status: 'completed', video_url: expect.stringContaining('https://') };
    expect(await video()).toMatchObject(there);
  });

  it('is pending for days, in a review, and goes on after it', async () => {
    const release = simulator.setHabits({ inReview: true });
    await submit();
    now += 3 * DAY_MS;
    expect(simulator.videos[0]?.status).toBe('pending');
    release();
    await ended('completed');
  });

  it('fails as it is told to, the next one not', async () => {
    simulator.setHabits({ nextFailure: { code: 'moderation_failed', message: 'Not allowed.' } });
    await submit();
    await submit();
    await ended('failed');
    await expect.poll(() => simulator.videos[1]?.status).toBe('completed');
    const [failed] = simulator.videos;
    expect(failed).toMatchObject({ failureCode: 'moderation_failed', cost: 0 });
  });
});

describe('POST /v3/videos', () => {
  it('refuses blocked words, in whatever case', async () => {
    const takeBack = simulator.setHabits({ blockedWords: ['hello'] });
    const refusal = { status: 400, code: 'invalid_parameter', message: 'Blocked words detected' };
    expect(errorOf(await submit())).toEqual(refusal);
    expect((await submit({ script: 'Good morning.' })).status).toBe(200);
    takeBack();
    expect((await submit()).status).toBe(200);
  });

  it('fetches links at once where that is its habit', async () => {
    const lost = { type: 'url', url: 'https://photos.example/lost.jpg' };
    expect((await submit({ image: lost })).status).toBe(200);
    simulator.setHabits({ fetchesAtOnce: true });
    const refused = errorOf(await submit({ image: lost }));
    expect(refused).toMatchObject({ status: 400, code: 'download_failed' });
    expect(refused.message).toContain(lost.url);
    const backdrop = await submit({ background: { type: 'image', url: lost.url } });
    expect(errorOf(backdrop).code).toBe('download_failed');
    const body = { type: 'photo', name: 'Lost', file: lost };
    const face = await call(simulator, 'POST', '/v3/avatars', { body });
    expect(errorOf(face).code).toBe('download_failed');
    expect((await submit()).status).toBe(200);
  });

  it('does not find at once what was just uploaded', async () => {
    simulator.setHabits({ assetLagMs: 4_000 });
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(await testPicture('png', 64, 64))]), 'a.png');
    const packed = new Response(form);
    const sent = await call(simulator, 'POST', '/v3/assets', {
      body: Buffer.from(await packed.arrayBuffer()),
      headers: { 'content-type': packed.headers.get('content-type') ?? '' },
    });
    const { asset_id } = (sent.json as { data: { asset_id: string } }).data;
    const image = { type: 'asset_id', asset_id };
    expect(errorOf(await submit({ image }))).toMatchObject({ code: 'asset_not_found' });
    now += 4_000;
    expect((await submit({ image })).status).toBe(200);
  });

  it('counts the videos of a trial by the day, deleted ones too', async () => {
    simulator.setTrialVideos(2);
    const id = await accepted();
    await call(simulator, 'DELETE', `/v3/videos/${id}`);
    now += 1_000;
    await accepted();
    const refusal = { status: 429, code: 'trial_video_limit_exceeded' };
    expect(errorOf(await submit())).toMatchObject(refusal);
    now += DAY_MS - 1_000;
    expect((await submit()).status).toBe(200);
    expect(errorOf(await submit())).toMatchObject(refusal);
    simulator.setTrialVideos(null);
    expect((await submit()).status).toBe(200);
  });
});
