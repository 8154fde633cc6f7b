import '@napi-rs/webcodecs/polyfill';
import { existsSync } from 'node:fs';
import { AudioData, AudioEncoder } from '@napi-rs/webcodecs';
import { AudioSampleSink, BufferSource, EncodedPacketSink, Input, MP4, WEBM } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { hum } from '../simulator/speech/hum.ts';
import { wavOf } from '../simulator/speech/wav.ts';
import { call } from '../simulator/testing/client.ts';
import { coloursAt } from '../simulator/testing/colours.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';

let simulator: Simulator;
let image: Record<string, string>;
beforeAll(async () => {
  simulator = await startSimulator({ renderMs: 0, maxVideoSeconds: 2 });
  const data = (await testPicture('png')).toString('base64');
  image = { type: 'base64', media_type: 'image/png', data };
});
afterAll(() => simulator.close());

async function film(fields: Record<string, unknown> = {}): Promise<Record<string, string>> {
  const spoken = { script: 'One two three four five six.', voice_id: VOICES[0]?.id };
  const body = { type: 'image', image, ...('audio_asset_id' in fields ? {} : spoken), ...fields };
  const made = await call(simulator, 'POST', '/v3/videos', { body });
  const { video_id } = (made.json as { data: { video_id: string } }).data;
  const look = async () => {
    const { json } = await call(simulator, 'GET', `/v3/videos/${video_id}`);
    return (json as { data: Record<string, string> }).data;
  };
  await expect.poll(async () => (await look()).status).toMatch(/completed|failed/);
  return look();
}

function download(url: string | undefined, headers: Record<string, string> = {}) {
  return call(simulator, 'GET', url ?? '', { key: null, headers });
}

async function open(url: string | undefined): Promise<Input> {
  const { bytes } = await download(url);
  return new Input({ source: new BufferSource(new Uint8Array(bytes)), formats: [MP4, WEBM] });
}

async function mp3Of(samples: Float32Array, sampleRate: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const encoder = new AudioEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      chunks.push(bytes);
    },
    error: console.error,
  });
  encoder.configure({ codec: 'mp3', sampleRate, numberOfChannels: 1, bitrate: 64_000 });
  const numberOfFrames = samples.length;
  const data = new AudioData({
    format: 'f32-planar',
    sampleRate,
    numberOfFrames,
    numberOfChannels: 1,
    timestamp: 0,
    data: samples,
  });
  encoder.encode(data);
  data.close();
  await encoder.flush();
  encoder.close();
  return Buffer.concat(chunks);
}

async function loudness(input: Input): Promise<number> {
  const track = await input.getPrimaryAudioTrack();
  let loudest = 0;
  if (!track) return loudest;
  for await (const sample of new AudioSampleSink(track).samples()) {
    const part = new Float32Array(sample.numberOfFrames);
    sample.copyTo(part, { planeIndex: 0, format: 'f32-planar' });
    sample.close();
    for (const value of part) loudest = Math.max(loudest, Math.abs(value));
  }
  return loudest;
}

describe('a film', () => {
  it('is an MP4 with H.264 and AAC of the length it says', async () => {
    const video = await film();
    expect(video).toMatchObject({ status: 'completed', duration: 2 });
    using input = await open(video.video_url);
    const pictures = await input.getPrimaryVideoTrack();
    const sound = await input.getPrimaryAudioTrack();
    expect([pictures?.codec, sound?.codec]).toEqual(['avc', 'aac']);
    expect([pictures?.displayWidth, pictures?.displayHeight]).toEqual([1280, 720]);
    expect(await input.computeDuration()).toBeCloseTo(2, 2);
    expect(await loudness(input)).toBeGreaterThan(0.1);
  });

  it('can be sought in: its index comes first, key frames at most a second apart', async () => {
    const { video_url } = await film();
    const { bytes } = await download(video_url);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    using input = await open(video_url);
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('No pictures.');
    const packets = new EncodedPacketSink(track);
    for (const seconds of [0, 0.9, 1.9]) {
      const key = await packets.getKeyPacket(seconds);
      expect(key?.timestamp).toBeGreaterThan(seconds - 1);
    }
  });

  it('shows the picture, and moves', async () => {
    const { video_url } = await film();
    using input = await open(video_url);
    const [green, blue] = await coloursAt(input, 0, [
      [0.9, 0.2],
      [0.05, 0.98],
    ]);
    // #20c040 in the picture's upper right corner; its blue lower left, with no caption's band on it.
    expect(green?.map((value, index) => Math.abs(value - ([32, 192, 64][index] ?? 0)))).toSatisfy(
      (distances: number[]) => Math.max(...distances) < 12,
    );
    expect(Math.max(...(blue ?? []))).toBeGreaterThan(200);
    // The zoom carries the disc outwards, along this line.
    const line = [...Array(64).keys()].map((index): [number, number] => [0.65 + index / 320, 0.2]);
    expect(await coloursAt(input, 0, line)).not.toEqual(await coloursAt(input, 1.9, line));
  });

  it('is served in ranges', async () => {
    const { video_url } = await film();
    const whole = await download(video_url);
    expect(whole.headers).toMatchObject({
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
    });
    const part = await download(video_url, { range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.bytes.length}`);
    expect(part.bytes.equals(whole.bytes.subarray(100, 200))).toBe(true);
    const tail = await download(video_url, { range: 'bytes=-10' });
    expect(tail.bytes.equals(whole.bytes.subarray(-10))).toBe(true);
    const beyond = await download(video_url, { range: `bytes=${whole.bytes.length}-` });
    expect(beyond.status).toBe(416);
    const head = await call(simulator, 'HEAD', video_url ?? '', { key: null });
    expect(head.headers['content-length']).toBe(String(whole.bytes.length));
    expect(head.bytes).toHaveLength(0);
  });

  it('is made once for the same order', async () => {
    await film();
    await film();
    const [one, two] = simulator.videos.slice(-2);
    expect(one?.mp4Path).toBe(two?.mp4Path);
    expect(one?.id).not.toBe(two?.id);
  });

  it('follows the aspect ratio and the background asked for', async () => {
    const video = await film({
      aspect_ratio: '9:16',
      fit: 'contain',
      background: { type: 'color', value: '#336699' },
    });
    using input = await open(video.video_url);
    const track = await input.getPrimaryVideoTrack();
    expect([track?.displayWidth, track?.displayHeight]).toEqual([720, 1280]);
    const [backdrop] = await coloursAt(input, 0, [[0.5, 0.2]]);
    expect(
      backdrop?.every((value, index) => Math.abs(value - ([51, 102, 153][index] ?? 0)) < 12),
    ).toBe(true);
  });

  it('has its captions burnt in where a style is asked for, in a film beside the plain one', async () => {
    const video = await film({ caption: { file_format: 'srt', style: 'default' } });
    const lowerLeft = async (url: string | undefined) => {
      using input = await open(url);
      const [colour] = await coloursAt(input, 0, [[0.05, 0.98]]);
      return Math.max(...(colour ?? []));
    };
    expect(await lowerLeft(video.video_url)).toBeGreaterThan(200);
    expect(await lowerLeft(video.captioned_video_url)).toBeLessThan(110);
    expect(await film({ caption: { file_format: 'srt' } })).toMatchObject({
      captioned_video_url: null,
      subtitle_url: expect.any(String),
    });
  });

  it('can be a WebM with transparency, and is then called by that name alone', async () => {
    const video = await film({ output_format: 'webm' });
    const { bytes, headers } = await download(video.video_url);
    expect([bytes.readUInt32BE(0), headers['content-type']]).toEqual([0x1a45dfa3, 'video/webm']);
    using input = await open(video.video_url);
    const track = await input.getPrimaryVideoTrack();
    expect([track?.codec, await track?.canBeTransparent()]).toEqual(['vp9', true]);
    expect((await input.getPrimaryAudioTrack())?.codec).toBe('opus');
  });

  it.each(['wav', 'mp3'] as const)('plays a recording (%s) instead of a script', async (kind) => {
    const samples = hum(1.25, 120, 16_000);
    const file = kind === 'wav' ? wavOf(samples, 16_000) : await mp3Of(samples, 16_000);
    const boundary = '----WebKitFormBoundary0123456789abcdef';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`;
    const { json } = await call(simulator, 'POST', '/v3/assets', {
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    const { asset_id } = (json as { data: { asset_id: string } }).data;
    const video = await film({ audio_asset_id: asset_id });
    expect(video.status).toBe('completed');
    // An MP3 begins and ends with padding.
    expect(Number(video.duration)).toBeCloseTo(1.25, kind === 'wav' ? 2 : 0);
    using input = await open(video.video_url);
    expect(await loudness(input)).toBeGreaterThan(0.1);
  });
});

describe('closing', () => {
  it('removes the films and ends the renderer', async () => {
    const other = await startSimulator({ renderMs: 0, maxVideoSeconds: 0.5 });
    const body = { type: 'image', image, script: 'Hello.', voice_id: VOICES[0]?.id };
    await call(other, 'POST', '/v3/videos', { body });
    await expect.poll(() => other.videos[0]?.mp4Path).toMatch(/mp4$/);
    const path = other.videos[0]?.mp4Path ?? '';
    await call(other, 'POST', '/v3/videos', {
      body: { ...body, script: 'Cut off in the middle.' },
    });
    await other.close();
    expect(existsSync(path)).toBe(false);
  });
});
