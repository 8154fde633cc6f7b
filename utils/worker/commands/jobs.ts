import { type Draft, photosOf } from '../../core/draft/draft.ts';
import { draftOf, requestOf } from '../../core/draft/draft-request.ts';
import { isAbsence } from '../../core/failure.ts';
import { filesOf } from '../../core/files-wanted.ts';
import { type Job, newJob, remoteIdOf } from '../../core/job/job.ts';
import type { Labeling } from '../../core/job/labels.ts';
import { wayOf } from '../../core/job/way.ts';
import {
  atItsLink,
  canUpload,
  cropOf,
  type Photo,
  type StoredPhoto,
  THUMBNAIL_PX,
} from '../../core/photo/photo.ts';
import { smallCrop } from '../../media/picture/crop.ts';
import { smallCopy } from '../../media/picture/small-copy.ts';
import type { Result, SubmitResult } from '../../messages.ts';
import { addDraft } from '../../store/drafts.ts';
import { getFile } from '../../store/files.ts';
import { applyEvent, createJobs, removeJob } from '../../store/job-changes.ts';
import { getJob, openJobs } from '../../store/jobs.ts';
import { accountInUse, accountToFix } from '../../store/key-accounts.ts';
import { getPhoto, getPhotos } from '../../store/photos.ts';
import { takePhoto } from '../click/take.ts';
import { thenTick, tick } from '../engine/tick.ts';
import { ask } from '../heygen.ts';
import { keepAwake } from '../keep-awake.ts';
import { clearNotification } from '../news/notifications.ts';
import { sweep, sweepAnew } from '../sweep.ts';
import { draftWithLearntFace } from './faces.ts';
import { remember } from './voices.ts';

/** Makes one job of each photo of a draft, as it was when it was ordered, whoever asks and however often. */
export async function submitJob(draft: Draft): Promise<SubmitResult> {
  const jobs = await jobsFrom(draft);
  if (!jobs?.[0]) return (await getJob(draft.id)) ? 'created' : 'incomplete';
  const still = await stillOf(draft);
  const creation = await thenTick(() => createJobs(draft.id, jobs, draft.replaces, still));
  if (creation === 'unreadable' || creation === 'gone') return 'incomplete';
  await remember(jobs[0].request, jobs[0].account ?? draft.account);
  return 'created';
}

/** One for each photo, had or still to come, all of the one request; `null` where anything is missing. */
async function jobsFrom(draft: Draft): Promise<readonly Job[] | null> {
  const request = requestOf(draft);
  if (!request) return null;
  const photos = photosOf(draft);
  const stored = await getPhotos(photos.map(({ id }) => id));
  const account = await accountToFix(draft.account);
  const now = Date.now();
  const jobs: Job[] = [];
  for (const [index, { id, photo }] of photos.entries()) {
    const kept = stored[index];
    const way = draft.avatar ? ({ route: 'avatar' } as const) : wayOf(draft, photo, kept, now);
    if (!way) return null;
    // A millisecond apart: the list and the queue keep the photos in order.
    const createdAt = now + index;
    jobs.push(newJob({ id, createdAt, photo: atItsLink(photo, kept), request, way, account }));
  }
  return jobs;
}

/** The photo's own: a job's is the still of its video, or the face that spoke. */
async function ownThumbnail(
  photo: Photo,
  stored: StoredPhoto,
): Promise<Pick<StoredPhoto, 'thumbnail'>> {
  const { bytes } = stored;
  const small = bytes && smallCrop(bytes, cropOf(photo, stored), THUMBNAIL_PX);
  const thumbnail = await small?.catch(() => undefined);
  return thumbnail ? { thumbnail } : {};
}

/** The face that speaks, as small as the list shows it. The video does not depend on it. */
async function stillOf({ avatar }: Draft): Promise<Blob | undefined> {
  try {
    const picture = avatar?.picture === undefined ? undefined : await getFile(avatar.picture);
    return picture && (await smallCopy(picture, THUMBNAIL_PX));
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/** Tries a failed job again: by the way it took, or by sending the picture itself. */
export async function retryJob(id: string, route: 'same' | 'upload'): Promise<boolean> {
  const job = await getJob(id);
  if (!job || (route === 'upload' && !canUpload(await getPhoto(id)))) return false;
  await clearNotification(id);
  const way = route === 'same' ? job.route : route;
  await thenTick(() => applyEvent(id, { type: 'retried', at: Date.now(), route: way }));
  return true;
}

/** A new draft with all that a job was made of; a failed job is replaced once the draft is created. */
export async function draftFromJob(id: string): Promise<string | null> {
  const job = await getJob(id);
  if (!job) return null;
  if (job.request.make === 'avatar') return draftWithLearntFace(id);
  const failed = job.stage.name === 'failed';
  if (job.request.make !== 'video') return null;
  const now = Date.now();
  const draft: Draft = {
    ...draftOf(job.request, job.photo),
    id: crypto.randomUUID(),
    createdAt: now,
    updatedAt: now,
    photo: job.photo,
    account: job.account ?? (await accountInUse()),
    ...(failed ? { replaces: id } : {}),
  };
  const photo = await getPhoto(id);
  const kept = photo && { ...photo, ...(await ownThumbnail(job.photo, photo)) };
  const draftId = await addDraft(draft, kept);
  // Of a video that has long been ready only the preview is kept.
  if (kept && !kept.bytes && !draft.avatar && /^https?:/u.test(job.photo.url)) {
    void keepAwake(takePhoto(draftId, job.photo.url)).catch(console.error);
  }
  return draftId;
}

/**
 * Takes a job off the list; where asked, its video or face off the account first. One that is being sent goes as soon as
 * it is known what came of that, and its video with it: the person wants none.
 */
export async function deleteJob(id: string, alsoAtHeygen: boolean): Promise<Result<null>> {
  const job = await getJob(id);
  const remoteId = job && remoteIdOf(job);
  if (alsoAtHeygen && job && remoteId !== undefined) {
    const isFace = job.request.make === 'avatar';
    const deleted = await ask(job.account, (client) =>
      isFace ? client.deleteAvatar(remoteId) : client.deleteVideo(remoteId),
    );
    if (!deleted.ok && !isAbsence(deleted.failure)) return deleted;
  }
  if (job && isBeingSent(job)) {
    await thenTick(() => applyEvent(id, { type: 'discarded', at: Date.now() }));
  } else {
    await removeJob(id);
    void (job && filesOf(job).length > 0 ? sweepAnew() : sweep());
    void tick();
  }
  await clearNotification(id);
  return { ok: true, value: null };
}

/** The engine may have taken it up in the same moment: then only the engine may take it away. */
const isBeingSent = ({ stage }: Job) =>
  stage.name === 'queued' || stage.name === 'uploading' || stage.name === 'submitting';

/** The person says which video an unclear job became, or that it became none. */
export async function decideJob(id: string, remoteId: string | null): Promise<void> {
  await thenTick(() => applyEvent(id, { type: 'decided', at: Date.now(), remoteId }));
}

/** The person has seen how these jobs ended: no news any more. */
export async function markSeen(ids: readonly string[]): Promise<void> {
  for (const id of ids) await applyEvent(id, { type: 'seen', at: Date.now() });
  void tick();
}

/** What the person calls it, and marks it with, is shown in every list. */
export async function labelJob(id: string, labeling: Labeling): Promise<void> {
  await applyEvent(id, { type: 'labeled', at: Date.now(), labeling });
}

/** Lets go on what waited for the person: the key, the account or the balance is mended. */
export async function resumeJobs(): Promise<void> {
  await thenTick(() => applyToAll('resumed'));
}

/** The network is back: what failed for want of it need not wait any longer. */
export async function onOnline(): Promise<void> {
  await thenTick(() => applyToAll('cameOnline'));
}

/** What is queued, and no account's yet, stays with the account that it was asked of, whatever key is used next. */
export async function orderAll(account: string): Promise<void> {
  for (const { id } of await openJobs()) {
    await applyEvent(id, { type: 'ordered', at: Date.now(), account });
  }
}

async function applyToAll(type: 'resumed' | 'cameOnline'): Promise<void> {
  for (const { id } of await openJobs()) await applyEvent(id, { type, at: Date.now() });
}
