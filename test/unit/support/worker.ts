import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import type { Job } from '../../../utils/core/job/job.ts';
import { recordOf } from '../../../utils/core/job/mark.ts';
import { markOf } from '../../../utils/store/accounts.ts';
import { withDatabase } from '../../../utils/store/database.ts';
import { saveDraft } from '../../../utils/store/drafts.ts';
import { apiKey } from '../../../utils/store/secrets.ts';
import { accountId } from '../../../utils/store/settings.ts';
import { addKey } from '../../../utils/worker/account.ts';
import { tick } from '../../../utils/worker/engine/tick.ts';
import { countBytes } from './bytes-in-use.ts';
import { T0 } from './job.ts';
import { KEY } from './simulator.ts';

/** Who the simulator says its key belongs to. */
export const ACCOUNT = 'someone@example.com';
/** Somebody else's account. */
export const STRANGER = 'stranger@example.com';
const STRANGERS_KEY = 'sk-stranger';

/** The browser's functions that the fake one lacks, and that a test looks at. */
export interface WorkerStage {
  readonly openPopup: ReturnType<typeof vi.fn<() => Promise<void>>>;
}

const STORES = [
  'jobs',
  'drafts',
  'photos',
  'voices',
  'files',
  'uploads',
  'removals',
  'ledger',
  'table',
  'rowOrders',
] as const;

/**
 * Sets up what the worker's code runs in: an empty database, the fake browser, the simulator's key. Messages are
 * their own keys, so that no test hangs on a wording.
 */
export function useWorker(): () => WorkerStage {
  let stage: WorkerStage | undefined;

  beforeEach(async () => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
    countBytes();
    vi.stubGlobal('navigator', { locks: aLockManager() });
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
    const openPopup = vi.fn<() => Promise<void>>(async () => {});
    Object.assign(fakeBrowser.action, { openPopup });
    Object.assign(fakeBrowser.runtime, {
      getPlatformInfo: async () => ({}),
      getContexts: async () => [{ contextType: 'POPUP' }],
    });
    await addKey(ACCOUNT, await markOf(KEY), ACCOUNT);
    await apiKey.setValue(KEY);
    await accountId.setValue(ACCOUNT);
    stage = { openPopup };
  });

  // The engine goes on by itself: what one test has set off must not reach into the next.
  afterEach(async () => {
    await withDatabase(async (db) => {
      const tx = db.transaction(STORES, 'readwrite');
      await Promise.all(STORES.map((name) => tx.objectStore(name).clear()));
      await tx.done;
    });
    await tick();
  });

  return () => {
    if (!stage) throw new Error('No test has begun yet');
    return stage;
  };
}

/** Whoever asks for a lock waits for those who asked before. */
function aLockManager() {
  const last = new Map<string, Promise<unknown>>();
  return {
    query: async () => ({ held: [] }),
    request<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
      const done = (last.get(name) ?? Promise.resolve()).catch(() => {}).then(work);
      last.set(name, done);
      return done;
    },
  };
}

/** Keeps the key of another account, which the simulator does not know. */
export async function changeAccount(): Promise<void> {
  await addKey(STRANGER, await markOf(STRANGERS_KEY), STRANGER);
  await apiKey.setValue(STRANGERS_KEY);
  await accountId.setValue(STRANGER);
}

/** Stores a job as it stands. */
export async function seedJob(job: Job): Promise<Job> {
  await withDatabase((db) => db.put('jobs', recordOf(job)));
  return job;
}

/** A photo that is being taken: without a time, for longer than any test. */
export async function seedTaking(id: string, forMs = 600_000): Promise<void> {
  await withDatabase((db) => db.put('photos', { id, takingUntil: Date.now() + forMs }));
}

/** Stores a draft that lacks nothing, but for what is given. */
export async function seedDraft(parts: Partial<Draft> = {}): Promise<Draft> {
  const draft: Draft = {
    id: 'draft-1',
    createdAt: T0,
    updatedAt: T0,
    photo: {
      url: 'https://photos.example/ada.jpg',
      pageUrl: 'https://photos.example/',
      pageTitle: 'Gallery',
    },
    voice: { id: 'voice-1', name: 'Ada' },
    script: 'Hello there',
    title: 'Hello',
    resolution: '1080p',
    aspectRatio: 'auto',
    ...parts,
  };
  await saveDraft(draft);
  return draft;
}

/** Keeps the bytes of a small JPEG as a draft's or job's photo. */
export async function seedPhoto(id: string): Promise<Blob> {
  const bytes = new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)], { type: 'image/jpeg' });
  const facts = {
    width: 100,
    height: 100,
    type: 'image/jpeg',
    transparent: false,
    animated: false,
    asItIs: true,
  } as const;
  await withDatabase((db) => db.put('photos', { id, bytes, facts }));
  return bytes;
}

/** The ids of the notifications that are shown. */
export async function shownNotifications(): Promise<readonly string[]> {
  return Object.keys(await fakeBrowser.notifications.getAll());
}

/** Waits for what the engine does on its own. */
export const eventually = <Value>(look: () => Value | Promise<Value>) =>
  expect.poll(look, { timeout: 5_000, interval: 20 });
