// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VOICES } from '../simulator/api/voice-catalogue.ts';
import { type SimulatedAccount, type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call, type Reply, type Sending } from '../simulator/testing/client.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';

const MINE = 'sk-simulator-key';
const THEIRS = 'sk-studio';

let simulator: Simulator;
let studio: SimulatedAccount;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 1);
  simulator = await startSimulator({ render: 'none', renderMs: 0, now: () => now });
  studio = await simulator.addAccount({
    name: 'studio',
    balance: 40,
    concurrency: 1,
    voices: [{ name: 'House voice' }],
    avatars: [{ name: 'Nora' }],
    folders: [{ id: 'folder-1', name: 'Autumn' }],
  });
});
afterEach(() => simulator.close());

function as(key: string) {
  return (method: string, target: string, sending: Sending = {}): Promise<Reply> =>
    call(simulator, method, target, { key, ...sending });
}

async function submit(key: string, idempotencyKey = 'key-1', fields = {}): Promise<Reply> {
  const data = (await testPicture('png', 64, 64)).toString('base64');
  const body = {
    type: 'image',
    image: { type: 'base64', media_type: 'image/png', data },
    script: 'One two three four five six seven eight nine ten eleven.',
    voice_id: PUBLIC_VOICES[0]?.id,
    ...fields,
  };
  return as(key)('POST', '/v3/videos', { body, headers: { 'idempotency-key': idempotencyKey } });
}

function dataOf<T>(reply: Reply): T {
  return (reply.json as { data: T }).data;
}

function codeOf({ json }: Reply): string | undefined {
  return (json as { error?: { code?: string } }).error?.code;
}

describe('what belongs to one account', () => {
  it('is a 404 to another one, though both have the same e-mail', async () => {
    const mine = dataOf<{ video_id: string }>(await submit(MINE)).video_id;
    const look = studio.avatars[0]?.id;
    const who = await Promise.all([MINE, THEIRS].map((key) => as(key)('GET', '/v3/users/me')));
    const emails = who.map((reply) => dataOf<{ email: string }>(reply).email);
    expect(new Set(emails).size).toBe(1);

    const path = `/v3/videos/${mine}`;
    expect(codeOf(await as(THEIRS)('GET', path))).toBe('video_not_found');
    expect(codeOf(await as(THEIRS)('DELETE', path))).toBe('video_not_found');
    const statuses = await as(THEIRS)('GET', `/v3/videos/statuses?video_ids=${mine}`);
    expect(statuses.json).toMatchObject({ data: [{ video_id: mine, status: 'not_found' }] });
    expect(dataOf(await as(THEIRS)('GET', '/v3/videos'))).toEqual([]);
    expect(codeOf(await as(MINE)('GET', `/v3/avatars/looks/${look}`))).toBe('avatar_not_found');
    expect((await as(THEIRS)('GET', `/v3/avatars/looks/${look}`)).status).toBe(200);
    expect(codeOf(await as(MINE)('GET', '/v3/folders/folder-1'))).toBe('not_found');
    expect((await as(THEIRS)('GET', '/v3/folders/folder-1')).status).toBe(200);
    expect([simulator.videos.length, studio.videos.length]).toEqual([1, 0]);
    expect(simulator.videos[0]?.deleted).toBe(false);
  });

  it('includes uploads, whose files are for everybody who has the address', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(await testPicture('png', 64, 64))]), 'a.png');
    const packed = new Response(form);
    const body = Buffer.from(await packed.arrayBuffer());
    const headers = { 'content-type': packed.headers.get('content-type') ?? '' };
    const sent = await as(THEIRS)('POST', '/v3/assets', { body, headers });
    const { asset_id, url } = dataOf<{ asset_id: string; url: string }>(sent);
    expect(studio.assets).toMatchObject([{ id: asset_id, mime: 'image/png' }]);
    expect(simulator.assets).toEqual([]);
    const image = { type: 'asset_id', asset_id };
    expect(codeOf(await submit(MINE, 'key-1', { image }))).toBe('asset_not_found');
    expect((await submit(THEIRS, 'key-1', { image })).status).toBe(200);
    expect((await call(simulator, 'GET', url, { key: null })).status).toBe(200);
  });

  it('includes the voices of its own', async () => {
    const own = async (key: string) =>
      dataOf<{ voice_id: string; name: string }[]>(await as(key)('GET', '/v3/voices?type=private'));
    const theirs = await own(THEIRS);
    expect(theirs.map(({ name }) => name)).toEqual(['House voice']);
    expect((await own(MINE)).map(({ name }) => name)).toContain('Studio clone');
    const voice_id = theirs[0]?.voice_id;
    expect(codeOf(await submit(MINE, 'key-1', { voice_id }))).toBe('voice_not_found');
    expect((await submit(THEIRS, 'key-1', { voice_id })).status).toBe(200);
  });

  it('includes money, limits and idempotency keys', async () => {
    studio.setRenderMs(60_000);
    const first = await submit(MINE, 'the-same');
    const second = await submit(THEIRS, 'the-same');
    expect(dataOf(first)).not.toEqual(dataOf(second));
    expect((await submit(THEIRS, 'key-3')).status).toBe(429);
    expect((await submit(MINE, 'key-3')).status).toBe(200);
    studio.setBalance(0);
    expect((await submit(THEIRS, 'key-4')).status).toBe(402);
    expect((await submit(MINE, 'key-4')).status).toBe(200);
    const accounts = simulator.requests.map(({ account }) => account);
    expect(new Set(accounts)).toEqual(new Set(['default', 'studio']));
  });
});

describe('a key', () => {
  it('tells of itself, whatever its scopes are', async () => {
    const id = 'key-of-the-studio';
    const expiresAt = now + 90_000;
    studio.addKey({ secret: 'sk-narrow', id, name: 'Narrow', scopes: ['videos:write'], expiresAt });
    expect(dataOf(await as('sk-narrow')('GET', '/v3/api_keys/self'))).toEqual({
      key_id: id,
      key_name: 'Narrow',
      status: 'active',
      scope_mode: 'custom',
      scopes: ['videos:write'],
      created_at: '2026-11-01T00:00:00.000Z',
      updated_at: '2026-11-01T00:00:00.000Z',
      expires_at: '2026-11-01T00:01:30.000Z',
      expires_in_seconds: 90,
    });
    const mine = dataOf(await as(MINE)('GET', '/v3/api_keys/self'));
    expect(mine).toMatchObject({ scope_mode: 'full', scopes: [], expires_at: null });
  });

  it('is one of several of its account, each with an id of its own that stays', async () => {
    studio.addKey('sk-second');
    const idOf = async (key: string) =>
      dataOf<{ key_id: string }>(await as(key)('GET', '/v3/api_keys/self')).key_id;
    const ids = [await idOf(THEIRS), await idOf('sk-second')];
    expect(new Set(ids).size).toBe(2);
    studio.setKeys(['sk-second', THEIRS]);
    expect([await idOf(THEIRS), await idOf('sk-second')]).toEqual(ids);
    const { video_id } = dataOf<{ video_id: string }>(await submit(THEIRS));
    expect((await as('sk-second')('GET', `/v3/videos/${video_id}`)).status).toBe(200);
  });

  it('without a scope is refused that call and no other', async () => {
    simulator.changeKey(MINE, { scopes: ['videos:write', 'voices:read'] });
    const me = await as(MINE)('GET', '/v3/users/me');
    expect([me.status, codeOf(me)]).toEqual([403, 'insufficient_api_key_scope']);
    expect(me.json).toMatchObject({ error: { message: expect.stringContaining('account:read') } });
    expect((await as(MINE)('GET', '/v3/voices')).status).toBe(200);
    expect((await as(MINE)('GET', '/v3/videos')).status).toBe(200);
    expect((await submit(MINE)).status).toBe(200);
    expect(codeOf(await as(MINE)('POST', '/v3/assets'))).toBe('insufficient_api_key_scope');
    simulator.changeKey(MINE, { scopes: ['videos:read'] });
    expect(codeOf(await submit(MINE, 'key-2'))).toBe('insufficient_api_key_scope');
    simulator.changeKey(MINE, { scopes: undefined });
    expect((await submit(MINE, 'key-2')).status).toBe(200);
  });

  it('opens nothing once it is revoked or has expired, until it is given back', async () => {
    const me = async () => (await as(MINE)('GET', '/v3/users/me')).status;
    simulator.changeKey(MINE, { revoked: true });
    expect(await me()).toBe(401);
    simulator.changeKey(MINE, { revoked: false, expiresAt: now + 1 });
    expect(await me()).toBe(200);
    now += 1;
    expect(await me()).toBe(401);
    simulator.changeKey(MINE, { expiresAt: null });
    expect(await me()).toBe(200);
    expect(simulator.requests.map(({ account }) => account)).toEqual([
      null,
      'default',
      null,
      'default',
    ]);
  });
});

it('refuses a second account of the same name', async () => {
  await expect(simulator.addAccount({ name: 'studio' })).rejects.toThrow('already');
  expect(simulator.accounts.map(({ name }) => name)).toEqual(['default', 'studio']);
});
