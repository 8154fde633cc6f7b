import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { type PhotoHost, startPhotoHost, testPicture } from '../simulator/testing/photo-host.ts';

type Members = Record<string, unknown>;

let simulator: Simulator;
let photos: PhotoHost;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 5, 1);
  photos = await startPhotoHost({
    '/a.jpg': { type: 'image/jpeg', bytes: await testPicture('jpeg') },
    '/page': { type: 'text/html', bytes: Buffer.from('<html>') },
  });
  simulator = await startSimulator({
    render: 'none',
    renderMs: 0,
    trainMs: 60_000,
    now: () => now,
    resolve: { 'photos.example': photos.port },
    avatars: [{ name: 'Ada' }, { name: 'Grace', picture: await testPicture('png', 300, 200) }],
  });
});
afterEach(async () => {
  await simulator.close();
  await photos.close();
});

const file = { type: 'url', url: 'https://photos.example/a.jpg' };

function create(fields: Members = {}, headers: Record<string, string> = {}) {
  const body = { type: 'photo', name: 'Mary', file, ...fields };
  return call(simulator, 'POST', '/v3/avatars', { body, headers });
}

async function train(fields: Members = {}): Promise<{ id: string; group: string }> {
  const { json } = await create(fields);
  const { avatar_item, avatar_group } = (
    json as { data: { avatar_item: { id: string }; avatar_group: { id: string } } }
  ).data;
  return { id: avatar_item.id, group: avatar_group.id };
}

async function look(id: string): Promise<Members> {
  const { json } = await call(simulator, 'GET', `/v3/avatars/looks/${id}`);
  return (json as { data: Members }).data;
}

/** Lets the training's own work, which takes real time, come to its end. */
async function ended(id: string): Promise<Members> {
  now += 60_000;
  await expect.poll(async () => (await look(id)).status).not.toBe('processing');
  return look(id);
}

async function list(query = ''): Promise<Members> {
  const { json } = await call(
    simulator,
    'GET',
    `/v3/avatars/looks?ownership=private&avatar_type=photo_avatar${query}`,
  );
  return json as Members;
}

function submit(fields: Members) {
  const body = { type: 'avatar', script: 'Hello there.', voice_id: VOICES[0]?.id, ...fields };
  return call(simulator, 'POST', '/v3/videos', { body });
}

describe('a photo avatar', () => {
  it('is trained, and paid once however often it is asked for', async () => {
    const key = { 'idempotency-key': 'avatar-1' };
    const { status, json } = await create({}, key);
    expect([status, json]).toEqual([
      200,
      {
        data: {
          avatar_group: expect.objectContaining({
            name: 'Mary',
            looks_count: 1,
            created_at: Date.UTC(2026, 5, 1) / 1000,
          }),
          avatar_item: expect.objectContaining({ name: 'Mary', status: 'processing' }),
        },
      },
    ]);
    expect((await create({}, key)).json).toEqual(json);
    const [, , mine] = simulator.avatars;
    const id = mine?.id ?? '';
    now += 59_999;
    expect(await look(id)).toMatchObject({ status: 'processing', preview_image_url: null });
    expect(simulator.balance).toBe(25);
    const done = await ended(id);
    expect(done).toMatchObject({
      id,
      name: 'Mary',
      status: 'completed',
      avatar_type: 'photo_avatar',
      group_id: mine?.groupId,
      error: null,
      image_width: 640,
      image_height: 480,
      preferred_orientation: 'landscape',
    });
    const preview = await call(simulator, 'GET', String(done.preview_image_url), { key: null });
    expect(preview.headers['content-type']).toBe('image/jpeg');
    expect(simulator.balance).toBe(24);
    expect(simulator.avatars).toHaveLength(3);
    expect(mine).toMatchObject({
      cost: 1,
      idempotencyKey: 'avatar-1',
      request: { type: 'photo', name: 'Mary', file },
    });
  });

  it('can join a group', async () => {
    const { group } = await train();
    expect(await train({ name: 'Mary, older', avatar_group_id: group })).toMatchObject({ group });
    const { status, json } = await create({ avatar_group_id: 'nobody' });
    expect(status).toBe(404);
    expect(json).toMatchObject({ error: { code: 'not_found', param: 'avatar_group_id' } });
  });

  it.each<[what: string, file: Members, code: string]>([
    ['a 404', { type: 'url', url: 'https://photos.example/none.jpg' }, 'download_failed'],
    ['a page', { type: 'url', url: 'https://photos.example/page' }, 'invalid_image'],
    ['no picture', { type: 'base64', media_type: 'image/png', data: 'AAAA' }, 'invalid_image'],
  ])('fails for %s, unpaid', async (_, bad, code) => {
    const { id } = await train({ file: bad });
    expect(await ended(id)).toMatchObject({
      status: 'failed',
      error: { code, message: expect.stringMatching(/\.$/) },
    });
    expect(simulator.balance).toBe(25);
    expect(simulator.avatars.at(-1)?.cost).toBe(0);
  });

  it('fails, or waits for consent, when told to, and the next one does not', async () => {
    simulator.setNextTraining('failed');
    const failed = await train();
    simulator.setNextTraining('pending_consent');
    const waiting = await train();
    const third = await train();
    expect(await ended(failed.id)).toMatchObject({ status: 'failed' });
    expect(await ended(waiting.id)).toMatchObject({ status: 'pending_consent' });
    expect(await ended(third.id)).toMatchObject({ status: 'completed' });
    expect(simulator.balance).toBe(24);
    simulator.giveConsent();
    expect(await look(waiting.id)).toMatchObject({ status: 'completed' });
    expect(simulator.balance).toBe(23);
  });

  it.each<[what: string, fields: Members, status: number, code: string, param: string]>([
    ['a type', { type: 'video' }, 400, 'invalid_parameter', 'type'],
    ['no name', { name: ' ' }, 400, 'invalid_parameter', 'name'],
    ['no file', { file: undefined }, 400, 'invalid_parameter', 'file'],
    ['an untyped file', { file: { url: file.url } }, 400, 'invalid_parameter', 'file.type'],
    [
      'an asset that is none',
      { file: { type: 'asset_id', asset_id: 'x' } },
      404,
      'asset_not_found',
      'file.asset_id',
    ],
    ['what it does not know', { gender: 'female' }, 400, 'invalid_parameter', 'gender'],
  ])('refuses %s', async (_, fields, status, code, param) => {
    const reply = await create(fields);
    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject({ error: { code, param } });
  });

  it('needs a dollar in the wallet', async () => {
    simulator.setBalance(0.99);
    const { status, json } = await create();
    expect([status, json]).toMatchObject([402, { error: { code: 'insufficient_credit' } }]);
    simulator.setBalance(1);
    expect((await create()).status).toBe(200);
  });
});

describe('the account’s looks', () => {
  it('are listed newest first, by page', async () => {
    const { id } = await train();
    const first = await list('&limit=2');
    expect(first).toMatchObject({
      data: [{ id, status: 'processing' }, { name: 'Grace' }],
      has_more: true,
    });
    expect(await list(`&limit=2&token=${String(first.next_token)}`)).toMatchObject({
      data: [{ name: 'Ada', status: 'completed', preview_image_url: expect.any(String) }],
      has_more: false,
      next_token: null,
    });
  });

  it.each(['limit=0', 'limit=51', 'token=x', 'avatar_type=statue', 'ownership=mine', 'q=x'])(
    'are not listed for %s',
    async (query) => {
      const { status, json } = await call(simulator, 'GET', `/v3/avatars/looks?${query}`);
      expect(status).toBe(400);
      expect(json).toMatchObject({ error: { param: query.split('=')[0] } });
    },
  );

  it('are not found by another id', async () => {
    const { status, json } = await call(simulator, 'GET', '/v3/avatars/looks/x');
    expect([status, json]).toMatchObject([404, { error: { code: 'avatar_not_found' } }]);
  });
});

describe('POST /v3/videos with an avatar', () => {
  it('shows its picture', async () => {
    const avatar_id = simulator.avatars[1]?.id;
    const fields = { motion_prompt: 'nods', expressiveness: 'high', engine: { type: 'avatar_iv' } };
    expect((await submit({ avatar_id, ...fields })).status).toBe(200);
    await expect.poll(() => simulator.videos[0]?.status).toBe('completed');
    expect(simulator.videos[0]?.picture).toMatchObject({ type: 'image/png', width: 300 });
    expect(simulator.videos[0]?.request).toMatchObject({ type: 'avatar', avatar_id });
  });

  it('lets the newer engine move those that have it, and as it likes', async () => {
    const engine = { type: 'avatar_v' };
    const owned = { avatar_id: simulator.avatars[1]?.id, engine };
    const refused = await submit(owned);
    expect([refused.status, refused.json]).toMatchObject([400, { error: { param: 'engine' } }]);
    const { id: avatar_id } = await train();
    await ended(avatar_id);
    for (const [param, wish] of Object.entries({ motion_prompt: 'nods', expressiveness: 'low' })) {
      const { status, json } = await submit({ avatar_id, engine, [param]: wish });
      expect([status, json]).toMatchObject([400, { error: { param } }]);
    }
    expect((await submit({ avatar_id, engine })).status).toBe(200);
  });

  it('wants one that is trained', async () => {
    const { id } = await train();
    for (const avatar_id of [id, 'nobody']) {
      const { status, json } = await submit({ avatar_id });
      expect(status).toBe(404);
      expect(json).toMatchObject({ error: { code: 'avatar_not_found', param: 'avatar_id' } });
    }
    await ended(id);
    expect((await submit({ avatar_id: id })).status).toBe(200);
  });

  it.each<[what: string, fields: Members, param: string]>([
    ['no avatar', {}, 'avatar_id'],
    ['an image besides', { avatar_id: 'x', image: file }, 'image'],
    ['an avatar for an image', { type: 'image', image: file, avatar_id: 'x' }, 'avatar_id'],
    ['an engine that is none', { avatar_id: 'x', engine: { type: 'iv' } }, 'engine.type'],
    ['what it does not know', { avatar_id: 'x', colour: 'red' }, 'colour'],
  ])('refuses %s', async (_, fields, param) => {
    const { status, json } = await submit(fields);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: { code: 'invalid_parameter', param } });
  });
});
