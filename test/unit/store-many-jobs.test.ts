import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { IN_FLIGHT, type Job } from '../../utils/core/job/job.ts';
import { recordOf } from '../../utils/core/job/mark.ts';
import { deleteDatabase, withDatabase } from '../../utils/store/database.ts';
import { applyToEach, removeJob } from '../../utils/store/job-changes.ts';
import { openJobs } from '../../utils/store/jobs.ts';
import { DATABASE_MIGRATIONS } from '../../utils/store/migrations.ts';
import type { StillspeakSchema } from '../../utils/store/schema.ts';
import { readShownJobs } from '../../utils/store/shown.ts';
import { findStrays } from '../../utils/store/strays.ts';
import { until } from '../browser/until.ts';
import { aJob, STAGES, T0 } from './support/job.ts';
import { countReads } from './support/reads.ts';

const MANY = 10_000;
/** The last version that did not find jobs by what there is to do. */
const BEFORE = 4;
const ids = (jobs: readonly Job[]) => jobs.map(({ id }) => id);

const ended = (index: number, parts: Partial<Job> = {}) =>
  aJob({
    id: `ended-${index}`,
    createdAt: T0 - index,
    stage: STAGES.ready,
    dueAt: null,
    notifiedAt: T0,
    seenAt: T0,
    ...parts,
  });
const finished = Array.from({ length: MANY }, (_, index) => ended(index));
/** What there is something to do about, the newest first; all older than what ended. */
const open: readonly Job[] = [
  ...IN_FLIGHT.map((name) => aJob({ id: name, stage: STAGES[name] })),
  ended(0, { id: 'unseen', seenAt: null }),
  ended(0, { id: 'untold', stage: STAGES.failed, notifiedAt: null }),
  ended(0, { id: 'discarded', discarded: true }),
].map((job, index) => ({ ...job, createdAt: T0 - 2 * MANY - index }));

/** A database as it was kept before. */
async function old(): Promise<void> {
  const db = await openDB<StillspeakSchema>('stillspeak', BEFORE, {
    upgrade(database, _old, _new, tx) {
      for (const { upgrade } of DATABASE_MIGRATIONS.slice(0, BEFORE)) upgrade(database, tx);
    },
  });
  const tx = db.transaction('jobs', 'readwrite');
  for (const job of [...finished, ...open]) void tx.store.put(job);
  const damaged: object = { id: 'damaged', stage: 'nonsense' };
  void tx.store.put(damaged as Job);
  await tx.done;
  db.close();
}

async function seed(): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('jobs', 'readwrite');
    for (const job of [...finished, ...open]) void tx.store.put(recordOf(job));
    await tx.done;
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  return deleteDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a database of before jobs were found by their stage, with ten thousand videos', () => {
  it('is found through by what there is to do', async () => {
    await old();
    expect(ids(await openJobs())).toEqual(ids(open));
    const shown = await readShownJobs(25, await findStrays());
    expect(shown.damaged).toEqual(['damaged']);
    expect(shown.jobs).toHaveLength(25 + open.length - 1);
    // Once a session: counting takes the longer the more there are, and the next page waits for it.
    await deleteDatabase();
    expect(await findStrays()).toEqual(['damaged']);
  });

  it('is so, too, where its upgrade was broken off', async () => {
    await old();
    const broken = openDB<StillspeakSchema>('stillspeak', DATABASE_MIGRATIONS.length, {
      upgrade(database, before, _new, tx) {
        tx.done.catch(() => {});
        for (const { upgrade } of DATABASE_MIGRATIONS.slice(before)) upgrade(database, tx);
        void tx
          .objectStore('jobs')
          .count()
          .then(() => tx.abort());
      },
    });
    await expect(broken).rejects.toThrow('abort');
    expect(ids(await openJobs())).toEqual(ids(open));
  });
});

describe('of ten thousand videos that have ended', () => {
  beforeEach(seed);

  it('none is read for what there is to do', async () => {
    const reads = countReads();
    expect(ids(await openJobs())).toEqual(ids(open));
    expect(reads()).toBe(open.length);
  });

  it('as many are read for the list as it shows', async () => {
    const reads = countReads();
    const counts = [IDBObjectStore, IDBIndex].map((it) => vi.spyOn(it.prototype, 'count'));
    const { jobs, more } = await readShownJobs(25, ['ended-7000']);
    for (const count of counts) expect(count).not.toHaveBeenCalled();
    expect(ids(jobs)).toEqual([
      ...ids(finished.slice(0, 25)),
      'ended-7000',
      ...ids(open.slice(0, -1)),
    ]);
    expect(more).toBe(true);
    // The newest and the one after them; by its id; and what is open.
    expect(reads()).toBe(26 + 1 + open.length);
  });

  it('the same are shown by a browser that reads an index forwards alone', async () => {
    const shown = await readShownJobs(25, ['ended-7000']);
    const getAllRecords: unknown = Reflect.get(IDBIndex.prototype, 'getAllRecords');
    Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords');
    onTestFinished(() => void Reflect.set(IDBIndex.prototype, 'getAllRecords', getAllRecords));
    expect(await readShownJobs(25, ['ended-7000'])).toEqual(shown);
  });

  it('all are shown at last', async () => {
    const { jobs, more } = await readShownJobs(MANY + open.length, []);
    expect([jobs.length, more]).toEqual([MANY + open.length - 1, false]);
  });
});

it('what ended and is seen, told, or deleted is nothing to do any more', async () => {
  await seed();
  await applyToEach(['unseen'], { type: 'seen', at: T0 });
  await applyToEach(['untold'], { type: 'notified', at: T0 });
  await removeJob('discarded');
  expect(ids(await openJobs())).toEqual([...IN_FLIGHT]);
});

it('what one answer tells of a hundred videos is stored at once, and announced once', async () => {
  const hundred = Array.from({ length: 100 }, (_, index) =>
    aJob({ id: `job-${index}`, stage: STAGES.rendering }),
  );
  await withDatabase((db) => Promise.all(hundred.map((job) => db.put('jobs', recordOf(job)))));
  const heard: unknown[] = [];
  const ear = new BroadcastChannel('stillspeak-changes');
  ear.onmessage = ({ data }: MessageEvent<unknown>) => void heard.push(data);
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await applyToEach(ids(hundred), { type: 'progressed', at: T0 + 10_000 });
  expect(transaction).toHaveBeenCalledTimes(1);
  await applyToEach(['job-0'], { type: 'progressed', at: T0 + 20_000 });
  await until('both announcements', () => heard.length >= 2);
  expect(heard).toEqual([
    { change: 'jobs', id: undefined },
    { change: 'jobs', id: 'job-0' },
  ]);
  ear.close();
  expect((await openJobs()).every(({ changedAt }) => changedAt > T0)).toBe(true);
});
