import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withDatabase } from '../../utils/store/database.ts';
import { getDraft, saveDraft } from '../../utils/store/drafts.ts';
import { createJobs } from '../../utils/store/job-changes.ts';
import { idsLeft, leaveDiscarded, leaveTyped } from '../../utils/store/left.ts';
import { settleLeft } from '../../utils/store/settle-left.ts';
import { emptyDatabase } from './support/database.ts';
import { anEmptyDraft } from './support/draft.ts';
import { aJob } from './support/job.ts';

const base = { ...anEmptyDraft(), script: 'Hell', updatedAt: 10 };
const typed = { ...base, script: 'Hello', updatedAt: 20 };

beforeEach(async () => {
  await emptyDatabase();
  vi.stubGlobal('localStorage', storage());
});
afterEach(() => vi.unstubAllGlobals());

/** As a page has it: its keys are its properties. */
function storage(): object {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem(key: string, value: string) {
      kept[key] = value;
    },
    removeItem(key: string) {
      delete kept[key];
    },
  };
  return Object.setPrototypeOf(kept, methods);
}

describe('what a closed page has left', () => {
  it('is the letters that its disk had not heard of', async () => {
    await saveDraft(base);
    leaveTyped(base, typed);
    await settleLeft();
    expect(await getDraft(base.id)).toEqual(typed);
    expect(idsLeft()).toEqual([]);
  });

  it('does not undo what somebody else has changed since', async () => {
    await saveDraft({ ...base, title: 'By another page', updatedAt: 30 });
    leaveTyped(base, typed);
    await settleLeft();
    expect(await getDraft(base.id)).toEqual({
      ...typed,
      title: 'By another page',
      updatedAt: 30,
    });
  });

  it('brings a draft back that is gone', async () => {
    leaveTyped(base, typed);
    await settleLeft();
    expect(await getDraft(base.id)).toEqual(typed);
  });

  it('is of no use once a video is made of it', async () => {
    await saveDraft(base);
    await createJobs(base.id, [aJob({ id: base.id })], undefined);
    leaveTyped(base, typed);
    await settleLeft();
    expect(await getDraft(base.id)).toBeUndefined();
  });

  it('goes on under the id of the photo that is left', async () => {
    await saveDraft(base);
    leaveTyped(base, { ...typed, id: 'other' });
    await settleLeft();
    expect(await getDraft(base.id)).toBeUndefined();
    expect(await getDraft('other')).toEqual({ ...typed, id: 'other' });
  });

  it('is a draft to be discarded, the letters before that and all', async () => {
    await saveDraft(base);
    leaveTyped(base, typed);
    leaveDiscarded(base.id);
    await settleLeft();
    expect(await getDraft(base.id)).toBeUndefined();
    expect(idsLeft()).toEqual([]);
  });

  it('is nothing where it can’t be read', async () => {
    await saveDraft(base);
    localStorage.setItem(`left:${base.id}`, '{"base": 7, "typed": []}');
    localStorage.setItem('theme', 'dark');
    await settleLeft();
    expect(await getDraft(base.id)).toEqual(base);
    expect(idsLeft()).toEqual([]);
    expect(localStorage.getItem('theme')).toBe('dark');
  });

  it('stays left where the disk does not take it', async () => {
    leaveTyped(base, typed);
    await withDatabase(async (db) => db.close());
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await expect(settleLeft()).rejects.toThrow('Full');
    expect(idsLeft()).toEqual([base.id]);
    vi.restoreAllMocks();
  });
});
