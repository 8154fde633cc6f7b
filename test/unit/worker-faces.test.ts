import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getDraft, listDrafts } from '../../utils/store/drafts.ts';
import { listJobs } from '../../utils/store/jobs.ts';
import { getPhoto } from '../../utils/store/photos.ts';
import { apiKey } from '../../utils/store/secrets.ts';
import {
  draftWithFace,
  draftWithLearntFace,
  keepFace,
  listFaces,
  takeFace,
  takeLearntFace,
} from '../../utils/worker/commands/faces.ts';
import { aJob, STAGES } from './support/job.ts';
import { useSimulator } from './support/simulator.ts';
import {
  ACCOUNT,
  changeAccount,
  seedDraft,
  seedJob,
  seedPhoto,
  useWorker,
} from './support/worker.ts';

const simulator = useSimulator({ avatars: [{ name: 'Ada' }, { name: 'Grace' }] });
useWorker();
// Here nothing can draw: a face without its small picture speaks all the same.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

const learnt = (parts = {}) =>
  aJob({
    account: ACCOUNT,
    request: { make: 'avatar', title: 'Ada', draftId: 'draft-1' },
    stage: { ...STAGES.ready, remoteId: simulator().avatars[0]?.id ?? '' } as typeof STAGES.ready,
    dueAt: null,
    ...parts,
  });

describe('keeping a face', () => {
  it('has it learnt once, however often it is asked for', async () => {
    await changeAccount();
    await seedDraft();
    await seedPhoto('draft-1');
    expect(await keepFace('draft-1', ' Ada ')).toBe('created');
    expect(await keepFace('draft-1', 'Ada')).toBe('created');
    const jobs = await listJobs();
    expect(jobs.map(({ request }) => request)).toEqual([
      { make: 'avatar', title: 'Ada', draftId: 'draft-1' },
    ]);
    expect((await getPhoto(jobs[0]?.id ?? ''))?.bytes?.size).toBe(4);
    expect(await getDraft('draft-1')).toBeDefined();
  });

  it.each([
    ['without a name', 'draft-1', ' '],
    ['of a draft that is gone', 'gone', 'Ada'],
  ])('%s has nothing learnt', async (_, draftId, name) => {
    await seedDraft();
    await seedPhoto('draft-1');
    expect(await keepFace(draftId, name)).toBe('incomplete');
    expect(await listJobs()).toEqual([]);
  });
});

describe('the faces of the account', () => {
  it('are listed with what they can do', async () => {
    const result = await listFaces(null);
    if (!result.ok) throw new Error('No faces');
    expect(Object.fromEntries(result.value.faces.map(({ name, state }) => [name, state]))).toEqual({
      Ada: 'ready',
      Grace: 'ready',
    });
  });

  it('are not listed where HeyGen refuses the key', async () => {
    await apiKey.setValue('sk-wrong');
    expect(await listFaces(null)).toMatchObject({ ok: false, failure: { kind: 'unauthorized' } });
  });

  it('speak without a picture that does not come', async () => {
    const face = {
      id: 'look-1',
      name: 'Ada',
      state: 'ready',
      engines: ['avatar_iv'],
      previewUrl: 'http://127.0.0.1:9/none.jpg',
    } as const;
    expect(await takeFace(face)).toEqual({ id: 'look-1', name: 'Ada', engines: ['avatar_iv'] });
  });
});

describe('a learned face', () => {
  it('is taken with the engines that can move it', async () => {
    await seedJob(learnt());
    const face = await takeLearntFace('job-1');
    expect(face).toMatchObject({ id: simulator().avatars[0]?.id, name: 'Ada' });
    expect(face?.engines?.length).toBeGreaterThan(0);
  });

  it('is taken without them where its account is another one', async () => {
    await seedJob(learnt());
    await changeAccount();
    expect(await takeLearntFace('job-1')).not.toHaveProperty('engines');
  });

  it.each([
    ['is still being learned', { stage: STAGES.rendering }],
    ['failed', { stage: STAGES.failed }],
  ])('is none while it %s', async (_, parts) => {
    await seedJob(learnt(parts));
    expect(await takeLearntFace('job-1')).toBeNull();
    expect(await draftWithLearntFace('job-1')).toBeNull();
  });

  it('goes into the draft that asked for it, if that still waits', async () => {
    await seedJob(learnt());
    await seedDraft();
    expect(await draftWithLearntFace('job-1')).toBe('draft-1');
    expect((await getDraft('draft-1'))?.avatar?.name).toBe('Ada');
  });

  it('goes into a new draft otherwise', async () => {
    await seedJob(learnt());
    const id = await draftWithLearntFace('job-1');
    expect(id).not.toBe('draft-1');
    expect((await getDraft(id ?? ''))?.avatar?.name).toBe('Ada');
  });
});

it('comes back to the draft that waits for the words of the same face', async () => {
  const face = { id: 'look-1', name: 'Ada' };
  const id = await draftWithFace(face);
  expect(await draftWithFace(face)).toBe(id);
  expect(await listDrafts()).toHaveLength(1);
});
