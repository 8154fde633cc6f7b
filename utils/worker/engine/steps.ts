import { HeygenError, isAbsence } from '../../core/failure.ts';
import { type Assets, type Job, remoteIdOf } from '../../core/job/job.ts';
import type { Step } from '../../core/job/schedule.ts';
import { atItsLink, routeOf } from '../../core/photo/photo.ts';
import type { HeygenClient } from '../../heygen/client.ts';
import type { ImageSource } from '../../heygen/video-body.ts';
import { onBehalfOf } from './ask.ts';
import type { EngineDeps } from './deps.ts';
import { check } from './follow.ts';

/** Runs one step to its end: what HeyGen answers, and what goes wrong, becomes an event of the job. */
export function runStep(deps: EngineDeps, step: Step): Promise<void> {
  switch (step.do) {
    case 'awaitPhoto':
      return awaitPhoto(deps, step.job);
    case 'start':
      return onBehalfOf(deps, [step.job], () => start(deps, step.job));
    case 'upload':
      return onBehalfOf(deps, [step.job], () => upload(deps, step.job));
    case 'submit':
      return onBehalfOf(deps, [step.job], () => submit(deps, step.job));
    case 'lookUp':
      return onBehalfOf(deps, [step.job], () => lookUp(deps, step.job));
    case 'discard':
      return onBehalfOf(deps, [step.job], () => discard(deps, step.job));
    case 'check':
      return onBehalfOf(deps, step.jobs, () => check(deps, step.jobs));
  }
}

async function awaitPhoto(deps: EngineDeps, job: Job): Promise<void> {
  if (job.stage.name !== 'awaiting') return;
  const stored = await deps.takenPhoto(job);
  const route = routeOf(job.photo, stored, job.stage.wanted);
  const photo = atItsLink(job.photo, stored);
  await deps.applyEvent(job.id, { type: 'photoSettled', at: deps.now(), route, photo });
}

async function start(deps: EngineDeps, job: Job): Promise<void> {
  // What was ordered for another account waits for its key.
  if (job.orderedFor !== undefined) await deps.client(job.orderedFor);
  const account = await deps.account();
  await deps.applyEvent(job.id, { type: 'started', at: deps.now(), account });
}

/** A file is uploaded once to an account, however many videos are made of it. */
async function upload(deps: EngineDeps, job: Job): Promise<void> {
  if (job.stage.name !== 'uploading') return;
  const { part, key } = job.stage;
  const client = await deps.client(job.account);
  const account = job.account ?? (await deps.account());
  const file = await deps.file(job, part);
  if (!file) throw new HeygenError({ kind: part === 'picture' ? 'download' : 'fileGone' });
  const use = { account, job: job.id, at: deps.now() };
  const assetId = await deps.uploadOnce(file, use, () => client.upload(file, key));
  await deps.applyEvent(job.id, { type: 'uploaded', at: deps.now(), part, assetId });
}

async function submit(deps: EngineDeps, job: Job): Promise<void> {
  if (job.stage.name !== 'submitting') return;
  const { assets } = job.stage;
  const client = await deps.client(job.account);
  const atHeygen = await deps.heygenAt(deps.now());
  const leaving = await deps.applyEvent(job.id, { type: 'sent', at: deps.now(), atHeygen });
  // Deleted in this very moment, it does not leave.
  if (leaving?.stage.name !== 'submitting' || leaving.stage.sends === job.stage.sends) return;
  try {
    const remoteId = await create(client, job, job.stage.key, assets);
    await deps.applyEvent(job.id, { type: 'accepted', at: deps.now(), remoteId });
  } catch (error) {
    const kind = error instanceof HeygenError ? error.failure.kind : null;
    if (kind === 'rateLimited') await learn(deps);
    if (kind === 'assetGone') await deps.forgetUploads(Object.values(assets), deps.now());
    throw error;
  }
}

function create(client: HeygenClient, job: Job, key: string, assets: Assets): Promise<string> {
  const { request, photo } = job;
  const image: ImageSource =
    assets.picture === undefined
      ? { type: 'url', url: photo.url }
      : { type: 'asset_id', asset_id: assets.picture };
  switch (request.make) {
    case 'video':
      return client.createVideo(request, { ...assets, image }, key);
    case 'avatar':
      return client.createAvatar(request.title, image, key);
    case 'elsewhere':
      throw new Error('What was made elsewhere is not made here.');
  }
}

/** As many as are rendering now are what the account may have at once; none at all teaches nothing. */
async function learn(deps: EngineDeps): Promise<void> {
  const jobs = await deps.openJobs();
  const rendering = jobs.filter(({ stage }) => stage.name === 'rendering').length;
  if (rendering > 0) await deps.learnLimit(rendering);
}

/** HeyGen's times are whole seconds, and its clock is known as well as an answer is fast, in milliseconds. */
const CLOCK_TOLERANCE_MS = 60_000;
/** Where HeyGen's clock is not known at all. */
const UNKNOWN_CLOCK_TOLERANCE_MS = 24 * 60 * 60_000;

/**
 * The earliest moment at HeyGen at which it may have taken the job. A clock here that was changed before the request
 * or after it shifts one of the two readings, and never both.
 */
async function earliest(deps: EngineDeps, { since, sinceAtHeygen }: Submitting) {
  const readings = [sinceAtHeygen, await deps.heygenAt(since)].filter((it) => it !== undefined);
  return readings.length === 0
    ? { since: since - UNKNOWN_CLOCK_TOLERANCE_MS, isSure: false }
    : { since: Math.min(...readings) - CLOCK_TOLERANCE_MS, isSure: true };
}

type Submitting = Extract<Job['stage'], { name: 'submitting' }>;

/** Searches the account for what a request without an answer may have made. */
async function lookUp(deps: EngineDeps, job: Job): Promise<void> {
  if (job.stage.name !== 'submitting') return;
  const { since, isSure } = await earliest(deps, job.stage);
  const { make, title } = job.request;
  const client = await deps.client(job.account);
  const found = await (make === 'avatar'
    ? client.findAvatars(title, since)
    : client.findVideos(title, since));
  const others = (await deps.listJobs()).filter((other) => other.id !== job.id);
  const claimed = new Set(
    [...others, job].flatMap((each) => [remoteIdOf(each), ...each.formerIds]),
  );
  // The nearest to the request first.
  const candidates = found.filter(({ remoteId }) => !claimed.has(remoteId)).toReversed();
  const rivals = others.some(
    ({ stage, request }) =>
      (stage.name === 'submitting' || stage.name === 'unclear') &&
      request.make === make &&
      request.title === title,
  );
  const isTimed = isSure && candidates[0]?.createdAt !== null;
  const sure = candidates.length === 1 && isTimed && !rivals;
  const at = deps.now();
  const atHeygen = await deps.heygenAt(at);
  await deps.applyEvent(job.id, { type: 'lookedUp', at, candidates, sure, atHeygen });
}

/** After so many tries some time has passed, whatever the clock says. */
const ABSENT_AFTER_TRIES = 3;

/** What the person deleted while it was being sent is deleted at HeyGen, too, before it is forgotten. */
async function discard(deps: EngineDeps, job: Job): Promise<void> {
  const remoteId = remoteIdOf(job);
  if (remoteId !== undefined) {
    const client = await deps.client(job.account);
    const isFace = job.request.make === 'avatar';
    const deleted = isFace ? client.deleteAvatar(remoteId) : client.deleteVideo(remoteId);
    await deleted.catch((error: unknown) => {
      if (!(error instanceof HeygenError) || !isAbsence(error.failure)) throw error;
      // What was made some seconds ago may not be known everywhere yet.
      if (job.stage.name === 'rendering' && job.tries < ABSENT_AFTER_TRIES) throw error;
    });
  }
  await deps.removeJob(job.id);
}
