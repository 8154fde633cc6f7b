import type { Beginning } from '../core/draft/beginning.ts';
import { type Draft, nameOfDraft, photosOf } from '../core/draft/draft.ts';
import { parseDraft } from '../core/draft/draft-record.ts';
import { changesBy, type Preset } from '../core/draft/preset.ts';
import type { ChosenAvatar } from '../core/draft/request.ts';
import { isUntouched, touched } from '../core/draft/untouched.ts';
import type { Photo, StoredPhoto } from '../core/photo/photo.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { accountInUse } from './key-accounts.ts';
import { ON_DISK } from './on-disk.ts';
import { deleteUnowned, PHOTO_STORES, photosLeft } from './photo-owners.ts';
import { readAtOnce } from './read-at-once.ts';

export interface StoredDrafts {
  /** The one touched last first. */
  readonly drafts: readonly Draft[];
  /** Keys of records that can't be read. */
  readonly damaged: readonly string[];
}

/** One damaged record does not keep the others from being read. */
export async function readDrafts(): Promise<StoredDrafts> {
  const [keys, records] = await readAtOnce('drafts', (store) =>
    Promise.all([store.getAllKeys(), store.getAll()]),
  );
  const damaged = keys.filter((_, index) => parseDraft(records[index]) === null);
  return { drafts: readable(records), damaged };
}

/** The readable ones, the one touched last first. */
export async function listDrafts(): Promise<readonly Draft[]> {
  return (await readDrafts()).drafts;
}

const readable = (records: readonly unknown[]): readonly Draft[] =>
  records
    .map(parseDraft)
    .filter((draft) => draft !== null)
    .sort((a, b) => b.updatedAt - a.updatedAt);

/** `undefined` when it is gone or damaged. */
export async function getDraft(id: string): Promise<Draft | undefined> {
  return parseDraft(await readAtOnce('drafts', (store) => store.get(id))) ?? undefined;
}

/**
 * Keeps a draft as it is typed; resolves once it is on the disk. The transaction is committed at once, without
 * waiting for its answer, because a popup that loses focus is gone within milliseconds: the browser finishes what
 * is committed, and nothing else.
 */
export async function saveDraft(draft: Draft): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite', ON_DISK);
    const put = tx.store.put(draft);
    tx.commit();
    await Promise.all([put, tx.done]);
  });
}

/**
 * Stores a draft that has lost some of its photos, and deletes those. Without its first photo the draft goes on under
 * the id of the next. One that is gone, discarded or created elsewhere, does not come back.
 */
export async function saveFewerPhotos(before: Draft, after: Draft): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(PHOTO_STORES, 'readwrite', ON_DISK);
    const drafts = tx.objectStore('drafts');
    if ((await drafts.getKey(before.id)) !== undefined) {
      if (after.id !== before.id) await drafts.delete(before.id);
      await drafts.put(after);
    }
    const photos = photosOf(before).map(({ id }) => id);
    await deleteUnowned(tx, photos);
    await tx.done;
  });
  announce('drafts');
}

interface StartParts {
  /** More photos that get the same words. */
  readonly others?: readonly Photo[];
  /** The photo's picture, where it is at hand. */
  readonly stored?: Omit<StoredPhoto, 'id'>;
  /** Those of the others, in their order. */
  readonly othersStored?: readonly Omit<StoredPhoto, 'id'>[];
  /** What it says. A draft that says something else is another one. */
  readonly script?: string;
  /** Chosen for this draft: one that waits changes to it, too. */
  readonly preset?: Preset | undefined;
}

/**
 * Starts a draft for a photo, or for several that get the same words, or comes back to the one that already waits for
 * the same pictures: in one transaction, so that two quick clicks make one draft and a letter typed in between stays.
 *
 * It takes the place of drafts that clicks began and nobody has written in. Their photos are left to the sweep: a page
 * that shows one may be storing its first letter at this moment, and the draft is back with it.
 */
export async function startDraft(
  photo: Photo,
  beginning: Beginning,
  now: number,
  { others = [], stored, othersStored = [], script, preset }: StartParts = {},
): Promise<Draft> {
  const urls = [photo, ...others].map(({ url }) => url);
  // Several photos, a file, or words were chosen with care.
  const isClick = others.length === 0 && stored === undefined && script === undefined;
  const account = await accountInUse();
  const { draft, replaced } = await withDatabase(async (db) => {
    const tx = db.transaction(PHOTO_STORES, 'readwrite', ON_DISK);
    const drafts = tx.objectStore('drafts');
    const all = readable(await drafts.getAll());
    const waiting = all
      .filter((each) => script === undefined || ['', script].includes(each.script.trim()))
      .find((each) => isOfPictures(each, urls));
    const says = script === undefined ? {} : { script };
    const begun = {
      ...newDraft(photo, beginning, others),
      account,
      createdAt: now,
      updatedAt: now,
    };
    const draft: Draft = waiting
      ? {
          ...(script === undefined ? waiting : touched(waiting)),
          ...(preset ? changesBy(preset, waiting) : {}),
          photo: { ...waiting.photo, ...photo },
          ...says,
          updatedAt: now,
        }
      : { ...begun, ...says, ...(isClick ? { untouched: true } : {}) };
    const replaced = all.filter((each) => each.id !== draft.id && isUntouched(each));
    for (const { id } of replaced) await drafts.delete(id);
    if (stored) await tx.objectStore('photos').put({ ...stored, id: draft.id });
    for (const [index, { id }] of (draft.others ?? []).entries()) {
      const other = othersStored[index];
      if (other) await tx.objectStore('photos').put({ ...other, id });
    }
    await drafts.put(draft);
    await tx.done;
    return { draft, replaced };
  });
  announce('drafts');
  if (stored) announce('photos');
  if (replaced.length > 0) await photosLeft.setValue(true);
  return draft;
}

/** A draft that mends a job, or in which a face speaks, is meant for something else. */
function isOfPictures(draft: Draft, urls: readonly string[]): boolean {
  if (draft.replaces !== undefined || draft.avatar !== undefined) return false;
  const own = photosOf(draft).map(({ photo }) => photo.url);
  return own.length === urls.length && own.every((url, index) => url === urls[index]);
}

/**
 * Stores a draft made of a job together with its picture.
 *
 * @returns the id of the draft, or of the one that already mends the same job.
 */
export async function addDraft(draft: Draft, stored: StoredPhoto | undefined): Promise<string> {
  const id = await withDatabase(async (db) => {
    const tx = db.transaction(PHOTO_STORES, 'readwrite', ON_DISK);
    const drafts = tx.objectStore('drafts');
    const begun = readable(await drafts.getAll()).find(
      ({ replaces }) => replaces !== undefined && replaces === draft.replaces,
    );
    if (!begun) {
      if (stored) await tx.objectStore('photos').put({ ...stored, id: draft.id });
      await drafts.put(draft);
    }
    await tx.done;
    return begun?.id ?? draft.id;
  });
  announce('drafts');
  announce('photos');
  return id;
}

interface FaceOrigin {
  /** The composer lets the person go back to it. */
  readonly photo: Photo;
  readonly stored?: StoredPhoto | undefined;
  /** Whose face it is; absent: that of the key in use. */
  readonly account?: string | undefined;
  /** The draft in which the face was asked for. */
  readonly asked?: string | undefined;
}

/** Starts a draft in which a face speaks, or comes back to one that waits for it, or for its words. */
export async function startFaceDraft(
  avatar: ChosenAvatar,
  { photo, stored, account: owner, asked }: FaceOrigin,
  beginning: Beginning,
  now: number,
): Promise<Draft> {
  const account = owner ?? (await accountInUse());
  const draft = await withDatabase(async (db) => {
    const tx = db.transaction(PHOTO_STORES, 'readwrite', ON_DISK);
    const drafts = tx.objectStore('drafts');
    const all = readable(await drafts.getAll());
    const waiting =
      all.find(({ id, avatar: other }) => id === asked && other === undefined) ??
      all.find((each) => waitsFor(avatar, each, beginning));
    const draft: Draft = waiting
      ? { ...waiting, account, avatar: merged(waiting.avatar, avatar), updatedAt: now }
      : { ...newDraft(photo, beginning, []), account, avatar, createdAt: now, updatedAt: now };
    await drafts.put(draft);
    // A draft that waits has a photo of its own.
    if (!waiting && stored) await tx.objectStore('photos').put({ ...stored, id: draft.id });
    await tx.done;
    return draft;
  });
  announce('drafts');
  announce('photos');
  return draft;
}

/** Takes over what is known of the face now; the person's renderer stays where it is still offered. */
function merged(before: ChosenAvatar | undefined, now: ChosenAvatar): ChosenAvatar {
  const { engine, ...known } = { ...before, ...now };
  return engine && known.engines?.includes(engine) ? { ...known, engine } : known;
}

const waitsFor = ({ id }: ChosenAvatar, draft: Draft, { script = '' }: Beginning): boolean =>
  draft.avatar?.id === id &&
  draft.replaces === undefined &&
  ['', script.trim()].includes(nameOfDraft({ ...draft, title: '' }));

function newDraft(photo: Photo, beginning: Beginning, others: readonly Photo[]) {
  const more = others.map((each) => ({ id: crypto.randomUUID(), photo: each }));
  return {
    ...beginning,
    id: crypto.randomUUID(),
    photo,
    ...(more.length > 0 ? { others: more } : {}),
    script: beginning.script ?? '',
  };
}
