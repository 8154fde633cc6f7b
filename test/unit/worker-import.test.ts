import { beforeEach, expect, it, vi } from 'vitest';
import { heygenClient } from '../../utils/heygen/client.ts';
import { listJobs } from '../../utils/store/jobs.ts';
import { apiKey } from '../../utils/store/secrets.ts';
import { importVideos } from '../../utils/worker/commands/import.ts';
import { aVideo } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import { ACCOUNT, eventually, useWorker } from './support/worker.ts';

const simulator = useSimulator({ concurrency: 100 });
useWorker();
// No picture is fetched here: what a still is for, another test shows.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

async function makeVideos(count: number): Promise<void> {
  const client = heygenClient(KEY);
  const [voice] = (await client.listVoices('own', null)).items;
  if (!voice) throw new Error('No voices');
  const narration = { type: 'script', script: 'Hello', voice } as const;
  const image = { type: 'url', url: 'https://photos.example/ada.jpg' } as const;
  for (let index = 0; index < count; index += 1) {
    await client.createVideo(
      aVideo({ narration, title: `Video ${index}` }),
      { image },
      `v.${index}`,
    );
  }
}

it('imports each video of the account once, page by page', async () => {
  await makeVideos(3);
  const [one, other] = await Promise.all([importVideos(null), importVideos(null)]);
  expect(one).toMatchObject({ ok: true });
  expect(other).toMatchObject({ ok: true });
  const jobs = await listJobs();
  expect(jobs.map(({ request }) => request.title).sort()).toEqual([
    'Video 0',
    'Video 1',
    'Video 2',
  ]);
  expect(new Set(jobs.map(({ account }) => account))).toEqual(new Set([ACCOUNT]));
  expect(await importVideos(null)).toMatchObject({ ok: true, value: { next: null } });
  expect(await listJobs()).toHaveLength(3);
});

it('imports nothing of a list that came under another key than the one it was asked for', async () => {
  simulator().fault({ path: '/v3/videos', method: 'GET', effect: 'pass', delayMs: 150 });
  const importing = importVideos(null);
  const asked = { path: '/v3/videos', status: 'pending' };
  await eventually(() => simulator().requests.at(-1)).toMatchObject(asked);
  await apiKey.setValue('sk-another');
  expect(await importing).toMatchObject({ ok: true, value: { next: null } });
  expect(await listJobs()).toEqual([]);
});

it('says why no list came', async () => {
  await apiKey.setValue('sk-wrong');
  expect(await importVideos(null)).toMatchObject({ ok: false, failure: { kind: 'unauthorized' } });
  expect(await listJobs()).toEqual([]);
});
