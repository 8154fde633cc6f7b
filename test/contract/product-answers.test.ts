import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeygenError } from '../../utils/core/failure.ts';
import { type HeygenClient, heygenClient } from '../../utils/heygen/client.ts';
import { aVideo } from '../unit/support/job.ts';
import { allowed, allowedAnswer } from './allowed.ts';
import { type Endpoint, nameOf } from './endpoint.ts';
import { endpointOf } from './exchange.ts';
import { useStandIn } from './stand-in.ts';
import { failure } from './table/errors.ts';
import { ENDPOINTS } from './table/table.ts';

const heygen = useStandIn();
const client = heygenClient('sk-key');
const image = { type: 'asset_id', asset_id: 'asset-1' } as const;
const voice = { id: 'voice-1', name: 'Ada' };

/** Everything the product asks of HeyGen, and what it is asked of. */
const ASKS: readonly (readonly [what: keyof HeygenClient, ask: () => Promise<unknown>])[] = [
  ['createVideo', () => client.createVideo(aVideo(), { image }, 'key-1')],
  ['statuses', () => client.statuses(['video-1', 'video-2'])],
  ['video', () => client.video('video-1')],
  ['newestVideos', () => client.newestVideos(new Set(['video-1']))],
  ['deleteVideo', () => client.deleteVideo('video-1')],
  ['listVideos', () => client.listVideos(null)],
  ['findVideos', () => client.findVideos('Ada', 0)],
  ['upload', () => client.upload(new Blob(['x'], { type: 'image/png' }), 'key-1')],
  ['createAvatar', () => client.createAvatar('Ada', image, 'key-1')],
  ['avatar', () => client.avatar('look-1')],
  ['listAvatars', () => client.listAvatars(null)],
  ['findAvatars', () => client.findAvatars('Ada', 0)],
  ['deleteAvatar', () => client.deleteAvatar('look-1')],
  ['consentPage', () => client.consentPage('group-1', 'key-1')],
  ['deleteAsset', () => client.deleteAsset('asset-1')],
  ['listVoices', () => client.listVoices('public', null)],
  ['speak', () => client.speak('Hello', voice, undefined, 'key-1')],
  ['usedFolders', () => client.usedFolders()],
  ['folder', () => client.folder('folder-1')],
  ['listGlossaries', () => client.listGlossaries(null)],
  ['account', () => client.account()],
  ['ownKey', () => client.ownKey()],
];

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => {
    said.push(line);
  });
});
afterEach(() => vi.restoreAllMocks());

/** What came of it, or the product's own failure. Anything else that is thrown is thrown here, too. */
async function outcomeOf(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof HeygenError) return error.failure;
    throw error;
  }
}

it('everything that the product asks is among the asks, and all of it is published', async () => {
  expect(Object.keys(client).toSorted()).toEqual(ASKS.map(([what]) => what).toSorted());
  const asked = new Set<Endpoint | undefined>();
  heygen.say((heard) => {
    asked.add(endpointOf(heard));
    return { body: { data: { avatar_group: { id: 'g' } } } };
  });
  for (const [, ask] of ASKS) await outcomeOf(ask);
  heygen.say((heard) => {
    asked.add(endpointOf(heard));
    return { body: { data: [{ id: 'look-1', name: 'Ada', group_id: 'g' }] } };
  });
  await client.findAvatars('Ada', 0);
  await client.createVideo(aVideo({ avatar: { ...voice } }), { image }, 'key-1').catch(() => {});
  const used = ENDPOINTS.filter((it) => it.used);
  const names = [...asked].map((it) => (it ? nameOf(it) : 'not published'));
  expect(names.toSorted()).toEqual(used.map(nameOf).toSorted());
});

describe.each(ASKS)('%s', (_, ask) => {
  it('is failed at worst by any answer that is allowed', async () => {
    const answers = fc.record(
      Object.fromEntries(ENDPOINTS.map((it) => [nameOf(it), allowedAnswer(it)])),
    );
    await fc.assert(
      fc.asyncProperty(answers, async (each) => {
        heygen.say((heard) => {
          const endpoint = endpointOf(heard);
          return endpoint ? { body: each[nameOf(endpoint)] } : { status: 404, body: '' };
        });
        await outcomeOf(ask);
      }),
      { numRuns: 60 },
    );
  });

  it('is failed at worst by what is no answer', async () => {
    const any = fc.oneof(
      fc.jsonValue(),
      fc.record({ data: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())) }),
      fc.string(),
    );
    const status = fc.constantFrom(200, 201, 400, 404, 409, 429, 500);
    await fc.assert(
      fc.asyncProperty(any, status, async (body, code) => {
        heygen.say(() => ({ status: code, body }));
        await outcomeOf(ask);
      }),
      { numRuns: 40 },
    );
  });

  it('is failed by any refusal that is allowed, and by nothing else', async () => {
    const status = fc.constantFrom(400, 401, 402, 403, 404, 409, 413, 429, 500, 504);
    await fc.assert(
      fc.asyncProperty(allowed(failure), status, async (body, code) => {
        heygen.say(() => ({ status: code, body }));
        expect(await outcomeOf(ask)).toMatchObject({ kind: expect.any(String), status: code });
      }),
      { numRuns: 30 },
    );
  });
});

/** The lists that are read item by item, and what names an item of each. */
const LISTS: readonly (readonly [
  path: string,
  name: string,
  ids: () => Promise<readonly string[]>,
])[] = [
  ['/v3/videos', 'id', async () => (await client.listVideos(null)).items.map((it) => it.remoteId)],
  [
    '/v3/avatars/looks',
    'id',
    async () => (await client.listAvatars(null)).items.map((it) => it.remoteId),
  ],
  [
    '/v3/voices',
    'voice_id',
    async () => (await client.listVoices('own', null)).items.map((it) => it.id),
  ],
  ['/v3/videos/statuses', 'video_id', async () => [...(await client.statuses(['a'])).keys()]],
];

describe.each(LISTS)('the list %s', (path, name, ids) => {
  const item = endpointOf({ method: 'GET', path, body: undefined })?.answer.data;
  if (!item) throw new Error('It is not published');
  const good = fc
    .tuple(allowed(item), fc.uuid())
    .map(([it, id]) => ({ ...(it as object), [name]: id }));
  const bad = fc.oneof(
    fc.jsonValue().filter((it) => typeof it !== 'object'),
    fc.record({ [name]: fc.constantFrom(null, '', 7), secret: fc.constant('do-not-tell') }),
  );

  it('loses nothing to what does not fit, and tells no more than where', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(good, bad), { maxLength: 8 }), async (data) => {
        heygen.say(() => ({ body: { data, has_more: false, next_token: null } }));
        const expected = data.flatMap((it) => {
          const id = typeof it === 'object' && it !== null && name in it ? it[name] : null;
          return typeof id === 'string' && id !== '' ? [id] : [];
        });
        const found = await ids();
        expect([...new Set(found)]).toEqual(expected);
        expect(said.join()).not.toContain('do-not-tell');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a list of pages', () => {
  const listed = (id: string) => ({ id, status: 'completed', title: 'Ada' });
  const found = async () => (await client.findVideos('Ada', 0)).map((it) => it.remoteId);

  it('ends where its tokens go in a circle', async () => {
    const next: Readonly<Record<string, string>> = { '': 'b', b: 'c', c: 'b' };
    heygen.say(({ query: { token = '' } }) => ({
      body: { data: [listed(`v${token}`)], has_more: true, next_token: next[token] },
    }));
    expect(await found()).toEqual(['v', 'vb', 'vc']);
    heygen.say(() => ({ body: { data: [], has_more: true, next_token: 'a' } }));
    expect((await client.listVideos('a')).next).toBeNull();
  });

  it('ends after 200', async () => {
    let pages = 0;
    heygen.say(() => {
      pages += 1;
      return { body: { data: [], has_more: true, next_token: `t${pages}` } };
    });
    await found();
    expect(pages).toBe(200);
  });

  it.each([
    ['it says so', { has_more: false, next_token: 'b' }],
    ['there is no token', { has_more: true, next_token: null }],
    ['the token is empty', { next_token: '' }],
    ['nothing is said of it', {}],
  ])('ends where %s', async (_, more) => {
    heygen.say(() => ({ body: { data: [listed('v')], ...more } }));
    expect((await client.listVideos(null)).next).toBeNull();
  });

  it('goes on where only a token is there', async () => {
    heygen.say(() => ({ body: { data: [listed('v')], next_token: 'b' } }));
    expect((await client.listVideos(null)).next).toBe('b');
  });
});

it('an answer without an end is none', async () => {
  const endless = JSON.stringify({ data: { username: 'a'.repeat(8 * 1024 * 1024) } });
  heygen.say(() => ({ body: endless }));
  expect(await outcomeOf(() => client.account())).toMatchObject({ kind: 'malformed', status: 200 });
});

it('endless words are cut, and times that are none are not told', async () => {
  const video = {
    id: 'v',
    status: 'completed',
    title: 'a'.repeat(20_000),
    created_at: 9e15,
    completed_at: -1,
    thumbnail_url: 'javascript:alert(1)',
  };
  heygen.say(() => ({ body: { data: [video] } }));
  const { items } = await client.listVideos(null);
  expect(items).toMatchObject([
    { remoteId: 'v', createdAt: null, completedAt: null, thumbnailUrl: null },
  ]);
  expect(items[0]?.title).toHaveLength(2_000);
});

it('words turn nothing around, and keep to one line', async () => {
  const video = { id: 'v', status: 'completed', title: '\u202Egpj.ada\u202C\u0000\nnext' };
  heygen.say(() => ({ body: { data: [video] } }));
  expect((await client.listVideos(null)).items[0]?.title).toBe('gpj.ada  next');
  // Our own title is found again that HeyGen repeats.
  expect(await client.findVideos(video.title, 0)).toHaveLength(1);
});

it.each([1e300, -1e300, '9'.repeat(400)])('a balance of %s is not known', async (balance) => {
  const wallet = { currency: 'usd', remaining_balance: balance };
  const data = { username: 'ada', email: '', billing_type: 'wallet', wallet };
  heygen.say(() => ({ body: { data } }));
  expect((await client.account()).billing).toBeNull();
});

it.each([1e300, -1, 1_000_001])('a video of %s seconds has no known length', async (duration) => {
  heygen.say(() => ({ body: { data: { id: 'v', status: 'completed', duration } } }));
  expect((await client.video('v')).durationSeconds).toBeNull();
});
