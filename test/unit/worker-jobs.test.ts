import { beforeEach, describe, expect, it } from 'vitest';
import { photosOf } from '../../utils/core/draft/draft.ts';
import { getDraft, listDrafts } from '../../utils/store/drafts.ts';
import { getJob, listJobs } from '../../utils/store/jobs.ts';
import { getPhoto } from '../../utils/store/photos.ts';
import { apiKey } from '../../utils/store/secrets.ts';
import { recentVoices } from '../../utils/store/settings.ts';
import {
  decideJob,
  draftFromJob,
  markSeen,
  onOnline,
  resumeJobs,
  retryJob,
  submitJob,
} from '../../utils/worker/commands/jobs.ts';
import { aJob, aVideo, STAGES, T0 } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import {
  ACCOUNT,
  changeAccount,
  eventually,
  seedDraft,
  seedJob,
  seedPhoto,
  useWorker,
} from './support/worker.ts';

const simulator = useSimulator();
useWorker();
// Nothing is sent here: every job waits for the account that the key does not belong to.
beforeEach(() => changeAccount());

const stageOf = async (id: string) => (await getJob(id))?.stage.name;

describe('creating', () => {
  it('makes one job of a draft, however often it is asked for', async () => {
    await seedDraft();
    await seedPhoto('draft-1');
    expect(await Promise.all([submitJob('draft-1'), submitJob('draft-1')])).toEqual([
      'created',
      'created',
    ]);
    expect(await submitJob('draft-1')).toBe('created');
    expect((await listJobs()).map(({ id, route }) => [id, route])).toEqual([['draft-1', 'upload']]);
    expect(await getDraft('draft-1')).toBeUndefined();
    expect(await recentVoices.getValue()).toEqual(['voice-1']);
  });

  it('makes a job of each photo, in their order', async () => {
    const { photo } = await seedDraft();
    const draft = await seedDraft({ others: [{ id: 'second', photo }] });
    for (const { id } of photosOf(draft)) await seedPhoto(id);
    expect(await submitJob('draft-1')).toBe('created');
    expect((await listJobs()).map(({ id }) => id)).toEqual(['second', 'draft-1']);
  });

  it('makes none where one of the photos can not be had', async () => {
    const data = { url: 'blob:https://photos.example/1', pageUrl: '', pageTitle: '' };
    await seedDraft({ others: [{ id: 'second', photo: data }] });
    await seedPhoto('draft-1');
    expect(await submitJob('draft-1')).toBe('incomplete');
    expect(await listJobs()).toEqual([]);
    expect(await getDraft('draft-1')).toBeDefined();
  });

  it.each([
    ['without words', { script: ' ' }],
    ['without a voice', { voice: null }],
  ])('makes none %s', async (_, parts) => {
    await seedDraft(parts);
    await seedPhoto('draft-1');
    expect(await submitJob('draft-1')).toBe('incomplete');
    expect(await getDraft('draft-1')).toBeDefined();
  });

  it('says that a draft which is gone and never became a job is incomplete', async () => {
    expect(await submitJob('gone')).toBe('incomplete');
  });

  it('takes the failed job away that the draft mends', async () => {
    await seedJob(aJob({ id: 'broken', stage: STAGES.failed, dueAt: null }));
    await seedDraft({ replaces: 'broken' });
    await seedPhoto('draft-1');
    await submitJob('draft-1');
    expect(await getJob('broken')).toBeUndefined();
  });
});

describe('retrying', () => {
  it('takes up a failed job the way it went, with a new attempt', async () => {
    await seedJob(aJob({ stage: STAGES.failed, dueAt: null }));
    expect(await retryJob('job-1', 'same')).toBe(true);
    expect(await getJob('job-1')).toMatchObject({ attempt: 2, route: 'link' });
  });

  it('sends the picture instead of its link', async () => {
    await seedJob(aJob({ stage: STAGES.failed, dueAt: null }));
    await seedPhoto('job-1');
    expect(await retryJob('job-1', 'upload')).toBe(true);
    expect(await getJob('job-1')).toMatchObject({ attempt: 2, route: 'upload' });
  });

  it('refuses to send a picture that is not at hand', async () => {
    await seedJob(aJob({ stage: STAGES.failed, dueAt: null }));
    expect(await retryJob('job-1', 'upload')).toBe(false);
    expect(await getJob('job-1')).toMatchObject({ attempt: 1 });
  });

  it.each(['rendering', 'ready'] as const)('leaves alone what is %s', async (name) => {
    await seedJob(aJob({ account: ACCOUNT, stage: STAGES[name], dueAt: null }));
    await retryJob('job-1', 'same');
    expect(await stageOf('job-1')).toBe(name);
  });

  it('says that a job is gone', async () => {
    expect(await retryJob('gone', 'same')).toBe(false);
  });
});

describe('making another', () => {
  it('copies a ready video with its photo', async () => {
    await seedJob(aJob({ stage: STAGES.ready, dueAt: null }));
    await seedPhoto('job-1');
    const id = await draftFromJob('job-1');
    const draft = await getDraft(id ?? '');
    expect(draft).toMatchObject({ script: 'Hello there', voice: { id: 'voice-1' } });
    expect(draft?.replaces).toBeUndefined();
    expect((await getPhoto(id ?? ''))?.bytes?.size).toBe(4);
    expect(await draftFromJob('job-1')).not.toBe(id);
  });

  it('mends a failed one in one draft, which replaces it', async () => {
    await seedJob(aJob({ stage: STAGES.failed, dueAt: null }));
    const id = await draftFromJob('job-1');
    expect(await getDraft(id ?? '')).toMatchObject({ replaces: 'job-1' });
    expect(await draftFromJob('job-1')).toBe(id);
    expect(await listDrafts()).toHaveLength(1);
  });

  it('keeps no picture of what could not become a draft', async () => {
    const request = { make: 'elsewhere', title: 'Hello' } as const;
    await seedJob(aJob({ request, stage: STAGES.ready, dueAt: null }));
    expect(await draftFromJob('job-1')).toBeNull();
    expect(await draftFromJob('gone')).toBeNull();
    expect(await listDrafts()).toEqual([]);
  });
});

describe('deciding', () => {
  it('follows the video the person points at', async () => {
    await seedJob(aJob({ account: ACCOUNT, stage: STAGES.unclear, dueAt: null }));
    await decideJob('job-1', 'video-7');
    expect((await getJob('job-1'))?.stage).toMatchObject({
      name: 'rendering',
      remoteId: 'video-7',
    });
  });

  it('makes it anew where there is none', async () => {
    await seedJob(aJob({ account: ACCOUNT, stage: STAGES.unclear, dueAt: null }));
    await decideJob('job-1', null);
    expect(await getJob('job-1')).toMatchObject({ attempt: 2 });
  });
});

describe('going on', () => {
  const credit = { trouble: { kind: 'credit' }, dueAt: null } as const;

  it('takes up what waits for the person', async () => {
    await apiKey.setValue(KEY);
    const job = aJob({ id: 'held', request: aVideo({ title: 'Held' }), account: null, ...credit });
    await seedJob(job);
    await resumeJobs();
    await eventually(() => simulator().requests.map((it) => it.idempotencyKey)).toContain('held.1');
  });

  it('leaves alone what waits for nobody', async () => {
    await seedJob(aJob({ stage: STAGES.failed, dueAt: null }));
    await resumeJobs();
    expect(await getJob('job-1')).toMatchObject({ stage: { name: 'failed' }, dueAt: null });
  });

  it('takes up what failed for want of a network, once that is back', async () => {
    const later = Date.now() + 300_000;
    const offline = { trouble: { kind: 'network' }, dueAt: later, tries: 3 } as const;
    await seedJob(aJob({ account: ACCOUNT, stage: STAGES.rendering, ...offline }));
    await onOnline();
    expect((await getJob('job-1'))?.dueAt).not.toBe(later);
  });
});

it('notes once that the end of a job was seen', async () => {
  await seedJob(aJob({ stage: STAGES.ready, dueAt: null }));
  await seedJob(aJob({ id: 'at-work', account: ACCOUNT, stage: STAGES.rendering, dueAt: null }));
  await markSeen(['job-1', 'at-work', 'gone']);
  const seenAt = (await getJob('job-1'))?.seenAt;
  expect(seenAt).toBeGreaterThan(T0);
  expect((await getJob('at-work'))?.seenAt).toBeNull();
  await markSeen(['job-1']);
  expect((await getJob('job-1'))?.seenAt).toBe(seenAt);
});
