import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Failure, HeygenError } from '../../utils/core/failure.ts';
import { heygenClient } from '../../utils/heygen/client.ts';
import { aVideo } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';

const simulator = useSimulator();
const client = heygenClient(KEY);
const image = { type: 'url', url: 'https://photos.example/ada.jpg' } as const;
const spoken = (voice: { id: string; name: string }) =>
  aVideo({ narration: { type: 'script', script: 'Hello there', voice } });

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(
    () => new Error('It worked'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HeygenError)) throw error;
  return error.failure;
}

/** Another host, and whatever reaches it. */
async function listen() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.url} ${JSON.stringify(request.headers)}`);
    response.end('{}');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => new Promise<unknown>((done) => server.close(done));
  return { heard, close, origin: `http://127.0.0.1:${port}` };
}

async function aVoice() {
  const [voice] = (await client.listVoices('own', null)).items;
  if (!voice) throw new Error('No voices');
  return { id: voice.id, name: voice.name };
}

describe('reading', () => {
  it('gets voices page by page, and those that speak', async () => {
    const own = await client.listVoices('own', null);
    expect(own.items[0]).toMatchObject({ own: true });
    expect(own.next).toBeNull();
    const first = await client.listVoices('public', null);
    expect(first.items[0]).toMatchObject({ own: false, speaks: false });
    const second = await client.listVoices('public', first.next);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(200);
    const [speaking] = (await client.listVoices('publicSpeaking', null)).items;
    expect(speaking).toMatchObject({ own: false, speaks: true });
  });

  it('tells whose key it is', async () => {
    const account = await client.account();
    expect(account.email).toContain('@');
    expect(account.billing).toEqual({ type: 'wallet', amount: 25, unit: 'usd' });
  });
});

describe('creating', () => {
  it('sends what was asked for, and the key that makes it safe', async () => {
    const voice = await aVoice();
    const id = await client.createVideo(spoken(voice), { image }, 'job-a.1');
    const sent = simulator().requests.at(-1);
    expect(sent).toMatchObject({ method: 'POST', path: '/v3/videos', idempotencyKey: 'job-a.1' });
    expect(sent?.body).toEqual({
      type: 'image',
      image,
      script: 'Hello there',
      voice_id: voice.id,
      title: 'Hello',
      resolution: '1080p',
      aspect_ratio: 'auto',
      caption: { file_format: 'srt' },
    });
    expect(await client.createVideo(spoken(voice), { image }, 'job-a.1')).toBe(id);
    expect(simulator().videos).toHaveLength(1);
    await client.deleteVideo(id);
    expect((await client.statuses([id])).get(id)).toBe('not_found');
  });

  it('uploads a picture by its bytes', async () => {
    const jpeg = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 0])], {
      type: 'image/jpeg',
    });
    const outcome = await client.upload(jpeg, 'job-u.1.picture').catch((error: unknown) => error);
    const sent = simulator().requests.at(-1);
    expect(sent).toMatchObject({ path: '/v3/assets', idempotencyKey: 'job-u.1.picture' });
    expect(typeof outcome === 'string' || outcome instanceof HeygenError).toBe(true);
  });
});

describe('the newest videos', () => {
  it('come a page at a time, until those that are wanted are among them', async () => {
    simulator().setConcurrency(200);
    const video = spoken(await aVoice());
    const ids: string[] = [];
    for (let index = 0; index < 110; index += 1) {
      ids.push(await client.createVideo(video, { image }, `newest-${index}`));
    }
    const pages = async (wanted: readonly string[]) => {
      const before = simulator().requests.length;
      const found = await client.newestVideos(new Set(wanted));
      expect(wanted.filter((id) => !found.has(id))).toEqual([]);
      return simulator().requests.length - before;
    };
    expect(await pages(ids.slice(-4))).toBe(1);
    expect(await pages(ids.slice(0, 4))).toBe(2);
    // Two are asked for by themselves for no more.
    const before = simulator().requests.length;
    await client.newestVideos(new Set(ids.slice(0, 2)));
    expect(simulator().requests.length - before).toBe(1);
    simulator().setConcurrency(10);
  });
});

describe('failing', () => {
  it('without a key does not even ask', async () => {
    const before = simulator().requests.length;
    expect(await failureOf(heygenClient('').account())).toEqual({ kind: 'unauthorized' });
    expect(await failureOf(heygenClient('schlüssel').account())).toMatchObject({ status: 401 });
    expect(simulator().requests).toHaveLength(before);
  });

  it('with a wrong key says so', async () => {
    const failure = await failureOf(heygenClient('sk-wrong').account());
    expect(failure).toMatchObject({ kind: 'unauthorized', status: 401 });
    expect(failure.requestId).toBeTruthy();
  });

  it.each([301, 302, 303, 307, 308])(
    'follows no redirect (%i): the key stays with the host it is meant for',
    async (status) => {
      const elsewhere = await listen();
      for (const location of [`${elsewhere.origin}/v3/voices`, `${simulator().origin}/v3/voices`]) {
        simulator().fault({ times: 2, effect: { status, headers: { location } } });
        const before = simulator().requests.length;
        // Which kind it is depends on the platform: a browser does not show where a redirect leads.
        expect((await failureOf(client.account())).kind).not.toBe('malformed');
        await failureOf(client.createVideo(spoken({ id: 'v', name: 'Ada' }), { image }, 'job-r.1'));
        const sent = simulator().requests.slice(before);
        expect(sent.map(({ path }) => path)).toEqual(['/v3/users/me', '/v3/videos']);
      }
      expect(elsewhere.heard).toEqual([]);
      await elsewhere.close();
    },
  );

  it.each([
    ['drop', 'network'],
    ['html', 'server'],
    ['truncate', 'malformed'],
  ] as const)('%s is %s', async (effect, kind) => {
    simulator().fault({ path: '/v3/users/me', effect });
    expect(await failureOf(client.account())).toMatchObject({ kind });
  });

  it('an answer of another shape is no answer', async () => {
    simulator().fault({ path: '/v3/videos/statuses', effect: 'bad-schema' });
    expect(await failureOf(client.statuses(['v']))).toMatchObject({ kind: 'malformed' });
  });

  it('a page of HTML with status 200 is somebody else’s', async () => {
    simulator().fault({ path: '/v3/users/me', effect: 'html', html200: true });
    expect(await failureOf(client.account())).toMatchObject({ kind: 'intercepted', status: 200 });
  });

  it('keeps how long HeyGen asks to wait', async () => {
    simulator().fault({
      effect: { status: 429, code: 'rate_limit_exceeded', headers: { 'retry-after': '13' } },
    });
    expect(await failureOf(client.account())).toMatchObject({
      kind: 'rateLimited',
      retryAfterMs: 13_000,
    });
  });

  it('names the voice that is gone', async () => {
    const gone = spoken({ id: 'nobody', name: 'Nobody' });
    const failure = await failureOf(client.createVideo(gone, { image }, 'job-b.1'));
    expect(failure).toMatchObject({ kind: 'voiceGone', status: 404 });
  });
});
