import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startAfresh } from '../../utils/store/afresh.ts';
import { deleteDatabase, withDatabase } from '../../utils/store/database.ts';
import { databaseProblem } from '../../utils/store/database-error.ts';
import { emptied, keptUntil, noteKept } from '../../utils/store/emptied.ts';
import { T0 } from './support/job.ts';

const DAY_MS = 24 * 60 * 60_000;
const open = () => withDatabase(async () => {});

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await deleteDatabase();
});

describe('a database that is new', () => {
  it('is no loss where nothing was kept', async () => {
    await open();
    expect(await emptied.getValue()).toBeNull();
  });

  it('is one where something was, and is told once', async () => {
    await open();
    await noteKept(true, T0);
    await deleteDatabase();
    await open();
    expect(await emptied.getValue()).toMatchObject({ keptUntil: T0, byPerson: false });
    await emptied.setValue(null);
    await deleteDatabase();
    await open();
    expect(await emptied.getValue()).toBeNull();
  });

  it('is no loss where the person deleted everything, or began afresh', async () => {
    await open();
    await noteKept(true, T0);
    await noteKept(false, T0 + 1);
    await deleteDatabase();
    await open();
    expect(await emptied.getValue()).toBeNull();
    await noteKept(true, T0 + 2);
    await startAfresh(T0 + 3);
    await open();
    expect(await emptied.getValue()).toEqual({ at: T0 + 3, keptUntil: null, byPerson: true });
  });

  it('was last seen at a day, not at each start of the worker', async () => {
    await noteKept(true, T0);
    await noteKept(true, T0 + DAY_MS);
    expect(await keptUntil.getValue()).toBe(T0);
    await noteKept(true, T0 + DAY_MS + 1);
    expect(await keptUntil.getValue()).toBe(T0 + DAY_MS + 1);
  });
});

describe('a database that can not be had says why', () => {
  const failure = (error: unknown) =>
    withDatabase(async () => {
      throw error;
    }).catch((it: unknown) => databaseProblem(it));

  it.each([
    ['UnknownError', 'damaged'],
    ['NotFoundError', 'damaged'],
    ['ConstraintError', null],
  ] as const)('%s while it is used: %s', async (name, problem) => {
    expect(await failure(new DOMException('', name))).toBe(problem);
  });

  it.each([
    ['VersionError', 'newer'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'damaged'],
  ] as const)('%s while it is opened: %s', async (name, problem) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', name);
    });
    expect(await open().catch(databaseProblem)).toBe(problem);
  });

  it('held by a page of an older version', async () => {
    await deleteDatabase();
    const held = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open('stillspeak', 1);
      asked.onsuccess = () => done(asked.result);
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const opening = open().catch(databaseProblem);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(3_000);
    vi.useRealTimers();
    expect(await opening).toBe('blocked');
    held.close();
    await deleteDatabase();
  });
});

it('what can not be begun afresh leaves the mark', async () => {
  await noteKept(true, T0);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  await expect(startAfresh(T0)).rejects.toThrow('damaged');
  expect(await keptUntil.getValue()).toBe(T0);
});
