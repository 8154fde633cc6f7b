import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROUTES } from '../simulator/api/routes.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call, type Sending } from '../simulator/testing/client.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';
import { endpointOf } from './exchange.ts';
import { ENDPOINTS } from './table/table.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ render: 'none', renderMs: 0, trainMs: 0 });
});
afterAll(() => simulator.close());

const voice_id = VOICES.find((voice) => voice.engine === 'starfish')?.id ?? '';

/** Asks for something that is there, and reads what an answer says of it. */
async function ask(method: string, path: string, sending: Sending = {}) {
  const { status, json } = await call(simulator, method, path, sending);
  expect(status, `${method} ${path}`).toBe(200);
  return (json as { data: Record<string, unknown> }).data;
}

/** One success of every route, in an order in which each finds what it asks for. */
async function walk(): Promise<readonly string[]> {
  const walked: string[] = [];
  const step = (method: string, route: string, id = '', sending: Sending = {}) => {
    walked.push(`${method} ${route}`);
    return ask(method, route.replace('*', id), sending);
  };
  const picture = await testPicture('png', 64, 64);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(picture)]), 'a.png');
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  const body = Buffer.from(await sent.arrayBuffer());
  const asset = await step('POST', '/v3/assets', '', { body, headers: { 'content-type': type } });
  const file = { type: 'asset_id', asset_id: asset.asset_id };
  await step('GET', '/v3/assets/*', String(asset.asset_id));

  const announced = { filename: 'a.png', content_type: 'image/png', size_bytes: picture.length };
  const place = await step('POST', '/v3/assets/direct-uploads', '', { body: announced });
  const headers = place.upload_headers as Record<string, string>;
  await call(simulator, 'PUT', String(place.upload_url), { key: null, body: picture, headers });
  await step('POST', '/v3/assets/*/complete', String(place.asset_id));

  await step('GET', '/v3/voices');
  await step('POST', '/v3/voices', '', { body: { prompt: 'warm' } });
  await step('POST', '/v3/voices/speech', '', { body: { text: 'Hello there', voice_id } });

  const asked = { type: 'image', image: file, script: 'Hello there', voice_id, caption: {} };
  const { video_id } = await step('POST', '/v3/videos', '', { body: asked });
  await expect.poll(() => simulator.videos[0]?.status, { timeout: 15_000 }).toBe('completed');
  await step('GET', '/v3/videos');
  walked.push('GET /v3/videos/statuses');
  await ask('GET', `/v3/videos/statuses?video_ids=${String(video_id)},nobody`);
  await step('GET', '/v3/videos/*', String(video_id));
  await step('DELETE', '/v3/videos/*', String(video_id));

  const train = { type: 'photo', name: 'Ada', file };
  const trained = await step('POST', '/v3/avatars', '', { body: train });
  const group = String((trained.avatar_group as { id: string }).id);
  const look = String((trained.avatar_item as { id: string }).id);
  await expect.poll(() => simulator.avatars[0]?.status, { timeout: 15_000 }).toBe('completed');
  await step('GET', '/v3/avatars/looks');
  await step('GET', '/v3/avatars/looks/*', look);
  await step('GET', '/v3/avatars');
  await step('GET', '/v3/avatars/*', group);
  await step('POST', '/v3/avatars/*/consent', group, { body: {} });
  await ask('POST', '/v3/avatars', { body: { ...train, avatar_group_id: group } });
  await step('DELETE', '/v3/avatars/looks/*', look);
  await step('DELETE', '/v3/avatars/*', group);
  await step('DELETE', '/v3/assets/*', String(asset.asset_id));

  const { folder_id } = await step('POST', '/v3/folders', '', { body: { name: 'Autumn' } });
  await step('GET', '/v3/folders/*', String(folder_id));
  await step('GET', '/v3/brand-glossaries');
  await step('GET', '/v3/users/me');
  await step('GET', '/v3/api_keys/self');
  return walked;
}

// What is said meanwhile is held to the shapes by watch.ts.
it('every route of the simulator answers as HeyGen does', async () => {
  const walked = await walk();
  expect(walked.toSorted()).toEqual(ROUTES.map(([method, path]) => `${method} ${path}`).toSorted());
}, 60_000);

it('every route of the simulator is published', () => {
  const strange = ROUTES.filter(
    ([method, path]) =>
      endpointOf({ method, path: path.replace('*', 'id-1'), body: undefined }) === undefined,
  );
  expect(strange).toEqual([]);
});

it('whatever the product asks, the simulator answers', () => {
  const paths = new Set(ROUTES.map(([method, path]) => `${method} ${path}`));
  const missing = ENDPOINTS.filter(({ used }) => used).filter(
    ({ method, path }) => !paths.has(`${method} ${path.replace(/\{\w+\}/, '*')}`),
  );
  expect(missing.map(({ path }) => path)).toEqual([]);
});
