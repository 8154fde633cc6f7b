import { within } from '../../concurrency.ts';
import type { ChosenAvatar } from '../../core/draft/request.ts';
import { entryOf } from '../../core/entry-of.ts';
import { newJob } from '../../core/job/job.ts';
import { faceSourceOf } from '../../core/job/known-face.ts';
import { wayOf } from '../../core/job/way.ts';
import type { FacePage, FaceState, OfferedFace } from '../../core/offered-face.ts';
import { atItsLink, NOWHERE } from '../../core/photo/photo.ts';
import type { RemoteAvatar } from '../../core/remote.ts';
import { fetchBytes } from '../../media/fetch-bytes.ts';
import { smallCopy } from '../../media/picture/small-copy.ts';
import type { Result, SubmitResult } from '../../messages.ts';
import { getDraft, startFaceDraft } from '../../store/drafts.ts';
import { keepFile } from '../../store/files.ts';
import { addFaceJob } from '../../store/job-changes.ts';
import { getJob } from '../../store/jobs.ts';
import { accountToFix } from '../../store/key-accounts.ts';
import { beginnings } from '../../store/last-used.ts';
import { withdrawOrder } from '../../store/orders.ts';
import { getPhoto } from '../../store/photos.ts';
import { touchDraft } from '../../store/untouched-drafts.ts';
import { currentAccount } from '../account.ts';
import { thenTick } from '../engine/tick.ts';
import { ask } from '../heygen.ts';

/** Long side of a face's kept picture, in pixels: sharp in the composer at 2×. */
const FACE_PX = 640;
const PREVIEW_TIMEOUT_MS = 10_000;
const ENGINES_WITHIN_MS = 2_000;

/** Has HeyGen learn the face of a draft's photo: once, whoever asks and however often, whatever becomes of the draft. */
export async function keepFace(draftId: string, name: string): Promise<SubmitResult> {
  const draft = await getDraft(draftId);
  const stored = await getPhoto(draftId);
  const createdAt = Date.now();
  const way = draft && wayOf(draft, draft.photo, stored, createdAt);
  const title = name.trim();
  if (!draft || !way || title === '') return 'incomplete';
  const request = { make: 'avatar', title, draftId } as const;
  const account = await accountToFix(draft.account);
  const asked = { id: crypto.randomUUID(), createdAt, way, account };
  const job = newJob({ ...asked, photo: atItsLink(draft.photo, stored), request });
  const source = faceSourceOf(draft, stored, account ?? (await currentAccount()));
  await thenTick(() => addFaceJob({ ...job, request }, source, stored));
  await withdrawOrder(draftId);
  await touchDraft(draftId);
  return 'created';
}

/** A page of the faces that the account has, wherever they were made. */
export function listFaces(after: string | null): Promise<Result<FacePage>> {
  return ask(null, async (client) => {
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
  // An unknown word means that it is not at its end.
  return { id: remoteId, name, state: entryOf(STATES, status) ?? 'learning', previewUrl, engines };
}

/** Chooses a face of the account; where its picture can't be had, it speaks all the same. */
export async function takeFace(face: OfferedFace): Promise<ChosenAvatar> {
  const { id, name, engines, previewUrl } = face;
  if (previewUrl === null) return { id, name, engines };
  const preview = fetchBytes(previewUrl, { kind: 'still' }, PREVIEW_TIMEOUT_MS);
  return { id, name, engines, ...(await keptPicture(preview)) };
}

/** The face that a job has learnt; `null` where it has not. */
export async function takeLearntFace(jobId: string): Promise<ChosenAvatar | null> {
  return (await readLearnt(jobId))?.avatar ?? null;
}

/** The same with what it was learnt from. */
async function readLearnt(jobId: string) {
  const job = await getJob(jobId);
  if (job?.request.make !== 'avatar' || job.stage.name !== 'ready') return null;
  const stored = await getPhoto(jobId);
  const picture = stored?.cropped?.bytes ?? stored?.bytes ?? stored?.thumbnail;
  const { remoteId: id } = job.stage;
  const face = { id, name: job.request.title, ...(await enginesOf(id, job.account)) };
  const kept = picture && (await keptPicture(Promise.resolve(picture)));
  const avatar: ChosenAvatar = { ...face, ...kept };
  const account = job.account ?? undefined;
  return { avatar, photo: job.photo, stored, account, asked: job.request.draftId };
}

/** Nobody waits long to hear what may move a face: the usual engine does. */
async function enginesOf(
  lookId: string,
  owner: string | null,
): Promise<Pick<ChosenAvatar, 'engines'>> {
  const look = ask(owner, (client) => client.avatar(lookId));
  const found = await within(ENGINES_WITHIN_MS, look).catch(() => null);
  return found?.ok ? { engines: found.value.engines } : {};
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

/** Starts a draft in which a face speaks, or comes back to one that waits for its words. @returns its id. */
export async function draftWithFace(avatar: ChosenAvatar): Promise<string> {
  const draft = startFaceDraft(avatar, { photo: NOWHERE }, await beginnings(), Date.now());
  return (await draft).id;
}

/** The same with a face that a job has learnt, in the draft that asked for it, if that still waits. */
export async function draftWithLearntFace(jobId: string): Promise<string | null> {
  const learnt = await readLearnt(jobId);
  if (!learnt) return null;
  const { avatar, ...origin } = learnt;
  const begun = await beginnings(origin.account);
  return (await startFaceDraft(avatar, origin, begun, Date.now())).id;
}
