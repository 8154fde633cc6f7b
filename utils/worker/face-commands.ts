import { fetchBytes } from '../fetch-bytes.ts';
import { keepFile } from '../files.ts';
import type { RemoteAvatar } from '../heygen/schema.ts';
import type { Learning } from '../jobs/draft.ts';
import { getDraft, startFaceDraft } from '../jobs/drafts.ts';
import { newJob } from '../jobs/job.ts';
import type { ChosenAvatar } from '../jobs/request.ts';
import { addJob, getJob } from '../jobs/store.ts';
import type { FacePage, FaceState, OfferedFace, Result, SubmitResult } from '../messages.ts';
import { atItsLink, routeOf } from '../photo/photo.ts';
import { smallCopy } from '../photo/small-copy.ts';
import { getPhoto, savePhoto } from '../photo/store.ts';
import { defaults } from '../settings.ts';
import { attempt } from './attempt.ts';
import { thenTick } from './tick.ts';

/** Long side of a face's kept picture, in pixels: sharp in the composer at 2×. */
const FACE_PX = 640;
const PREVIEW_TIMEOUT_MS = 10_000;

/** Has HeyGen learn the face of a draft's photo, whatever becomes of the draft, and however often it is asked for. */
export async function keepFace(draftId: string, { id, name }: Learning): Promise<SubmitResult> {
  if (await getJob(id)) return 'created';
  const draft = await getDraft(draftId);
  const stored = await getPhoto(draftId);
  const route = draft ? routeOf(draft.photo, stored, draft.route) : 'none';
  const title = name.trim();
  if (!draft || route === 'none' || title === '') return 'incomplete';
  const request = { make: 'avatar', title } as const;
  const photo = atItsLink(draft.photo, stored);
  await thenTick(() =>
    addJob(newJob({ id, createdAt: Date.now(), photo, request, route }), stored),
  );
  return 'created';
}

/** A page of the faces that the account has, wherever they were made. */
export function listFaces(after: string | null): Promise<Result<FacePage>> {
  return attempt(async (client) => {
    const { items, next } = await client.listAvatars(after);
    return { faces: items.map(offered), next };
  });
}

const STATES: Readonly<Record<string, FaceState>> = {
  completed: 'ready',
  pending_consent: 'consent',
  failed: 'failed',
};

function offered(avatar: RemoteAvatar): OfferedFace {
  const { remoteId, name, status, previewUrl, engines } = avatar;
  // An unknown word, too, means that it is not at its end.
  return { id: remoteId, name, state: STATES[status] ?? 'learning', previewUrl, engines };
}

/** Chooses a face of the account; where its picture can't be had, it speaks all the same. */
export async function takeFace(face: OfferedFace): Promise<ChosenAvatar> {
  const { id, name, engines, previewUrl } = face;
  if (previewUrl === null) return { id, name, engines };
  const preview = fetchBytes(previewUrl, { timeoutMs: PREVIEW_TIMEOUT_MS });
  return { id, name, engines, ...(await keptPicture(preview)) };
}

/** The face that a job has learnt; `null` where it has not. */
export async function takeLearntFace(jobId: string): Promise<ChosenAvatar | null> {
  const job = await getJob(jobId);
  if (job?.request.make !== 'avatar' || job.stage.name !== 'ready') return null;
  const stored = await getPhoto(jobId);
  const picture = stored?.bytes ?? stored?.thumbnail;
  const { remoteId: id } = job.stage;
  // It speaks by the usual one where nothing can be heard of others.
  const look = await attempt((client) => client.avatar(id));
  const face = {
    id,
    name: job.request.title,
    ...(look.ok ? { engines: look.value.engines } : {}),
  };
  return { ...face, ...(picture && (await keptPicture(Promise.resolve(picture)))) };
}

async function keptPicture(picture: Promise<Blob>): Promise<{ picture?: string }> {
  try {
    const { id } = await keepFile(await smallCopy(await picture, FACE_PX), '', Date.now());
    return { picture: id };
  } catch (error) {
    console.error(error);
    return {};
  }
}

/** Starts a draft in which a face speaks, or comes back to one that waits for its words. */
export async function draftWithFace(avatar: ChosenAvatar): Promise<string> {
  const nowhere = { url: '', pageUrl: '', pageTitle: '' };
  return (await startFaceDraft(avatar, nowhere, await defaults.getValue(), Date.now())).id;
}

/** The same with a face that a job has learnt; the photo it was learnt from stays at hand. */
export async function draftWithLearntFace(jobId: string): Promise<string | null> {
  const avatar = await takeLearntFace(jobId);
  const job = await getJob(jobId);
  if (!avatar || !job) return null;
  const draft = await startFaceDraft(avatar, job.photo, await defaults.getValue(), Date.now());
  const stored = await getPhoto(jobId);
  if (stored) await savePhoto({ ...stored, id: draft.id });
  return draft.id;
}
