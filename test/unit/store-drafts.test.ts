import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Defaults } from '../../utils/core/draft/defaults.ts';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import { withDatabase } from '../../utils/store/database.ts';
import { discardDraft } from '../../utils/store/discard-draft.ts';
import {
  addDraft,
  getDraft,
  readDrafts,
  saveDraft,
  saveFewerPhotos,
  startDraft,
} from '../../utils/store/drafts.ts';
import { createJobs, removeJob } from '../../utils/store/job-changes.ts';
import {
  changePhoto,
  getPhoto,
  getPhotos,
  storeTaken,
  sweepPhotos,
} from '../../utils/store/photos.ts';
import { emptyDatabase } from './support/database.ts';
import { aJob, T0 } from './support/job.ts';

beforeEach(emptyDatabase);

const defaults: Defaults = { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' };
const photo = { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: 'Gallery' };
const bytes = new Blob(['picture'], { type: 'image/jpeg' });
const draft: Draft = { ...defaults, id: 'd', createdAt: T0, updatedAt: T0, photo, script: 'Hello' };

describe('starting a draft', () => {
  it('makes one of two quick clicks on a photo', async () => {
    const [one, other] = await Promise.all([
      startDraft(photo, defaults, T0),
      startDraft(photo, defaults, T0 + 1),
    ]);
    expect(other.id).toBe(one.id);
    expect((await readDrafts()).drafts).toHaveLength(1);
  });

  it('keeps what is typed meanwhile', async () => {
    const begun = await startDraft(photo, defaults, T0);
    const again = startDraft(photo, defaults, T0 + 2);
    await saveDraft({ ...begun, script: 'Typed', updatedAt: T0 + 1 });
    await again;
    expect((await getDraft(begun.id))?.script).toBe('Typed');
  });

  it('keeps the crop of the photo that is clicked again', async () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 1, shape: 2 };
    const begun = await startDraft(photo, defaults, T0);
    await saveDraft({ ...begun, photo: { ...photo, crop } });
    const again = { ...photo, pageTitle: 'Another title' };
    expect((await startDraft(again, defaults, T0 + 1)).photo).toEqual({ ...again, crop });
  });

  it('stores the picture with the draft, or neither', async () => {
    const { id } = await startDraft(photo, defaults, T0, { stored: { bytes } });
    expect((await getPhoto(id))?.bytes?.size).toBe(bytes.size);
    const unclonable = { bytes: (() => 0) as unknown as Blob };
    const other = { ...photo, url: 'https://photos.example/bob.jpg' };
    await expect(startDraft(other, defaults, T0, { stored: unclonable })).rejects.toThrow(/clone/u);
    expect((await readDrafts()).drafts.map((each) => each.id)).toEqual([id]);
  });

  it('stores each picture of several with its photo', async () => {
    const others = [
      { ...photo, url: 'file:b' },
      { ...photo, url: 'file:c' },
    ];
    const othersStored = [{ problem: 'broken' as const }, { bytes }];
    const stored = { bytes: new Blob(['first']) };
    const begun = await startDraft(photo, defaults, T0, { others, stored, othersStored });
    const [first, broken, third] = await getPhotos(photosOf(begun).map(({ id }) => id));
    expect(first?.bytes?.size).toBe(5);
    expect(broken).toMatchObject({ problem: 'broken' });
    expect(third?.bytes?.size).toBe(bytes.size);
  });

  it('from a failed job comes back to the draft that replaces it', async () => {
    const replacing = { ...draft, replaces: 'job-1' };
    const ids = await Promise.all([
      addDraft(replacing, undefined),
      addDraft({ ...replacing, id: 'e' }, { id: 'job-1', bytes }),
    ]);
    expect(ids).toEqual(['d', 'd']);
    expect(await getPhoto('e')).toBeUndefined();
  });
});

describe('a photo', () => {
  it('stays with its job when the draft that became it is discarded', async () => {
    await saveDraft(draft);
    await changePhoto({ id: 'd', bytes });
    expect(await createJobs('d', [aJob({ id: 'd' })], undefined)).toBe('created');
    await discardDraft('d');
    expect((await getPhoto('d'))?.bytes).toBeDefined();
    await removeJob('d');
    expect(await getPhoto('d')).toBeUndefined();
  });

  it('stays with its job when it is taken out of a draft that came back', async () => {
    const several: Draft = { ...draft, others: [{ id: 'e', photo }] };
    await saveDraft(several);
    await changePhoto({ id: 'e', bytes });
    await createJobs('d', [aJob({ id: 'd' }), aJob({ id: 'e' })], undefined);
    await saveFewerPhotos(several, draft);
    expect((await getPhoto('e'))?.bytes).toBeDefined();
    expect(await getDraft('d')).toBeUndefined();
  });

  it('goes where it was taken out of a draft that has become a job meanwhile', async () => {
    const several = { ...draft, others: [{ id: 'e', photo }] };
    await saveDraft(several);
    await changePhoto({ id: 'd', bytes });
    await changePhoto({ id: 'e', bytes });
    // Made of what the screen showed, before that was stored.
    await createJobs('d', [aJob({ id: 'd' })], undefined);
    expect(await getPhoto('e')).toBeUndefined();
    expect(await getPhoto('d')).toBeDefined();
  });

  it('goes where it was taken out of a draft that is gone by then', async () => {
    await withDatabase((db) => db.put('photos', { id: 'e', bytes }));
    await saveFewerPhotos({ ...draft, others: [{ id: 'e', photo }] }, draft);
    expect(await getPhoto('e')).toBeUndefined();
  });

  it('goes with the draft, and each of several with it', async () => {
    await saveDraft({ ...draft, others: [{ id: 'e', photo }] });
    await changePhoto({ id: 'd', bytes });
    await changePhoto({ id: 'e', bytes });
    await saveFewerPhotos({ ...draft, others: [{ id: 'e', photo }] }, draft);
    expect(await getPhoto('e')).toBeUndefined();
    await discardDraft('d');
    expect(await getPhoto('d')).toBeUndefined();
  });

  it('is not stored where nothing has it any more', async () => {
    expect(await changePhoto({ id: 'gone', bytes })).toBe(false);
    expect(await storeTaken('gone', { bytes })).toBe(false);
    expect(await getPhoto('gone')).toBeUndefined();
  });

  it('goes where its draft goes while it is stored', async () => {
    await saveDraft(draft);
    await Promise.all([storeTaken('d', { bytes }), discardDraft('d')]);
    expect(await getPhoto('d')).toBeUndefined();
  });

  it('holds up no draft while its bytes are stored', async () => {
    await saveDraft(draft);
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put');
    await storeTaken('d', { bytes });
    const stores = spy.mock.contexts as readonly IDBObjectStore[];
    const held = stores.flatMap(({ transaction }) => [...transaction.objectStoreNames]);
    spy.mockRestore();
    expect(held).toEqual(['photos']);
  });

  it('without a draft or a job is swept away, and no other', async () => {
    await saveDraft({ ...draft, others: [{ id: 'e', photo }] });
    await withDatabase(async (db) => {
      await db.put('jobs', aJob({ id: 'j' }));
      for (const id of ['d', 'e', 'j', 'orphan']) await db.put('photos', { id, bytes });
    });
    await sweepPhotos();
    expect(await withDatabase((db) => db.getAllKeys('photos'))).toEqual(['d', 'e', 'j']);
  });

  it('is not swept away while a damaged draft may have it', async () => {
    await withDatabase(async (db) => {
      await db.put('drafts', { id: 'damaged', others: 'b' } as unknown as Draft);
      await db.put('photos', { id: 'b', bytes });
    });
    await sweepPhotos();
    expect(await getPhoto('b')).toBeDefined();
  });
});

describe('taking a photo again', () => {
  beforeEach(() => saveDraft(draft));

  it('leaves nothing of a try that failed', async () => {
    await changePhoto({ id: 'd', takingUntil: T0 });
    await storeTaken('d', { problem: 'broken' });
    await changePhoto({ id: 'd', link: 'https://old.example/', original: 'unavailable' });
    await storeTaken('d', { bytes, captured: false });
    const { bytes: stored, ...rest } = (await getPhoto('d')) ?? {};
    expect(stored?.size).toBe(bytes.size);
    expect(rest).toEqual({ id: 'd', takingUntil: T0, captured: false });
  });

  it('keeps a picture that is there when nothing comes of it', async () => {
    await storeTaken('d', { bytes, link: 'https://photos.example/ada.jpg' });
    await storeTaken('d', { problem: 'empty' });
    expect(await getPhoto('d')).toMatchObject({ link: 'https://photos.example/ada.jpg' });
    expect((await getPhoto('d'))?.problem).toBeUndefined();
  });
});

describe('a damaged record', () => {
  const put = (record: object) => withDatabase((db) => db.put('drafts', record as Draft));

  it('of a draft is listed as damaged beside the others, and can be discarded', async () => {
    await saveDraft(draft);
    await put({ id: 'damaged', script: 7 });
    const { drafts, damaged } = await readDrafts();
    expect(drafts).toEqual([draft]);
    expect(damaged).toEqual(['damaged']);
    expect(await getDraft('damaged')).toBeUndefined();
    await discardDraft('damaged');
    expect((await readDrafts()).damaged).toEqual([]);
  });

  it('of a job is never created: the draft stays', async () => {
    await saveDraft(draft);
    const job = aJob({ id: 'd' });
    const request = { ...job.request, resolution: '8k' } as unknown as typeof job.request;
    expect(await createJobs('d', [{ ...job, request }], undefined)).toBe('unreadable');
    expect(await getDraft('d')).toEqual(draft);
  });
});
