import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';

let simulator: Simulator;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 5, 1);
  simulator = await startSimulator({
    render: 'none',
    trainMs: 0,
    now: () => now,
    avatars: [{ name: 'Ada' }],
  });
});
afterEach(() => simulator.close());

const send = (method: string, path: string, body?: object) =>
  call(simulator, method, `/v3/avatars${path}`, body === undefined ? {} : { body });

async function train(fields: object = {}) {
  const data = (await testPicture('png', 64, 64)).toString('base64');
  const file = { type: 'base64', media_type: 'image/png', data };
  await send('POST', '', { type: 'photo', name: 'Mary', file, ...fields });
  const look = simulator.avatars.at(-1);
  if (!look) throw new Error('No look was made');
  return look;
}

describe('a group', () => {
  it('has the time that its looks lack, and counts them', async () => {
    now += 5000;
    const { groupId } = await train();
    await train({ avatar_group_id: groupId });
    const { status, json } = await send('GET', '?ownership=private&limit=1');
    expect([status, json]).toMatchObject([
      200,
      {
        data: [{ id: groupId, name: 'Mary', looks_count: 2, created_at: now / 1000 }],
        has_more: true,
      },
    ]);
    const { json: one } = await send('GET', `/${groupId}`);
    expect(one).toMatchObject({ data: { id: groupId, looks_count: 2 } });
    const { json: looks } = await send('GET', `/looks?group_id=${groupId}`);
    expect(looks).toMatchObject({ data: [{ group_id: groupId }, { group_id: groupId }] });
  });

  it('goes with its last look, and takes all of them along', async () => {
    const first = await train();
    const second = await train({ avatar_group_id: first.groupId });
    expect((await send('DELETE', `/looks/${first.id}`)).json).toEqual({ data: { id: first.id } });
    expect((await send('GET', `/looks/${first.id}`)).status).toBe(404);
    expect((await send('GET', `/${first.groupId}`)).status).toBe(200);
    await send('DELETE', `/looks/${second.id}`);
    expect((await send('GET', `/${first.groupId}`)).status).toBe(404);
    const third = await train();
    expect((await send('DELETE', `/${third.groupId}`)).json).toEqual({
      data: { id: third.groupId },
    });
    const { json } = await send('GET', '/looks');
    expect(json).toMatchObject({ data: [{ name: 'Ada' }] });
    expect(simulator.avatars.map(({ deleted }) => deleted)).toEqual([false, true, true, true]);
  });

  it.each([
    ['DELETE', '/looks/nobody', 'not_found'],
    ['DELETE', '/nobody', 'avatar_not_found'],
    ['GET', '/nobody', 'avatar_not_found'],
    ['POST', '/nobody/consent', 'avatar_not_found'],
  ])('%s %s finds nobody', async (method, path, code) => {
    const { status, json } = await send(method, path);
    expect([status, json]).toMatchObject([404, { error: { code } }]);
  });

  it('is agreed to on a page of its own', async () => {
    simulator.setNextTraining('pending_consent');
    const { groupId } = await train();
    await expect
      .poll(async () => (await send('POST', `/${groupId}/consent`, {})).json)
      .toMatchObject({
        data: {
          avatar_group: { id: groupId, status: 'pending_consent', consent_status: 'pending' },
          url: expect.stringMatching(/^https:/),
        },
      });
    const refused = await send('POST', `/${groupId}/consent`, { reroute_url: 'http://a.example' });
    expect(refused.json).toMatchObject({ error: { param: 'reroute_url' } });
  });
});

it('an asset is gone once it is deleted', async () => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await testPicture('png', 8, 8))]), 'a.png');
  const sent = new Response(form);
  const { json } = await call(simulator, 'POST', '/v3/assets', {
    body: Buffer.from(await sent.arrayBuffer()),
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  });
  const id = (json as { data: { asset_id: string } }).data.asset_id;
  const path = `/v3/assets/${id}`;
  expect((await call(simulator, 'GET', path)).json).toMatchObject({
    data: { id, type: 'image', uploaded_at: now / 1000 },
  });
  expect((await call(simulator, 'DELETE', path)).json).toEqual({ data: { id } });
  for (const method of ['GET', 'DELETE']) {
    const again = await call(simulator, method, path);
    expect([again.status, again.json]).toMatchObject([404, { error: { code: 'asset_not_found' } }]);
  }
});

it('a video goes into a folder that is there', async () => {
  const other = await startSimulator({
    render: 'none',
    folders: [{ id: 'folder-1', name: 'Portraits' }],
    avatars: [{ name: 'Ada' }],
  });
  const body = {
    type: 'avatar',
    avatar_id: other.avatars[0]?.id,
    audio_url: 'https://127.0.0.1/speech.mp3',
  };
  await call(other, 'POST', '/v3/videos', { body });
  await call(other, 'POST', '/v3/videos', { body: { ...body, folder_id: 'folder-1' } });
  const { json } = await call(other, 'GET', '/v3/videos?folder_id=folder-1');
  await other.close();
  expect(json).toMatchObject({ data: [{ folder_id: 'folder-1' }] });
});
