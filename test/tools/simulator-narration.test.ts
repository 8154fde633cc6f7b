import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { wavOf } from '../simulator/speech/wav.ts';
import { call } from '../simulator/testing/client.ts';
import { type PhotoHost, startPhotoHost, testPicture } from '../simulator/testing/photo-host.ts';

const SAMPLE_RATE = 100;
const silence = (seconds: number) => wavOf(new Float32Array(seconds * SAMPLE_RATE), SAMPLE_RATE);

let simulator: Simulator;
let files: PhotoHost;
let picture: Buffer;
beforeAll(async () => {
  picture = await testPicture('jpeg', 64, 64);
  files = await startPhotoHost({
    '/short.wav': { type: 'audio/wav', bytes: silence(12.5) },
    '/ten-minutes.wav': { type: 'audio/wav', bytes: silence(600) },
    '/longer.wav': { type: 'audio/wav', bytes: silence(600.01) },
    '/a.jpg': { type: 'image/jpeg', bytes: picture },
    '/broken.wav': { type: 'audio/wav', bytes: silence(1).subarray(0, 20) },
    '/large.wav': { type: 'audio/wav', bytes: Buffer.alloc(50 * 1024 * 1024 + 1) },
  });
  simulator = await startSimulator({
    render: 'none',
    renderMs: 0,
    maxVideoSeconds: 1000,
    balance: 100,
    resolve: { 'files.example': files.port },
  });
});
afterAll(async () => {
  await simulator.close();
  await files.close();
});

function submit(audio: Record<string, string>) {
  const data = picture.toString('base64');
  const image = { type: 'base64', media_type: 'image/jpeg', data };
  return call(simulator, 'POST', '/v3/videos', { body: { type: 'image', image, ...audio } });
}

async function told(path: string) {
  await submit({ audio_url: `https://files.example${path}` });
  await expect.poll(() => simulator.videos.at(-1)?.status).toMatch(/completed|failed/);
  return simulator.videos.at(-1);
}

describe('a recording', () => {
  it.each([
    ['/short.wav', 12.5],
    ['/ten-minutes.wav', 600],
  ])('%s gives the video its length, which is paid', async (path, seconds) => {
    const video = await told(path);
    expect(video).toMatchObject({ status: 'completed', duration: seconds });
    expect(video?.cost).toBeCloseTo(seconds * 0.05, 9);
  });

  it.each([
    ['/none.wav', 'download_failed'],
    ['/large.wav', 'download_failed'],
    ['/longer.wav', 'invalid_audio'],
    ['/a.jpg', 'invalid_audio'],
    ['/broken.wav', 'invalid_audio'],
  ])('%s fails the job, unpaid', async (path, failureCode) => {
    expect(await told(path)).toMatchObject({ status: 'failed', failureCode, cost: 0 });
  });

  it('is refused at once if it is an asset of another kind', async () => {
    const boundary = '----WebKitFormBoundary0123456789abcdef';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`;
    const { json } = await call(simulator, 'POST', '/v3/assets', {
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    const { asset_id } = (json as { data: { asset_id: string } }).data;
    const refused = await submit({ audio_asset_id: asset_id });
    expect(refused.json).toMatchObject({
      error: { code: 'invalid_parameter', param: 'audio_asset_id' },
    });
    const unknown = await submit({ audio_asset_id: 'x' });
    expect(unknown.json).toMatchObject({
      error: { code: 'asset_not_found', param: 'audio_asset_id' },
    });
  });
});
