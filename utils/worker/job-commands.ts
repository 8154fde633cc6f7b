import { announce } from '../changes.ts';
import { type Draft, type DraftPhoto, photosOf } from '../jobs/draft.ts';
import { draftOf, requestOf } from '../jobs/draft-request.ts';
import { getDraft, listDrafts, saveDraft } from '../jobs/drafts.ts';
import { type Job, remoteIdOf } from '../jobs/job.ts';
import { applyEvent, createJobs, getJob, listJobs, removeJob } from '../jobs/store.ts';
import type { Result, SubmitResult } from '../messages.ts';
import { canUpload, routeOf } from '../photo/photo.ts';
import { getPhoto, savePhoto } from '../photo/store.ts';
import { attempt } from './attempt.ts';
import { clearNotification } from './notifications.ts';
import { sweep } from './sweep.ts';
import { thenTick, tick } from './tick.ts';
import { rememberVoice } from './voice-commands.ts';

/** Makes one job of each photo of a draft, whoever asks and however often. */
export async function submitJob(draftId: string): Promise<SubmitResult> {
  const draft = await getDraft(draftId);
  const jobs = draft && (await jobsFrom(draft));
  if (!draft || !jobs?.[0]) return (await getJob(draftId)) ? 'created' : 'incomplete';
  await thenTick(() => createJobs(draftId, jobs, draft.replaces));
  await rememberVoice(jobs[0].request);
  return 'created';
}

/** All of them or, where one lacks something, none. */
async function jobsFrom(draft: Draft): Promise<readonly Job[] | null> {
  const now = Date.now();
  const made = await Promise.all(photosOf(draft).map((each) => jobFrom(draft, each, now)));
  const jobs = made.filter((job) => job !== null);
  if (jobs.length < made.length) return null;
  // A millisecond apart: the list and the queue keep them in order.
  return jobs.map((job, index) => ({ ...job, createdAt: now + index }));
}

async function jobFrom(draft: Draft, { id, photo }: DraftPhoto, now: number): Promise<Job | null> {
  const request = requestOf(draft);
  const stored = await getPhoto(id);
  const route = draft.avatar ? 'avatar' : routeOf(photo, stored, draft.route);
  if (!request || route === 'none') return null;
  return {
    id,
    createdAt: now,
    photo: { ...photo, url: stored?.link ?? photo.url },
    request,
    route,
    attempt: 1,
    account: null,
    stage: { name: 'queued' },
    dueAt: now,
    changedAt: now,
    tries: 0,
    trouble: null,
    discarded: false,
    notifiedAt: null,
    seenAt: null,
  };
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
  const failed = job.stage.name === 'failed';
  const begun = failed && (await listDrafts()).find((draft) => draft.replaces === id);
  if (begun) return begun.id;
  if (job.request.make !== 'video') return null;
  const now = Date.now();
  const draft: Draft = {
    ...draftOf(job.request),
    id: crypto.randomUUID(),
    createdAt: now,
    updatedAt: now,
    photo: job.photo,
    ...(failed ? { replaces: id } : {}),
  };
  const photo = await getPhoto(id);
  if (photo) await savePhoto({ ...photo, id: draft.id });
  await saveDraft(draft);
  announce('drafts');
  return draft.id;
}

/**
 * Takes a job off the list; where asked, its video off the account first. One that is being sent goes as soon as
 * it is known what came of that, and its video with it: the person wants none.
 */
export async function deleteJob(id: string, alsoAtHeygen: boolean): Promise<Result<null>> {
  const job = await getJob(id);
  const remoteId = job && remoteIdOf(job);
  if (alsoAtHeygen && remoteId !== undefined) {
    const deleted = await attempt((client) => client.deleteVideo(remoteId));
    // Gone there already is what was asked for.
    if (!deleted.ok && deleted.failure.kind !== 'gone') return deleted;
  }
  if (job && isBeingSent(job)) {
    await thenTick(() => applyEvent(id, { type: 'discarded', at: Date.now() }));
  } else {
    await removeJob(id);
    void sweep();
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

/** Lets go on what waited for the person: the key, the account or the balance is mended. */
export async function resumeJobs(): Promise<void> {
  await thenTick(() => applyToAll('resumed'));
}

/** The network is back: what failed for want of it need not wait any longer. */
export async function onOnline(): Promise<void> {
  await thenTick(() => applyToAll('cameOnline'));
}

async function applyToAll(type: 'resumed' | 'cameOnline'): Promise<void> {
  for (const { id } of await listJobs()) await applyEvent(id, { type, at: Date.now() });
}
