import type { Defaults } from '../core/draft/defaults.ts';
import { type Draft, nameOfDraft, photosOf } from '../core/draft/draft.ts';
import type { ChosenAvatar } from '../core/draft/request.ts';
import type { Photo, StoredPhoto } from '../core/photo/photo.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';

/** All drafts, the one touched last first. */
export async function listDrafts(): Promise<Draft[]> {
  const drafts = await withDatabase((db) => db.getAllFromIndex('drafts', 'updatedAt'));
  return drafts.reverse();
}

export async function getDraft(id: string): Promise<Draft | undefined> {
  return withDatabase((db) => db.get('drafts', id));
}

/**
 * Keeps a draft as it is typed. The transaction is committed at once, without waiting for its answer,
 * because a popup that loses focus is gone within milliseconds.
 */
export async function saveDraft(draft: Draft): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('drafts', 'readwrite');
    const put = tx.store.put(draft);
    tx.commit();
    await Promise.all([put, tx.done]);
  });
}

/** Throws a draft and its photos away. */
export async function discardDraft(id: string): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(['drafts', 'photos'], 'readwrite');
    const drafts = tx.objectStore('drafts');
    const draft = await drafts.get(id);
    const photoIds = draft ? photosOf(draft).map((photo) => photo.id) : [id];
    await Promise.all([
      drafts.delete(id),
      ...photoIds.map((photoId) => tx.objectStore('photos').delete(photoId)),
    ]);
    await tx.done;
  });
  announce('drafts');
}

/**
 * Keeps a draft that has lost some of its photos, and forgets what is kept of those. With its first photo the
 * draft loses its id.
 */
export async function saveFewerPhotos(before: Draft, after: Draft): Promise<void> {
  const left = new Set(photosOf(after).map(({ id }) => id));
  const gone = photosOf(before).filter(({ id }) => !left.has(id));
  await withDatabase(async (db) => {
    const tx = db.transaction(['drafts', 'photos'], 'readwrite');
    const drafts = tx.objectStore('drafts');
    const changes = [
      ...(after.id === before.id ? [] : [drafts.delete(before.id)]),
      drafts.put(after),
      ...gone.map(({ id }) => tx.objectStore('photos').delete(id)),
    ];
    tx.commit();
    await Promise.all([...changes, tx.done]);
  });
  announce('drafts');
}

/**
 * Starts a draft for a photo, or for several that get the same words, or comes back to the one that already
 * waits for the same pictures.
 */
export async function startDraft(
  photo: Photo,
  defaults: Defaults,
  now: number,
  others: readonly Photo[] = [],
): Promise<Draft> {
  const urls = [photo, ...others].map(({ url }) => url).join('\n');
  const waiting = (await listDrafts()).find(
    (draft) =>
      draft.replaces === undefined &&
      draft.avatar === undefined &&
      photosOf(draft)
        .map((each) => each.photo.url)
        .join('\n') === urls,
  );
  const draft: Draft = waiting
    ? { ...waiting, photo, updatedAt: now }
    : { ...newDraft(photo, defaults, others), createdAt: now, updatedAt: now };
  await saveDraft(draft);
  announce('drafts');
  return draft;
}

/** Where a face comes from. */
interface FaceOrigin {
  /** It may speak in the face's place. */
  readonly photo: Photo;
  /** What is kept of it. */
  readonly stored?: StoredPhoto | undefined;
  /** The draft in which the face was asked for. */
  readonly asked?: string | undefined;
}

/** Starts a draft in which a face speaks, or comes back to one that waits for it, or for its words. */
export async function startFaceDraft(
  avatar: ChosenAvatar,
  { photo, stored, asked }: FaceOrigin,
  defaults: Defaults,
  now: number,
): Promise<Draft> {
  const draft = await withDatabase(async (db) => {
    const tx = db.transaction(['drafts', 'photos'], 'readwrite');
    const drafts = tx.objectStore('drafts');
    const all = (await drafts.index('updatedAt').getAll()).reverse();
    const waiting =
      all.find(({ id, avatar: other }) => id === asked && other === undefined) ??
      all.find((each) => waitsFor(avatar, each));
    const draft: Draft = waiting
      ? { ...waiting, avatar: merged(waiting.avatar, avatar), updatedAt: now }
      : { ...newDraft(photo, defaults, []), avatar, createdAt: now, updatedAt: now };
    await drafts.put(draft);
    // What waits has a photo of its own.
    if (!waiting && stored) await tx.objectStore('photos').put({ ...stored, id: draft.id });
    await tx.done;
    return draft;
  });
  announce('drafts');
  announce('photos');
  return draft;
}

/** What was found out of a face now, and how the person wanted it to move where that is still offered. */
function merged(before: ChosenAvatar | undefined, now: ChosenAvatar): ChosenAvatar {
  const { engine, ...known } = { ...before, ...now };
  return engine && known.engines?.includes(engine) ? { ...known, engine } : known;
}

const waitsFor = ({ id }: ChosenAvatar, draft: Draft): boolean =>
  draft.avatar?.id === id &&
  draft.replaces === undefined &&
  nameOfDraft({ ...draft, title: '' }) === '';

function newDraft(photo: Photo, defaults: Defaults, others: readonly Photo[]) {
  const more = others.map((each) => ({ id: crypto.randomUUID(), photo: each }));
  return {
    ...defaults,
    id: crypto.randomUUID(),
    photo,
    ...(more.length > 0 ? { others: more } : {}),
    script: '',
    title: defaults.title ?? '',
  };
}
