import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { VideoRequest } from '../../utils/core/draft/request.ts';
import { newErasure } from '../../utils/core/erasure/erasure.ts';
import { heygenClient } from '../../utils/heygen/client.ts';
import { withDatabase } from '../../utils/store/database.ts';
import { erased, erasure } from '../../utils/store/erasure.ts';
import { lookAtEverything } from '../../utils/store/everything.ts';
import { erasureKeys } from '../../utils/store/secrets.ts';
import { tick } from '../../utils/worker/engine/tick.ts';
import { erase, resumeErasure } from '../../utils/worker/erase/erase.ts';
import { aJob, aVideo, STAGES } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import {
  ACCOUNT,
  eventually,
  STRANGER,
  seedDraft,
  seedJob,
  seedPhoto,
  shownNotifications,
  useWorker,
} from './support/worker.ts';

const simulator = useSimulator();
useWorker();

const removed = vi.fn<(sites: object) => Promise<boolean>>(async () => true);

beforeEach(() => {
  removed.mockClear();
  vi.stubGlobal('caches', { keys: async () => [] });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: ['https://cdn.example/*'] }),
    remove: removed,
  });
  Object.assign(fakeBrowser.contextMenus, { removeAll: async () => {}, create: () => {} });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({}) });
});

const READY = (remoteId: string) => ({ ...STAGES.ready, remoteId });

/** A video that is at HeyGen, by the simulator's id. */
async function made(key: string): Promise<string> {
  const client = heygenClient(KEY);
  const [voice] = (await client.listVoices('own', null)).items;
  if (!voice) throw new Error('No voices');
  const request = aVideo({ narration: { type: 'script', script: 'Hello there', voice } });
  const image = { type: 'url', url: aJob().photo.url } as const;
  return client.createVideo(request as VideoRequest, { image }, key);
}

/** What HeyGen is asked for while something runs, without the questions that change nothing. */
async function asked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = simulator().requests.length;
  await work();
  const all = simulator().requests.slice(before);
  return all.filter(({ method }) => method !== 'GET').map((it) => `${it.method} ${it.path}`);
}

const end = () => eventually(async () => (await erasure.getValue()) === null).toBe(true);
const settings = async () => Object.keys(await fakeBrowser.storage.local.get(null)).sort();

it('leaves nothing here, and asks HeyGen for nothing where only this computer is meant', async () => {
  await seedDraft();
  await seedJob(aJob({ id: 'job-ready', account: ACCOUNT, stage: STAGES.ready, dueAt: null }));
  await seedJob(aJob({ id: 'job-queued', stage: STAGES.queued, dueAt: null }));
  await seedPhoto('job-ready');
  await fakeBrowser.notifications.create('job-ready', {
    type: 'basic',
    iconUrl: '',
    title: '',
    message: '',
  });
  const changes = await asked(async () => {
    await erase('here');
    await end();
  });
  expect(changes).toEqual([]);
  expect((await lookAtEverything()).here).toEqual({ videos: 0, drafts: 0, photos: 0, keys: 0 });
  expect(await settings()).toEqual([]);
  expect(await shownNotifications()).toEqual([]);
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  expect(removed).toHaveBeenCalledWith({ origins: ['https://cdn.example/*'] });
  const told = await erased.getValue();
  expect(told?.here).toEqual({ videos: 1, drafts: 1, photos: 1, keys: 1, sites: 1 });
  expect(told).toMatchObject({ there: { video: 0, face: 0, file: 0 }, refused: [], inDoubt: 0 });
});

it('tells nothing of what is erased in the moment in which it is told', async () => {
  await seedJob(aJob({ id: 'job-news', account: ACCOUNT, stage: STAGES.ready, dueAt: null }));
  let show = () => {};
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  const { create } = fakeBrowser.notifications;
  const slow = vi.fn<(...news: Parameters<typeof create>) => Promise<void>>(async (...news) => {
    await shown;
    create(...news);
  });
  Object.assign(fakeBrowser.notifications, { create: slow });
  await tick();
  await eventually(() => slow.mock.calls.length).toBe(1);
  await erase('here');
  // Long enough for all of it, where nobody waits for the notification.
  await Promise.race([end().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 300))]);
  show();
  await end();
  expect(await shownNotifications()).toEqual([]);
  expect(await settings()).toEqual([]);
  Object.assign(fakeBrowser.notifications, { create });
});

it('deletes at HeyGen what was made and uploaded from here, and not what was imported', async () => {
  const id = await made('job-mine.1');
  const assetId = await heygenClient(KEY)
    .upload(new Blob(['\xff\xd8\xff']), 'upload-1')
    .catch(() => 'asset-1');
  await seedJob(aJob({ id: 'job-mine', account: ACCOUNT, stage: READY(id), dueAt: null }));
  const elsewhere = { make: 'elsewhere', title: 'Elsewhere' } as const;
  const imported = { account: ACCOUNT, stage: READY('video-imported'), dueAt: null } as const;
  await seedJob(aJob({ id: 'job-elsewhere', request: elsewhere, ...imported }));
  await withDatabase((db) =>
    db.put('uploads', { account: ACCOUNT, file: 'hash', assetId, usedAt: 0, jobs: [] }),
  );
  const changes = await asked(async () => {
    await erase('everywhere');
    await end();
  });
  expect([...changes].sort()).toEqual([`DELETE /v3/assets/${assetId}`, `DELETE /v3/videos/${id}`]);
  expect((await erased.getValue())?.there).toEqual({ video: 1, face: 0, file: 1 });
  expect(await settings()).toEqual([]);
});

it('waits for what is being sent, so that it is known what to delete', async () => {
  const remoteId = await made('job-sent.1');
  const [voice] = (await heygenClient(KEY).listVoices('own', null)).items;
  if (!voice) throw new Error('No voices');
  await seedJob(
    aJob({
      id: 'job-sent',
      account: ACCOUNT,
      request: aVideo({ narration: { type: 'script', script: 'Hello there', voice } }),
      stage: { name: 'submitting', key: 'job-sent.1', since: Date.now(), sends: 1, assets: {} },
    }),
  );
  const before = simulator().videos.length;
  await erase('here');
  await end();
  expect(simulator().videos).toHaveLength(before);
  expect(simulator().videos.find(({ id }) => id === remoteId)?.deleted).toBe(true);
  expect((await erased.getValue())?.inDoubt).toBe(0);
});

it('goes on where the worker before died, with the keys that it had noted', async () => {
  const id = await made('job-left.1');
  await erasureKeys.setValue({ [ACCOUNT]: KEY });
  const left = [{ kind: 'video', account: ACCOUNT, id, tries: 0, dueAt: 0 }] as const;
  await erasure.setValue({ ...newErasure(true), stage: 'here', left });
  await resumeErasure();
  expect(await erasure.getValue()).toBeNull();
  expect(simulator().videos.find((video) => video.id === id)?.deleted).toBe(true);
  expect(await settings()).toEqual([]);
});

it('says what no kept key reaches', async () => {
  await seedJob(aJob({ id: 'job-far', account: STRANGER, stage: STAGES.ready, dueAt: null }));
  const changes = await asked(async () => {
    await erase('everywhere');
    await end();
  });
  expect(changes).toEqual([]);
  expect((await erased.getValue())?.refused).toEqual([
    { kind: 'video', failure: { kind: 'otherAccount', message: STRANGER } },
  ]);
});

it('tries again later what HeyGen can not be asked for now, and stops when told to', async () => {
  const id = await made('job-later.1');
  await seedJob(aJob({ id: 'job-later', account: ACCOUNT, stage: READY(id), dueAt: null }));
  simulator().fault({ method: 'DELETE', effect: 'drop', times: 9 });
  await erase('everywhere');
  await eventually(async () => (await erasure.getValue())?.left[0]?.tries).toBe(1);
  expect((await lookAtEverything()).here.videos).toBe(0);
  await eventually(() => fakeBrowser.alarms.get('erase')).toBeDefined();
  await erase('stop');
  await end();
  expect(await settings()).toEqual([]);
  expect(await fakeBrowser.alarms.get('erase')).toBeUndefined();
  await eventually(async () => (await erased.getValue())?.refused).toHaveLength(1);
});
