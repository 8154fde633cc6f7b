import { expect } from 'vitest';
import { type Job, remoteIdOf } from '../../utils/core/job/job.ts';
import { until } from '../browser/until.ts';
import { ask, storedJobs } from './support/backstage.ts';
import { allIn, put, replaceAll } from './support/database.ts';
import { hold } from './support/hold.ts';
import { like, t } from './support/messages.ts';
import { openRawList } from './support/raw-list.ts';
import { it } from './support/worker-fixtures.ts';
import { UPLOAD, type WorkerStage } from './support/worker-stage.ts';

it('a damaged record is shown as such and can be deleted; the rest works', async ({ stage }) => {
  await put(stage.page, 'jobs', `{ id: 'damaged', createdAt: 1, stage: 'nonsense' }`);
  await stage.submit('Beside a damaged one');
  await stage.ready('Beside a damaged one');
  const list = await openRawList(stage);
  expect(await list.titles(2)).toContain(t('videos.damaged'));
  await list.click(like('videos.deleteNamed'), t('videos.damaged'));
  expect(await list.titles(1)).toEqual(['Beside a damaged one']);
  await list.close();
});

it('a damaged draft is shown as such and can be deleted', async ({ stage }) => {
  await put(stage.page, 'drafts', `{ id: 'damaged', script: 7 }`);
  const list = await openRawList(stage);
  expect(await list.titles(2)).toContain(t('videos.damaged'));
  await list.click(like('videos.deleteNamed'), t('videos.damaged'));
  expect(await list.titles(1)).not.toContain(t('videos.damaged'));
  await list.close();
});

it('a record that an older version wrote is read as what it would have been', async ({ stage }) => {
  await stage.submit('From an older version');
  await stage.ready('From an older version');
  const job = (await stage.job('From an older version')) as unknown as Job;
  if (job.request.make !== 'video' || job.request.narration.type !== 'script') {
    throw new Error('It is no video of a script.');
  }
  const { title, resolution, aspectRatio, narration } = job.request;
  const old = {
    id: job.id,
    createdAt: job.createdAt,
    photo: job.photo,
    route: job.route,
    attempt: job.attempt,
    tries: job.tries,
    seenAt: job.seenAt,
    request: { title, resolution, aspectRatio, script: narration.script, voice: narration.voice },
    stage: { name: 'rendering', videoId: remoteIdOf(job), since: 1, checkedAt: 1 },
    dueAt: 1,
    notifiedAt: null,
  };
  await put(stage.page, 'jobs', JSON.stringify(old));
  await stage.ready('From an older version');
});

/**
 * The worker can store nothing until the returned function is called. The browser can't be made to have a full
 * disk: with `unlimitedStorage` no quota counts.
 */
async function fillDisk(stage: WorkerStage): Promise<() => Promise<void>> {
  await stage.browser.evaluateInWorker(`{
    const { prototype } = IDBObjectStore;
    globalThis.put = prototype.put;
    prototype.put = () => { throw new DOMException('Full', 'QuotaExceededError'); };
  }`);
  return async () => {
    await stage.browser.evaluateInWorker('void (IDBObjectStore.prototype.put = globalThis.put)');
  };
}

it('the disk is full at "Create video": nothing is sent, and the draft waits', async ({
  stage,
}) => {
  const makeRoom = await fillDisk(stage);
  const draft = await stage.submit('Full at first');
  expect(await stage.job('Full at first')).toBeUndefined();
  await makeRoom();
  expect(stage.videosOf('Full at first')).toEqual([]);
  await ask(stage.page, 'submitJob', draft);
  await stage.ready('Full at first');
  expect(stage.videosOf('Full at first')).toHaveLength(1);
});

it('the disk is full when HeyGen answers: the same video is found again', async ({ stage }) => {
  const held = hold(stage, { method: 'POST', path: '/v3/videos' });
  await stage.submit('Full at the answer');
  await held.arrived();
  const makeRoom = await fillDisk(stage);
  held.release();
  await until('the video', () => stage.videosOf('Full at the answer').length > 0);
  expect((await stage.job('Full at the answer'))?.stage.name).toBe('submitting');
  await makeRoom();
  await stage.ready('Full at the answer');
  expect(stage.videosOf('Full at the answer')).toHaveLength(1);
});

it('a page that is about to bring a newer version is not kept waiting by the worker', async ({
  stage,
}) => {
  await stage.submit('Before the upgrade');
  await stage.ready('Before the upgrade');
  const upgraded = `new Promise((done) => {
    const asked = indexedDB.open('stillspeak', 99);
    asked.onblocked = () => done('blocked');
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = () => done('free');
  })`;
  expect(await stage.page.evaluate(upgraded)).toBe('free');
  await stage.submit('After the upgrade');
  await stage.ready('After the upgrade');
});

it('the database is closed under the worker and emptied: it opens it anew', async ({ stage }) => {
  await stage.page.session.send('Storage.clearDataForOrigin', {
    origin: stage.browser.origin,
    storageTypes: 'indexeddb',
  });
  // Answered once the worker has opened it anew: a page that opens it before would make one without stores.
  await ask(stage.page, 'markSeen', ['nobody']);
  await stage.submit('In an empty database');
  await stage.ready('In an empty database');
  expect(await storedJobs(stage.page)).toHaveLength(1);
});

it('what was uploaded is deleted at HeyGen a day after nothing needs it any more', async ({
  stage,
}) => {
  await stage.submit('Sent as a file', UPLOAD);
  await stage.ready('Sent as a file');
  const [{ id } = { id: '' }] = stage.simulator.assets;
  const records = await allIn(stage.page, 'uploads');
  expect(records).toMatchObject([{ assetId: id }]);
  await replaceAll(
    stage.page,
    'uploads',
    JSON.stringify(records.map((it) => Object.assign({}, it, { usedAt: 0 }))),
  );
  await stage.switchOffAndOn();
  await until('the deletion', () => stage.simulator.assets.every((asset) => asset.id !== id));
  await until('nothing left to delete', async () => {
    const left = [
      ...(await allIn(stage.page, 'uploads')),
      ...(await allIn(stage.page, 'removals')),
    ];
    return left.length === 0;
  });
  expect(stage.simulator.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});
