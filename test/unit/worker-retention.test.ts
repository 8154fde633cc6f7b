import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Job } from '../../utils/core/job/job.ts';
import { isRetentionDue, oldVideos, USUAL_RETENTION } from '../../utils/core/retention.ts';
import { removalOf } from '../../utils/core/upload.ts';
import { withDatabase } from '../../utils/store/database.ts';
import { getJob, listJobs } from '../../utils/store/jobs.ts';
import { photosLeft } from '../../utils/store/photo-owners.ts';
import { getPhoto } from '../../utils/store/photos.ts';
import { listRemovals } from '../../utils/store/removals.ts';
import { changeRetention, retainedAt } from '../../utils/store/retention.ts';
import { photosThinnedAt } from '../../utils/store/settings.ts';
import { removeUploads } from '../../utils/worker/remove-uploads.ts';
import { sweep } from '../../utils/worker/sweep.ts';
import { aJob, STAGES } from './support/job.ts';
import { STRANGER, seedJob, seedPhoto, useWorker } from './support/worker.ts';

useWorker();

const DAY = 24 * 60 * 60_000;
const ready = (daysAgo: number): Job['stage'] => ({
  name: 'ready',
  remoteId: 'v',
  at: Date.now() - daysAgo * DAY - 1,
  durationSeconds: 4,
  costUsd: 0.2,
});
const finished = (id: string, daysAgo: number) =>
  seedJob(aJob({ id, stage: ready(daysAgo), dueAt: null }));
const scriptOf = async (id: string) => {
  const request = (await getJob(id))?.request;
  return request?.make === 'video' && request.narration.type === 'script'
    ? request.narration.script
    : undefined;
};

describe('what is kept for some days', () => {
  it('stays for good where nothing else was chosen', async () => {
    await finished('job-old', 5_000);
    await sweep();
    expect(await scriptOf('job-old')).toBe('Hello there');
    expect(await retainedAt.getValue()).toBe(0);
  });

  it('loses its script, and not its title', async () => {
    await finished('job-old', 30);
    await finished('job-young', 29);
    await changeRetention({ scripts: 30 });
    await sweep();
    expect(await scriptOf('job-old')).toBe('');
    expect((await getJob('job-old'))?.request.title).toBe('Hello');
    expect(await scriptOf('job-young')).toBe('Hello there');
  });

  it('goes from the list with its photo', async () => {
    await finished('job-old', 7);
    await seedPhoto('job-old');
    await finished('job-young', 6);
    await seedJob(aJob({ id: 'job-rendering', stage: STAGES.rendering, dueAt: null }));
    await changeRetention({ videos: 7 });
    await sweep();
    expect((await listJobs()).map(({ id }) => id).sort()).toEqual(['job-rendering', 'job-young']);
    expect(await getPhoto('job-old')).toBeUndefined();
  });

  it('is looked for once a day, and at once after another choice, without an alarm', async () => {
    await changeRetention({ videos: 7 });
    await sweep();
    await finished('job-old', 8);
    await sweep();
    expect(await getJob('job-old')).toBeDefined();
    await changeRetention({ photos: 30 });
    expect(await photosThinnedAt.getValue()).toBe(0);
    await sweep();
    expect(await getJob('job-old')).toBeUndefined();
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });
});

it.each([
  [0, true],
  [DAY - 1, false],
  [DAY, true],
  [-2 * DAY, true],
])('looked for %i ms before now: due %s', (ago, isDue) => {
  const now = 1_000 * DAY;
  expect(isRetentionDue(ago === 0 ? 0 : now - ago, now)).toBe(isDue);
});

it('a face stays, however old', () => {
  const request = { make: 'avatar', title: 'Ada', draftId: 'd' } as const;
  const face = aJob({ request, stage: ready(400) });
  expect(oldVideos([face], { ...USUAL_RETENTION, videos: 7 }, Date.now())).toEqual([]);
});

it('a deletion at HeyGen that no key can carry out is forgotten after 90 days', async () => {
  const upload = { account: STRANGER, file: 'f', usedAt: 0, jobs: [] };
  const now = Date.now();
  await withDatabase(async (db) => {
    await db.put('removals', removalOf({ ...upload, assetId: 'old' }, now - 91 * DAY));
    await db.put('removals', removalOf({ ...upload, assetId: 'young' }, now - 80 * DAY));
  });
  await removeUploads();
  expect((await listRemovals()).map(({ assetId }) => assetId)).toEqual(['young']);
});

it('looks through the photos once a session, and where a draft has left some', async () => {
  await sweep();
  await withDatabase((db) => db.put('photos', { id: 'left' }));
  const keys = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
  await sweep();
  // Nothing but whether there is anything at all.
  expect(keys.mock.calls.filter(([, most]) => most === undefined)).toEqual([]);
  await photosLeft.setValue(true);
  await sweep();
  expect(await getPhoto('left')).toBeUndefined();
});
