import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until.ts';
import { ask, put, storedJobs } from './support/backstage.ts';
import { setWorkerStage, type WorkerStage } from './support/worker-stage.ts';

let stage: WorkerStage;

beforeAll(async () => {
  stage = await setWorkerStage();
});
afterAll(async () => {
  await stage?.close();
});

it('a damaged record is shown as such and can be deleted; the rest works', async () => {
  await put(stage.page, 'jobs', `{ id: 'damaged', createdAt: 1, stage: 'nonsense' }`);
  await stage.submit('Beside a damaged one');
  await stage.ready('Beside a damaged one');
  const list = await stage.browser.openPage(`${stage.browser.origin}/popup.html`);
  await list.waitFor(`document.querySelectorAll('.video-row').length === 2`);
  expect(await list.evaluate(`document.body.innerText`)).toContain('can’t be read');
  await list.click('.row-buttons--lone button');
  await list.waitFor(`document.querySelectorAll('.video-row').length === 1`);
  await list.close();
});

it('a record that an older version wrote is read as what it would have been', async () => {
  await stage.submit('From an older version');
  await stage.ready('From an older version');
  const now = `(await new Promise((done) => {
    const asked = indexedDB.open('stillspeak');
    asked.onsuccess = () => {
      const all = asked.result.transaction('jobs').objectStore('jobs').getAll();
      all.onsuccess = () => {
        asked.result.close();
        done(all.result.find(({ request }) => request.title === 'From an older version'));
      };
    };
  }))`;
  const old = `await (async () => {
    const { changedAt, discarded, account, trouble, ...record } = ${now};
    const { title, resolution, aspectRatio, narration: { script, voice } } = record.request;
    return {
      ...record,
      request: { title, resolution, aspectRatio, script, voice },
      stage: { name: 'rendering', videoId: record.stage.remoteId, since: 1, checkedAt: 1 },
      dueAt: 1,
      notifiedAt: null,
    };
  })()`;
  await put(stage.page, 'jobs', old);
  await stage.ready('From an older version');
});

/**
 * The worker can store nothing until the returned function is called. The browser can't be made to have a full
 * disk: with `unlimitedStorage` no quota counts.
 */
async function fillDisk(): Promise<() => Promise<void>> {
  await stage.browser.evaluateInWorker(`{
    const { prototype } = IDBObjectStore;
    globalThis.put = prototype.put;
    prototype.put = () => { throw new DOMException('Full', 'QuotaExceededError'); };
  }`);
  return async () => {
    await stage.browser.evaluateInWorker('void (IDBObjectStore.prototype.put = globalThis.put)');
  };
}

it('the disk is full at "Create video": nothing is sent, and the draft waits', async () => {
  const makeRoom = await fillDisk();
  const id = await stage.submit('Full at first');
  expect(await stage.job('Full at first')).toBeUndefined();
  await makeRoom();
  expect(stage.videosOf('Full at first')).toEqual([]);
  await ask(stage.page, 'submitJob', id);
  await stage.ready('Full at first');
  expect(stage.videosOf('Full at first')).toHaveLength(1);
});

it('the disk is full when HeyGen answers: the same video is found again', async () => {
  stage.simulator.fault({ method: 'POST', path: '/v3/videos', delayMs: 1_500, effect: 'pass' });
  await stage.submit('Full at the answer');
  await until('the request', () =>
    stage.simulator.requests.some(({ status }) => status === 'pending'),
  );
  const makeRoom = await fillDisk();
  await until('the video', () => stage.videosOf('Full at the answer').length > 0);
  expect((await stage.job('Full at the answer'))?.stage.name).toBe('submitting');
  await makeRoom();
  await stage.ready('Full at the answer');
  expect(stage.videosOf('Full at the answer')).toHaveLength(1);
});

it('a page that is about to bring a newer version is not kept waiting by the worker', async () => {
  await stage.submit('Before the upgrade');
  await stage.ready('Before the upgrade');
  const upgraded = `new Promise((done) => {
    const asked = indexedDB.open('stillspeak', 3);
    asked.onblocked = () => done('blocked');
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = () => done('free');
  })`;
  expect(await stage.page.evaluate(upgraded)).toBe('free');
  await stage.submit('After the upgrade');
  await stage.ready('After the upgrade');
});

it('the database is closed under the worker and emptied: it opens it anew', async () => {
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
