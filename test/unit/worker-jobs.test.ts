import { beforeEach, describe, expect, it } from 'vitest';
import { photosOf } from '../../utils/core/draft/draft.ts';
import { discardDraft } from '../../utils/store/discard-draft.ts';
import { getDraft, listDrafts } from '../../utils/store/drafts.ts';
import { getJob, listJobs } from '../../utils/store/jobs.ts';
import { beginnings } from '../../utils/store/last-used.ts';
import { changePhoto, getPhoto } from '../../utils/store/photos.ts';
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
import { takeOrders } from '../../utils/worker/commands/orders.ts';
import { aJob, aVideo, STAGES, T0 } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import {
  ACCOUNT,
  changeAccount,
  eventually,
  seedDraft,
  seedJob,
  seedPhoto,
  seedTaking,
  useWorker,
} from './support/worker.ts';

const simulator = useSimulator();
useWorker();
// Nothing is sent here: every job waits for the account that the key does not belong to.
beforeEach(() => changeAccount());

const stageOf = async (id: string) => (await getJob(id))?.stage.name;

describe('creating', () => {
  it('makes one job of a draft, however often it is asked for', async () => {
    const draft = await seedDraft();
    await seedPhoto('draft-1');
    expect(await Promise.all([submitJob(draft), submitJob(draft)])).toEqual(['created', 'created']);
    expect(await submitJob(draft)).toBe('created');
    expect((await listJobs()).map(({ id, route }) => [id, route])).toEqual([['draft-1', 'upload']]);
    expect(await getDraft('draft-1')).toBeUndefined();
    expect(await recentVoices.getValue()).toEqual(['voice-1']);
    expect((await beginnings()).voice?.id).toBe('voice-1');
  });

  it('makes a job of each photo, in their order', async () => {
    const { photo } = await seedDraft();
    const draft = await seedDraft({ others: [{ id: 'second', photo }] });
    for (const { id } of photosOf(draft)) await seedPhoto(id);
    expect(await submitJob(draft)).toBe('created');
    expect((await listJobs()).map(({ id }) => id)).toEqual(['second', 'draft-1']);
  });

  it('makes none where one of the photos can not be had', async () => {
    const data = { url: 'blob:https://photos.example/1', pageUrl: '', pageTitle: '' };
    const draft = await seedDraft({ others: [{ id: 'second', photo: data }] });
    await seedPhoto('draft-1');
    expect(await submitJob(draft)).toBe('incomplete');
    expect(await listJobs()).toEqual([]);
    expect(await getDraft('draft-1')).toBeDefined();
  });

  it.each([
    ['without words', { script: ' ' }],
    ['without a voice', { voice: null }],
  ])('makes none %s', async (_, parts) => {
    const draft = await seedDraft(parts);
    await seedPhoto('draft-1');
    expect(await submitJob(draft)).toBe('incomplete');
    expect(await getDraft('draft-1')).toBeDefined();
  });

  it('says that a draft which is gone and never became a job is incomplete', async () => {
    const draft = await seedDraft();
    await discardDraft(draft.id);
    expect(await submitJob(draft)).toBe('incomplete');
    expect(await listJobs()).toEqual([]);
  });

  it('stores the order of a photo that is still being taken at once', async () => {
    const blob = { url: 'blob:https://photos.example/1', pageUrl: '', pageTitle: '' };
    const draft = await seedDraft({ photo: blob, route: 'upload' });
    await seedTaking('draft-1');
    expect(await submitJob(draft)).toBe('created');
    expect(await getJob('draft-1')).toMatchObject({
      stage: { name: 'awaiting', wanted: 'upload' },
    });
    expect(await getDraft('draft-1')).toBeUndefined();
    // The engine waits for it, and would into the next test.
    await changePhoto({ id: 'draft-1', takingUntil: 0 });
    await eventually(() => stageOf('draft-1')).toBe('failed');
  });

  it('does not wait for a photo that a worker before this one was taking', async () => {
    const blob = { url: 'blob:https://photos.example/1', pageUrl: '', pageTitle: '' };
    const draft = await seedDraft({ photo: blob });
    await seedTaking('draft-1', 30_000);
    expect(await submitJob(draft)).toBe('created');
    await eventually(() => stageOf('draft-1')).toBe('failed');
  });

  it('orders what was in the popup, not what the disk had of it', async () => {
    const draft = await seedDraft({ script: 'Hello th' });
    await seedPhoto('draft-1');
    await submitJob({ ...draft, script: 'Hello there, everyone' });
    expect(await getJob('draft-1')).toMatchObject({
      request: { narration: { script: 'Hello there, everyone' } },
    });
  });

  it('takes the failed job away that the draft mends', async () => {
    await seedJob(aJob({ id: 'broken', stage: STAGES.failed, dueAt: null }));
    const draft = await seedDraft({ replaces: 'broken' });
    await seedPhoto('draft-1');
    await submitJob(draft);
    expect(await getJob('broken')).toBeUndefined();
  });
});

describe('an order that was not heard of', () => {
  const at = T0;

  it('becomes its job when the worker starts', async () => {
    await seedDraft({ ordered: { at } });
    await seedPhoto('draft-1');
    await takeOrders();
    await takeOrders();
    expect((await listJobs()).map(({ id }) => id)).toEqual(['draft-1']);
    expect(await listDrafts()).toEqual([]);
  });

  it('of a face leaves the draft to the person', async () => {
    await seedDraft({ ordered: { at, face: 'Ada' } });
    await seedPhoto('draft-1');
    await takeOrders();
    await takeOrders();
    const made = (await listJobs()).map(({ request: { make, title } }) => [make, title]);
    expect(made).toEqual([['avatar', 'Ada']]);
    expect((await getDraft('draft-1'))?.ordered).toBeUndefined();
  });

  it('that nothing can be made of waits in its draft again, and nothing else does anything', async () => {
    await seedDraft({ ordered: { at }, script: ' ' });
    await seedDraft({ id: 'untouched' });
    await takeOrders();
    expect(await listJobs()).toEqual([]);
    const drafts = await listDrafts();
    expect(drafts.map(({ id }) => id).sort()).toEqual(['draft-1', 'untouched']);
    expect(drafts.some(({ ordered }) => ordered)).toBe(false);
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
