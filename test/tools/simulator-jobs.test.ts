import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { type PhotoHost, startPhotoHost, testPicture } from '../simulator/testing/photo-host.ts';

const HOUR_MS = 60 * 60 * 1000;

let simulator: Simulator;
let photos: PhotoHost;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 5, 1);
  photos = await startPhotoHost({
    '/a.jpg': { type: 'image/jpeg', bytes: await testPicture('jpeg') },
  });
  simulator = await startSimulator({
    render: 'none',
    renderMs: 60_000,
    now: () => now,
    resolve: { 'photos.example': photos.port },
  });
});
afterEach(async () => {
  await simulator.close();
  await photos.close();
});

async function submit(url = 'https://photos.example/a.jpg', fields = {}): Promise<string> {
  const body = {
    type: 'image',
    image: { type: 'url', url },
    script: 'One two three four five. Six seven eight nine ten.',
    voice_id: VOICES[0]?.id,
    ...fields,
  };
  const { json } = await call(simulator, 'POST', '/v3/videos', { body });
  return (json as { data: { video_id: string } }).data.video_id;
}

async function get(path: string): Promise<Record<string, unknown>> {
  const { json } = await call(simulator, 'GET', path);
  return json as Record<string, unknown>;
}

async function video(id: string): Promise<Record<string, unknown>> {
  return (await get(`/v3/videos/${id}`)).data as Record<string, unknown>;
}

/** Lets the job's own work, which takes real time, come to its end. */
async function ended(id: string): Promise<Record<string, unknown>> {
  now += 60_000;
  await expect.poll(async () => (await video(id)).status).toMatch(/completed|failed/);
  return video(id);
}

describe('a job', () => {
  it('goes through the words of both endpoints', async () => {
    const id = await submit();
    const words: unknown[] = [];
    for (const step of [0, 10_000, 10_000, 39_999]) {
      now += step;
      const { data } = await get(`/v3/videos/statuses?video_ids=${id},nobody`);
      const [mine, other] = data as { status: string }[];
      expect(other).toEqual({ video_id: 'nobody', status: 'not_found' });
      words.push([mine?.status, (await video(id)).status]);
    }
    expect(words).toEqual([
      ['waiting', 'pending'],
      ['pending', 'pending'],
      ['processing', 'processing'],
      ['processing', 'processing'],
    ]);
    expect(await ended(id)).toMatchObject({ status: 'completed', duration: 4 });
  });

  it('is paid when it completes', async () => {
    const id = await submit('https://photos.example/a.jpg', { resolution: '4k' });
    expect(simulator.balance).toBe(25);
    await ended(id);
    expect(simulator.balance).toBeCloseTo(25 - 4 * 0.0667);
    expect(simulator.videos[0]?.cost).toBeCloseTo(4 * 0.0667);
  });

  it('hurries when told to', async () => {
    const id = await submit();
    simulator.setRenderMs(0);
    await expect.poll(async () => (await video(id)).status).toBe('completed');
  });

  it('has a thumbnail and subtitles', async () => {
    const done = await ended(await submit(undefined, { caption: { file_format: 'srt' } }));
    expect(done).toMatchObject({ captioned_video_url: null, gif_url: null });
    const thumbnail = await call(simulator, 'GET', String(done.thumbnail_url), { key: null });
    expect(thumbnail.headers['content-type']).toBe('image/jpeg');
    expect(thumbnail.bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    const srt = await call(simulator, 'GET', String(done.subtitle_url), { key: null });
    expect(srt.bytes.toString()).toBe(
      '1\n00:00:00,000 --> 00:00:02,000\nOne two three four five.\n\n' +
        '2\n00:00:02,000 --> 00:00:04,000\nSix seven eight nine ten.\n',
    );
  });
});

describe('the picture', () => {
  it('is fetched without cookies or Referer, through redirects', async () => {
    const hop = { type: 'text/plain', bytes: Buffer.alloc(0), status: 302 };
    photos.files.set('/hop.jpg', { ...hop, location: '/a.jpg' });
    const done = await ended(await submit('https://photos.example/hop.jpg'));
    expect(done.status).toBe('completed');
    expect(photos.requests.map((request) => request.path)).toEqual(['/hop.jpg', '/a.jpg']);
    for (const { headers } of photos.requests) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(simulator.videos[0]?.picture).toMatchObject({ type: 'image/jpeg', width: 640 });
  });

  it.each<[what: string, url: string, code: string]>([
    ['a 404', 'https://photos.example/none.jpg', 'download_failed'],
    ['a loopback address', 'https://127.0.0.1/a.jpg', 'download_failed'],
    ['a private address', 'https://[fd00::1]/a.jpg', 'download_failed'],
    ['a private name', 'https://nas.local/a.jpg', 'download_failed'],
    ['a redirect to http', 'https://photos.example/down.jpg', 'download_failed'],
    ['a circle', 'https://photos.example/circle.jpg', 'download_failed'],
    ['a wrong extension', 'https://photos.example/a.png', 'invalid_image'],
    ['a wrong type', 'https://photos.example/typed.jpg', 'invalid_image'],
    ['no picture', 'https://photos.example/page', 'invalid_image'],
    ['a broken one', 'https://photos.example/broken.png', 'invalid_image'],
    ['2048 px', 'https://photos.example/large.jpg', 'invalid_image'],
  ])('fails the job for %s, unpaid', async (_, url, code) => {
    const jpeg = { type: 'image/jpeg', bytes: await testPicture('jpeg') };
    const png = await testPicture('png');
    const nothing = { type: 'text/plain', bytes: Buffer.alloc(0), status: 301 };
    photos.files.set('/down.jpg', { ...nothing, location: 'http://photos.example/a.jpg' });
    photos.files.set('/circle.jpg', { ...nothing, location: '/circle.jpg' });
    photos.files.set('/a.png', jpeg);
    photos.files.set('/typed.jpg', { ...jpeg, type: 'image/png' });
    photos.files.set('/page', { type: 'text/html', bytes: Buffer.from('<html>') });
    photos.files.set('/broken.png', { type: 'image/png', bytes: png.subarray(0, 40) });
    photos.files.set('/large.jpg', { ...jpeg, bytes: await testPicture('jpeg', 2048, 8) });
    const id = await submit(url);
    const failed = await ended(id);
    expect(failed).toMatchObject({
      status: 'failed',
      failure_code: code,
      failure_message: expect.stringMatching(/\.$/),
      video_url: null,
    });
    expect(await get(`/v3/videos/statuses?video_ids=${id}`)).toEqual({
      data: [{ video_id: id, status: 'failed', error: { code, message: failed.failure_message } }],
    });
    expect(simulator.balance).toBe(25);
  });

  it('can be sent along', async () => {
    const bytes = await testPicture('png');
    const image = { type: 'base64', media_type: 'image/png', data: bytes.toString('base64') };
    const done = await ended(await submit('', { image }));
    expect(done.status).toBe('completed');
  });
});

describe('the account’s videos', () => {
  it('are listed newest first, by page and title', async () => {
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three']) ids.unshift(await submit(undefined, { title }));
    const first = await get('/v3/videos?limit=2');
    expect(first).toMatchObject({ data: [{ id: ids[0] }, { id: ids[1] }], has_more: true });
    const rest = await get(`/v3/videos?limit=2&token=${String(first.next_token)}`);
    expect(rest).toMatchObject({ data: [{ id: ids[2] }], has_more: false, next_token: null });
    expect(await get('/v3/videos?title=tw')).toMatchObject({ data: [{ title: 'Two' }] });
    expect(await get('/v3/videos?folder_id=f')).toMatchObject({ data: [] });
  });

  it('can be deleted', async () => {
    const id = await submit();
    const done = await ended(id);
    const { json } = await call(simulator, 'DELETE', `/v3/videos/${id}`);
    expect(json).toEqual({ data: { id, deleted: true } });
    expect(await get(`/v3/videos/${id}`)).toMatchObject({ error: { code: 'video_not_found' } });
    expect(await get(`/v3/videos/statuses?video_ids=${id}`)).toMatchObject({
      data: [{ status: 'not_found' }],
    });
    expect((await call(simulator, 'GET', String(done.thumbnail_url))).status).toBe(404);
    expect(simulator.videos[0]).toMatchObject({ id, deleted: true });
  });

  it('have statuses for 1 to 100 at once', async () => {
    const ask = (count: number) =>
      get(`/v3/videos/statuses?video_ids=${Array(count).fill('x').join(',')}`);
    expect(((await ask(100)).data as unknown[]).length).toBe(100);
    for (const count of [0, 101]) {
      expect(await ask(count)).toMatchObject({ error: { param: 'video_ids' } });
    }
  });
});

describe('signed URLs', () => {
  it('end after their lifetime, when revoked, and when tampered with', async () => {
    const id = await submit();
    await ended(id);
    const fetchThumbnail = async (change = (url: string) => url) => {
      const url = String((await video(id)).thumbnail_url);
      const later = () => call(simulator, 'GET', change(url), { key: null });
      return { now: (await later()).status, later };
    };
    const { now: status, later } = await fetchThumbnail();
    expect(status).toBe(200);
    now += HOUR_MS;
    const expired = await later();
    expect([expired.status, expired.headers['content-type']]).toEqual([403, 'application/xml']);
    expect(expired.bytes.toString()).toContain('<Code>AccessDenied</Code>');
    const fresh = await fetchThumbnail();
    expect(fresh.now).toBe(200);
    simulator.expireUrls();
    expect((await fresh.later()).status).toBe(403);
    const forged = await fetchThumbnail((url) => url.replace(/expires=\d/, 'expires=9'));
    expect(forged.now).toBe(403);
  });
});
