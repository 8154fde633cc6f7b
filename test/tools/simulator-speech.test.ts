import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOICES, type Voice } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ render: 'none', renderMs: 0, maxVideoSeconds: 60 });
});
afterAll(() => simulator.close());

function pick(test: (voice: Voice) => boolean): string {
  const voice = VOICES.find(test);
  if (!voice) throw new Error('No such voice.');
  return voice.id;
}
const starfish = pick((voice) => voice.engine === 'starfish' && !voice.supportLocale);
const local = pick((voice) => voice.engine === 'starfish' && voice.supportLocale);

function say(fields: Record<string, unknown> = {}) {
  const body = { text: 'One two three four', voice_id: starfish, ...fields };
  return call(simulator, 'POST', '/v3/voices/speech', { body });
}

async function secondsOf(fields: Record<string, unknown> = {}): Promise<number> {
  const { json } = await say(fields);
  return (json as { data: { duration: number } }).data.duration;
}

describe('POST /v3/voices', () => {
  it('finds up to three voices for a description', async () => {
    const body = { prompt: 'a warm old French lady', gender: 'female', locale: 'fr-FR', seed: 7 };
    const { json } = await call(simulator, 'POST', '/v3/voices', { body });
    const { data } = json as { data: { seed: number; voices: unknown[] } };
    expect(data.seed).toBe(7);
    expect(data.voices).toHaveLength(3);
    for (const voice of data.voices)
      expect(voice).toMatchObject({ language: 'French', gender: 'female' });
    const again = await call(simulator, 'POST', '/v3/voices', { body: { ...body, seed: 1.5 } });
    expect(again.json).toMatchObject({ error: { code: 'invalid_parameter', param: 'seed' } });
  });
});

describe('POST /v3/voices/speech', () => {
  it('times every word, can be heard and is paid by the second', async () => {
    const before = simulator.balance;
    const { json } = await say();
    const { data } = json as {
      data: { audio_url: string; duration: number; word_timestamps: unknown[] };
    };
    // 1.6 s as a whole number of frames.
    expect(data.duration).toBeCloseTo(38 / 24, 9);
    expect(data.word_timestamps).toMatchObject([{ word: 'One', start: 0 }, {}, {}, {}]);
    expect(before - simulator.balance).toBeCloseTo((38 / 24) * 0.000667, 9);
    const heard = await call(simulator, 'GET', data.audio_url, { key: null });
    expect(heard.bytes.toString('latin1', 0, 4)).toBe('RIFF');
  });

  it.each([
    ['plainly', 'One two three four five six.', 1],
    ['fast', 'One two three four five six.', 1.5],
    ['slowly, without spaces', 'これはとても短い文です。', 0.5],
  ])('is as long as the video of the same script, said %s', async (_, script, speed) => {
    const data = (await testPicture('png', 64, 64)).toString('base64');
    const body = {
      type: 'image',
      image: { type: 'base64', media_type: 'image/png', data },
      script,
      voice_id: starfish,
      voice_settings: { speed },
    };
    await call(simulator, 'POST', '/v3/videos', { body });
    await expect.poll(() => simulator.videos.at(-1)?.status).toBe('completed');
    expect(simulator.videos.at(-1)?.duration).toBe(await secondsOf({ text: script, speed }));
  });

  it('keeps the pauses of SSML, and reads the tags of plain text aloud', async () => {
    const text = '<speak>One two<break time="1s"/> three &amp; four</speak>';
    const ssml = { input_type: 'ssml' };
    const silent = { text: 'One two three &amp; four', ...ssml };
    expect(await secondsOf({ text, ...ssml })).toBeCloseTo((await secondsOf(silent)) + 1, 1);
    const plain = 'One two <break time="5s"/> three four';
    expect(await secondsOf({ text: plain })).toBeCloseTo((await secondsOf()) + 0.8, 1);
    for (const wrong of ['You & me', 'a < b', '&nbsp;']) {
      const { json } = await say({ text: wrong, ...ssml });
      expect(json).toMatchObject({ error: { param: 'text' } });
    }
  });

  it.each([
    ['5,000 characters', { text: 'a'.repeat(5000) }],
    ['half speed', { speed: 0.5 }],
    ['double speed', { speed: 2 }],
    ['a locale', { voice_id: local, locale: 'en-GB' }],
    ['a language', { language: 'English', input_type: 'text' }],
  ])('accepts %s', async (_, fields) => {
    expect((await say(fields)).status).toBe(200);
  });

  it.each<[what: string, fields: Record<string, unknown>, param: string]>([
    ['nothing', { text: '' }, 'text'],
    ['5,001 characters', { text: 'a'.repeat(5001) }, 'text'],
    ['less than half speed', { speed: 0.49 }, 'speed'],
    ['more than double speed', { speed: 2.01 }, 'speed'],
    ['a locale the voice lacks', { locale: 'en-GB' }, 'locale'],
    ['markdown', { input_type: 'markdown' }, 'input_type'],
    ['a pitch', { pitch: 1 }, 'pitch'],
    [
      'a voice of another engine',
      { voice_id: pick((voice) => voice.engine === 'fish') },
      'voice_id',
    ],
  ])('refuses %s', async (_, fields, param) => {
    const { status, json } = await say(fields);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: { code: 'invalid_parameter', param } });
  });
});
