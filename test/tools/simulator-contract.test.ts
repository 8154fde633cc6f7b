import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOICES, type Voice } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({
    render: 'none',
    renderMs: 0,
    concurrency: 1000,
    folders: [{ id: 'folder-1', name: 'Portraits' }],
    glossaries: [{ id: 'g', name: 'Names' }],
  });
});
afterAll(() => simulator.close());

function pick(test: (voice: Voice) => boolean): string {
  const voice = VOICES.find(test);
  if (!voice) throw new Error('No such voice.');
  return voice.id;
}
const plain = pick((voice) => !voice.supportLocale);
const local = pick((voice) => voice.supportLocale);

const good = {
  type: 'image',
  image: { type: 'url', url: 'https://127.0.0.1/photo.jpg' },
  script: 'Hello there.',
  voice_id: plain,
};

/** With a recording in place of the script. */
const recorded = {
  script: undefined,
  voice_id: undefined,
  audio_url: 'https://127.0.0.1/speech.mp3',
};

function error(code: string, param?: string) {
  return {
    error: { code, message: expect.any(String), ...(param === undefined ? {} : { param }) },
  };
}

describe('POST /v3/videos accepts', () => {
  it.each([
    ['the least', {}],
    ['every simple field', { title: 'A', resolution: '4k', aspect_ratio: 'auto', fit: 'contain' }],
    ['a colour', { background: { type: 'color', value: '#A0b1C2' }, remove_background: true }],
    ['a background image', { background: { type: 'image', url: 'https://127.0.0.1/b.png' } }],
    ['the least of each', { voice_settings: { speed: 0.5, pitch: -50, volume: 0 } }],
    ['the most of each', { voice_settings: { speed: 1.5, pitch: 50, volume: 1 } }],
    ['a locale', { voice_id: local, voice_settings: { locale: 'en-GB' } }],
    ['an engine', { voice_settings: { engine_settings: { engine_type: 'fish', stability: 1 } } }],
    ['captions', { caption: { file_format: 'srt', style: 'default' } }],
    ['captions of the usual format', { caption: {} }],
    ['a folder and a glossary', { folder_id: 'folder-1', brand_glossary_id: 'g' }],
    ['webm', { output_format: 'webm' }],
    ['a recording', recorded],
    ['a recording and the voice it replaces', { ...recorded, voice_id: plain }],
    ['motion', { motion_prompt: 'nods', expressiveness: 'low' }],
    ['a callback', { callback_url: 'https://example.com/hook', callback_id: 'x' }],
    ['5,000 characters, an emoji counting once', { script: '👋'.repeat(5000) }],
  ])('%s', async (_, fields) => {
    const { status, json } = await call(simulator, 'POST', '/v3/videos', {
      body: { ...good, ...fields },
    });
    expect(json).toEqual({
      data: {
        video_id: expect.any(String),
        status: 'waiting',
        output_format: expect.stringMatching(/mp4|webm/),
      },
    });
    expect(status).toBe(200);
  });
});

describe('POST /v3/videos refuses', () => {
  it.each<[what: string, fields: Record<string, unknown>, param: string]>([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['an unknown field within', { voice_settings: { tone: 1 } }, 'voice_settings.tone'],
    [
      'an unknown field deeper',
      { voice_settings: { engine_settings: { engine_type: 'starfish', style: 1 } } },
      'voice_settings.engine_settings.style',
    ],
    ['another type', { type: 'video' }, 'type'],
    ['no type', { type: undefined }, 'type'],
    ['no image', { image: undefined }, 'image'],
    ['null for "not set"', { title: null }, 'title'],
    ['an empty title', { title: '' }, 'title'],
    ['an http image', { image: { type: 'url', url: 'http://a.example/x.png' } }, 'image.url'],
    ['no URL at all', { image: { type: 'url', url: 'photo.png' } }, 'image.url'],
    ['a mixed image', { image: { ...good.image, asset_id: 'x' } }, 'image.asset_id'],
    ['an unknown kind of image', { image: { type: 'file', url: 'x' } }, 'image.type'],
    [
      'a webp as base64',
      { image: { type: 'base64', media_type: 'image/webp', data: 'AAAA' } },
      'image.media_type',
    ],
    [
      'what is not base64',
      { image: { type: 'base64', media_type: 'image/png', data: 'data:,' } },
      'image.data',
    ],
    ['script and audio', { audio_url: 'https://example.com/a.mp3' }, 'audio_url'],
    ['neither script nor audio', { script: undefined }, 'script'],
    ['a voice’s settings for a recording', { ...recorded, voice_settings: {} }, 'voice_settings'],
    ['a callback without https', { callback_url: 'http://example.com/' }, 'callback_url'],
    ['an engine, which is for avatars', { engine: 'iv' }, 'engine'],
    ['a script without a voice', { voice_id: undefined }, 'voice_id'],
    ['an empty script', { script: '' }, 'script'],
    ['a blank script', { script: ' \n' }, 'script'],
    ['5,001 characters', { script: 'a'.repeat(5001) }, 'script'],
    ['a resolution', { resolution: '480p' }, 'resolution'],
    ['an aspect ratio', { aspect_ratio: '4:3' }, 'aspect_ratio'],
    ['a fit', { fit: 'fill' }, 'fit'],
    ['a boolean as a string', { remove_background: 'true' }, 'remove_background'],
    ['a short colour', { background: { type: 'color', value: '#abc' } }, 'background.value'],
    ['a background of nothing', { background: { type: 'image' } }, 'background'],
    ['too slow', { voice_settings: { speed: 0.499 } }, 'voice_settings.speed'],
    ['too fast', { voice_settings: { speed: 1.501 } }, 'voice_settings.speed'],
    ['too low', { voice_settings: { pitch: -50.1 } }, 'voice_settings.pitch'],
    ['too high', { voice_settings: { pitch: 50.1 } }, 'voice_settings.pitch'],
    ['too quiet', { voice_settings: { volume: -0.001 } }, 'voice_settings.volume'],
    ['too loud', { voice_settings: { volume: 1.001 } }, 'voice_settings.volume'],
    ['a number as a string', { voice_settings: { speed: '1' } }, 'voice_settings.speed'],
    ['a locale it lacks', { voice_settings: { locale: 'en-GB' } }, 'voice_settings.locale'],
    ['no locale', { voice_settings: { locale: 'en_GB!' } }, 'voice_settings.locale'],
    ['other captions', { caption: { file_format: 'vtt' } }, 'caption.file_format'],
    ['a glossary without a script', { ...recorded, brand_glossary_id: 'g' }, 'brand_glossary_id'],
    ['an expression', { expressiveness: 'extreme' }, 'expressiveness'],
    [
      'webm with a background',
      { output_format: 'webm', background: { type: 'color', value: '#000000' } },
      'background',
    ],
  ])('%s', async (_, fields, param) => {
    const { status, json } = await call(simulator, 'POST', '/v3/videos', {
      body: { ...good, ...fields },
    });
    expect(json).toEqual(error('invalid_parameter', param));
    expect(status).toBe(400);
  });

  it.each<[fields: Record<string, unknown>, status: number, code: string, param: string]>([
    [{ voice_id: 'nobody' }, 404, 'voice_not_found', 'voice_id'],
    [{ image: { type: 'asset_id', asset_id: 'x' } }, 404, 'asset_not_found', 'image.asset_id'],
    [{ folder_id: 'nowhere' }, 404, 'not_found', 'folder_id'],
    [{ watermark: { image: good.image } }, 403, 'forbidden', 'watermark'],
  ])('%j', async (fields, status, code, param) => {
    const reply = await call(simulator, 'POST', '/v3/videos', { body: { ...good, ...fields } });
    expect(reply.json).toEqual(error(code, param));
    expect(reply.status).toBe(status);
  });

  it('what is no JSON object, or not declared as one', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const sending of [
      { body: Buffer.from('{'), headers },
      { body: Buffer.from('[]'), headers },
      { body: Buffer.from(JSON.stringify(good)) },
    ]) {
      const { status, json } = await call(simulator, 'POST', '/v3/videos', sending);
      expect([status, json]).toEqual([400, error('invalid_parameter')]);
    }
  });

  it('an empty wallet', async () => {
    simulator.setBalance(0);
    const { status, json } = await call(simulator, 'POST', '/v3/videos', { body: good });
    simulator.setBalance(25);
    expect([status, json]).toEqual([402, error('insufficient_credit')]);
  });
});

describe('every endpoint', () => {
  it('wants a good key, and takes the ones it is given', async () => {
    for (const key of [null, 'sk-other']) {
      const { status, json } = await call(simulator, 'GET', '/v3/users/me', { key });
      expect([status, json]).toEqual([401, error('unauthorized')]);
    }
    simulator.setKeys(['sk-other']);
    const reply = await call(simulator, 'GET', '/v3/users/me', { key: 'sk-other' });
    simulator.setKeys(['sk-simulator-key']);
    expect(reply.json).toMatchObject({
      data: { billing_type: 'wallet', wallet: { currency: 'usd', remaining_balance: 25 } },
    });
  });

  it('has a request id, and JSON for an unknown path', async () => {
    const { status, headers, json } = await call(simulator, 'GET', '/v3/nothing');
    expect([status, json]).toEqual([404, error('not_found')]);
    expect(headers['x-request-id']).toMatch(/^req_/);
  });

  it('is journalled without the key', async () => {
    await call(simulator, 'GET', '/v3/voices?limit=1', { key: 'sk-simulator-key' });
    const record = simulator.requests.at(-1);
    expect(record).toMatchObject({ path: '/v3/voices', query: { limit: '1' }, status: 200 });
    expect(record?.headers['x-api-key']).toBe('sk-…');
  });
});

describe('GET /v3/voices', () => {
  async function all(filter: string): Promise<Record<string, unknown>[]> {
    const voices: Record<string, unknown>[] = [];
    let token: string | null = '';
    for (let page = 0; token !== null && page < 20; page += 1) {
      const query: string = `limit=100&${filter}${token === '' ? '' : `&token=${token}`}`;
      const { json } = await call(simulator, 'GET', `/v3/voices?${query}`);
      const list = json as { data: Record<string, unknown>[]; next_token: string | null };
      expect(json).toMatchObject({ has_more: list.next_token !== null });
      voices.push(...list.data);
      token = list.next_token;
    }
    return voices;
  }

  it('pages through hundreds, each once', async () => {
    const voices = await all('type=public');
    expect(new Set(voices.map((voice) => voice.voice_id)).size).toBe(voices.length);
    expect(voices.length).toBeGreaterThan(400);
    expect(new Set(voices.map((voice) => voice.language)).size).toBeGreaterThan(25);
  });

  it('filters', async () => {
    expect(await all('type=private')).toHaveLength(3);
    const german = await all('language=german&gender=male');
    expect(german.length).toBeGreaterThan(5);
    for (const voice of german) {
      expect(voice).toMatchObject({ language: 'German', gender: 'male' });
    }
    const starfish = (await all('engine=starfish')).length;
    expect(starfish).toBeGreaterThan(VOICES.length / 3);
    expect(starfish).toBeLessThan(VOICES.length * (2 / 3));
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'type=shared', 'engine=azure', 'token=x', 'q=x'])(
    'refuses %s',
    async (query) => {
      const { status, json } = await call(simulator, 'GET', `/v3/voices?${query}`);
      expect([status, json]).toEqual([400, error('invalid_parameter', query.split('=')[0])]);
    },
  );

  it('has previews that can be listened to', async () => {
    const voices = await all('language=French');
    const url = voices.map((voice) => voice.preview_audio_url).find(Boolean);
    const { status, headers, bytes } = await call(simulator, 'GET', String(url), { key: null });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('audio/wav');
    expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
    expect(voices.some((voice) => !voice.preview_audio_url)).toBe(true);
  });
});

describe('POST /v3/assets', () => {
  function upload(name: string, content: Buffer | string, filename = 'photo.png') {
    // Node's parser wants a boundary as long as browsers make them.
    const boundary = '----WebKitFormBoundary0123456789abcdef';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\n`;
    const type = 'Content-Type: image/png\r\n\r\n';
    const body = Buffer.concat([
      Buffer.from(head + type),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    return call(simulator, 'POST', '/v3/assets', { body, headers });
  }

  it('goes by the bytes, not the name', async () => {
    const jpeg = await testPicture('jpeg');
    const { status, json } = await upload('file', jpeg);
    expect(status).toBe(200);
    const { data } = json as { data: { asset_id: string; url: string } };
    expect(data).toMatchObject({ mime_type: 'image/jpeg', size_bytes: jpeg.length });
    const stored = await call(simulator, 'GET', data.url, { key: null });
    expect(stored.bytes.equals(jpeg)).toBe(true);
    const image = { type: 'asset_id', asset_id: data.asset_id };
    const made = await call(simulator, 'POST', '/v3/videos', { body: { ...good, image } });
    expect(made.status).toBe(200);
  });

  it.each([
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['text', 'hello'],
    ['nothing', ''],
  ])('refuses %s', async (_, content) => {
    const { status, json } = await upload('file', Buffer.from(content, 'latin1'));
    expect([status, json]).toEqual([400, error('invalid_parameter', 'file')]);
  });

  it('refuses another part, another type of body and more than 32 MB', async () => {
    const png = await testPicture('png');
    expect((await upload('image', png)).json).toEqual(error('invalid_parameter', 'image'));
    const raw = await call(simulator, 'POST', '/v3/assets', {
      body: png,
      headers: { 'content-type': 'image/png' },
    });
    expect(raw.json).toEqual(error('invalid_parameter', 'file'));
    const large = await upload('file', Buffer.concat([png, Buffer.alloc(32 * 1024 * 1024)]));
    expect([large.status, large.json]).toEqual([400, error('file_too_large', 'file')]);
  });

  it('refuses a text where a picture is wanted', async () => {
    const { json } = await upload('file', '1\n00:00:00,000 --> 00:00:01,000\nHi\n', 'a.srt');
    const { data } = json as { data: { asset_id: string } };
    const image = { type: 'asset_id', asset_id: data.asset_id };
    const reply = await call(simulator, 'POST', '/v3/videos', { body: { ...good, image } });
    expect(reply.json).toEqual(error('invalid_parameter', 'image.asset_id'));
  });
});
