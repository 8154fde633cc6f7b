import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator, UPLOAD_HOST } from '../simulator/simulator.ts';
import { call, type Sending } from '../simulator/testing/client.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';

const HOUR_MS = 60 * 60 * 1000;
const MAX_BYTES = 50 * 1024 * 1024;

interface Place {
  asset_id: string;
  upload_url: string;
  upload_headers: Record<string, string>;
}

let simulator: Simulator;
let jpeg: Buffer;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 5, 1);
  jpeg = await testPicture('jpeg', 64, 64);
  simulator = await startSimulator({ render: 'none', now: () => now });
});
afterEach(() => simulator.close());

function ask(fields: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const body = {
    filename: 'a.jpg',
    content_type: 'image/jpeg',
    size_bytes: jpeg.length,
    ...fields,
  };
  return call(simulator, 'POST', '/v3/assets/direct-uploads', { body, headers });
}

async function open(fields: Record<string, unknown> = {}): Promise<Place> {
  return ((await ask(fields)).json as { data: Place }).data;
}

function put({ upload_url, upload_headers }: Place, sending: Sending = {}) {
  const headers = { ...upload_headers, ...sending.headers };
  return call(simulator, 'PUT', upload_url, { key: null, body: jpeg, ...sending, headers });
}

function complete({ asset_id }: Place, headers: Record<string, string> = {}) {
  return call(simulator, 'POST', `/v3/assets/${asset_id}/complete`, { headers });
}

describe('a direct upload', () => {
  it('becomes an asset once it is complete', async () => {
    const { json } = await ask({
      checksum_sha256: createHash('sha256').update(jpeg).digest('hex'),
    });
    expect(json).toEqual({
      data: {
        asset_id: expect.any(String),
        upload_url: expect.stringContaining(`https://${UPLOAD_HOST}/`),
        upload_headers: expect.objectContaining({ 'Content-Type': 'image/jpeg' }),
        expires_in_seconds: 3600,
        max_bytes: MAX_BYTES,
        status: expect.any(String),
      },
    });
    const place = (json as { data: Place }).data;
    const use = () =>
      call(simulator, 'POST', '/v3/avatars', {
        body: { type: 'photo', name: 'A', file: { type: 'asset_id', asset_id: place.asset_id } },
      });
    expect((await put(place)).status).toBe(200);
    expect((await use()).json).toMatchObject({ error: { code: 'asset_not_found' } });
    const done = await complete(place);
    expect(done.json).toEqual({
      data: {
        asset_id: place.asset_id,
        url: expect.any(String),
        mime_type: 'image/jpeg',
        size_bytes: jpeg.length,
        status: 'completed',
      },
    });
    expect((await use()).status).toBe(200);
    const { url } = (done.json as { data: { url: string } }).data;
    expect((await call(simulator, 'GET', url, { key: null })).bytes.equals(jpeg)).toBe(true);
  });

  it('is one, however often it is asked for, sent and completed', async () => {
    const key = { 'idempotency-key': 'upload-1' };
    const first = await ask({}, key);
    expect((await ask({}, key)).json).toEqual(first.json);
    const place = (first.json as { data: Place }).data;
    await put(place);
    await put(place);
    const done = await complete(place, key);
    expect((await complete(place, key)).json).toEqual(done.json);
    expect((await complete(place)).status).toBe(200);
  });

  it.each<[what: string, fields: Record<string, unknown>, code: string, param: string]>([
    ['no name', { filename: undefined }, 'invalid_parameter', 'filename'],
    ['a path', { filename: 'a/b.jpg' }, 'invalid_parameter', 'filename'],
    ['webp', { content_type: 'image/webp' }, 'invalid_parameter', 'content_type'],
    ['nothing', { size_bytes: 0 }, 'invalid_parameter', 'size_bytes'],
    ['half a byte', { size_bytes: 1.5 }, 'invalid_parameter', 'size_bytes'],
    ['more than 50 MB', { size_bytes: MAX_BYTES + 1 }, 'file_too_large', 'size_bytes'],
    ['no checksum', { checksum_sha256: 'abc' }, 'invalid_parameter', 'checksum_sha256'],
    ['what it does not know', { folder: 'x' }, 'invalid_parameter', 'folder'],
  ])('is not begun for %s', async (_, fields, code, param) => {
    const { status, json } = await ask(fields);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: { code, param } });
  });

  it('is not complete before its bytes are there, all of them, and the right ones', async () => {
    const place = await open({ checksum_sha256: '0'.repeat(64) });
    expect((await complete(place)).json).toMatchObject({ error: { code: 'invalid_parameter' } });
    expect((await put(place, { body: jpeg.subarray(1) })).status).toBe(400);
    expect((await put(place)).status).toBe(200);
    expect((await complete(place)).json).toMatchObject({ error: { param: 'checksum_sha256' } });
    const png = await open({ content_type: 'image/png' });
    await put(png);
    expect((await complete(png)).json).toMatchObject({ error: { param: 'content_type' } });
    const nobody = await complete({ ...place, asset_id: 'x' });
    expect([nobody.status, nobody.json]).toMatchObject([
      404,
      { error: { code: 'asset_not_found' } },
    ]);
  });
});

describe('the file store', () => {
  it('takes what was signed and nothing else', async () => {
    const place = await open();
    const statuses: Record<string, number> = {};
    for (const name of Object.keys(place.upload_headers)) {
      statuses[`${name} changed`] = (await put(place, { headers: { [name]: 'other' } })).status;
      const { [name]: _, ...rest } = place.upload_headers;
      statuses[`${name} missing`] = (await put({ ...place, upload_headers: rest })).status;
    }
    expect(new Set(Object.values(statuses))).toEqual(new Set([403]));
    const forged = { ...place, upload_url: place.upload_url.replace(/signature=./, 'signature=x') };
    expect((await put(forged)).status).toBe(403);
    expect((await call(simulator, 'GET', place.upload_url, { key: null })).status).toBe(403);
    now += HOUR_MS;
    expect((await put(place)).status).toBe(403);
  });

  it('refuses an API key, and lets it be seen that one was sent', async () => {
    const place = await open();
    expect((await put(place, { key: 'sk-simulator-key' })).status).toBe(400);
    expect(simulator.requests.at(-1)).toMatchObject({
      method: 'PUT',
      headers: { host: UPLOAD_HOST, 'x-api-key': 'sk-…' },
      status: 400,
    });
    expect((await complete(place)).status).toBe(400);
  });

  it('is no API, nor is the API a file store', async () => {
    const { upload_url } = await open();
    const url = `https://${UPLOAD_HOST}/v3/users/me`;
    expect((await call(simulator, 'GET', url)).status).toBe(400);
    expect((await call(simulator, 'GET', url, { key: null })).status).toBe(403);
    const elsewhere = upload_url.replace(UPLOAD_HOST, 'api.heygen.com');
    expect((await call(simulator, 'PUT', elsewhere, { body: jpeg })).status).toBe(404);
  });

  it('may be written to from any page', async () => {
    const place = await open();
    const preflight = (method: string) =>
      call(simulator, 'OPTIONS', place.upload_url, {
        key: null,
        headers: {
          origin: 'chrome-extension://abc',
          'access-control-request-method': method,
          'access-control-request-headers': 'content-type,x-amz-meta-upload',
        },
      });
    expect((await preflight('PUT')).headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'content-type,x-amz-meta-upload',
    });
    expect((await preflight('DELETE')).status).toBe(403);
    expect((await put(place)).headers['access-control-allow-origin']).toBe('*');
    expect((await put(place, { body: Buffer.alloc(1) })).headers).toHaveProperty(
      'access-control-allow-origin',
      '*',
    );
  });

  it('takes 50 MB, which the API itself does not', async () => {
    const large = Buffer.concat([jpeg, Buffer.alloc(MAX_BYTES - jpeg.length)]);
    const place = await open({ size_bytes: MAX_BYTES });
    expect((await put(place, { body: large })).status).toBe(200);
    expect((await put(place, { body: Buffer.concat([large, jpeg]) })).status).toBe(400);
    expect((await complete(place)).json).toMatchObject({ data: { size_bytes: MAX_BYTES } });
  });
});
