import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../utils/core/job/job.ts';
import { oldPhotos } from '../../utils/core/job/old-photo.ts';
import { msOf } from '../../utils/core/retention.ts';
import { listJobs } from '../../utils/store/jobs.ts';
import { changePhoto, getPhoto } from '../../utils/store/photos.ts';
import { thinPhotos } from '../../utils/worker/thin-photos.ts';
import { aJob, STAGES, T0 } from './support/job.ts';
import { seedJob, seedPhoto, useWorker } from './support/worker.ts';

useWorker();

const READY: Job['stage'] = {
  name: 'ready',
  remoteId: 'v',
  at: T0,
  durationSeconds: 4,
  costUsd: 0.2,
};
const ready = (at = T0) => aJob({ stage: { ...READY, at }, dueAt: null });
const PHOTO_LASTS_MS = msOf(90);
const LATER = T0 + PHOTO_LASTS_MS;

describe('a photo is made small', () => {
  it.each([
    ['90 days after its video was ready', ready(), 0, LATER, true],
    ['not a moment before', ready(), 0, LATER - 1, false],
    ['once', ready(), LATER, LATER + 1, false],
    ['never, where the video is being made', aJob({ stage: STAGES.rendering }), 0, LATER, false],
    ['never, where it has failed', aJob({ stage: STAGES.failed }), 0, LATER, false],
  ] as const)('%s', (_, job, since, now, isOld) => {
    expect(oldPhotos([job], PHOTO_LASTS_MS, since, now)).toEqual(isOld ? ['job-1'] : []);
  });
});

describe('making room', () => {
  const thumbnail = new Blob(['small'], { type: 'image/jpeg' });
  beforeEach(async () => {
    await seedJob(ready());
    await seedPhoto('job-1');
  });

  it('leaves the preview, and goes over nothing twice', async () => {
    await changePhoto({ id: 'job-1', thumbnail, link: 'https://photos.example/ada.jpg' });
    await thinPhotos(await listJobs(), LATER);
    const { bytes, thumbnail: left, link } = (await getPhoto('job-1')) ?? {};
    expect([bytes, left?.size, link]).toEqual([undefined, 5, 'https://photos.example/ada.jpg']);
    await seedPhoto('job-1');
    await thinPhotos(await listJobs(), LATER + 1);
    expect((await getPhoto('job-1'))?.bytes).toBeDefined();
  });

  it('leaves a photo of which no preview can be made', async () => {
    await thinPhotos(await listJobs(), LATER);
    expect((await getPhoto('job-1'))?.bytes).toBeDefined();
  });

  it('makes a preview first where there is none', async () => {
    const convertToBlob = async () => thumbnail;
    const close = vi.fn<() => void>();
    vi.stubGlobal('createImageBitmap', async () => ({ width: 100, height: 100, close }));
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => ({ drawImage() {}, fillRect() {} });
        convertToBlob = convertToBlob;
      },
    );
    await thinPhotos(await listJobs(), LATER);
    expect(await getPhoto('job-1')).toMatchObject({ thumbnail: expect.any(Blob) });
    expect((await getPhoto('job-1'))?.bytes).toBeUndefined();
  });
});
