import type { HeygenClient, ImageSource } from '../heygen/client.ts';
import { type Failure, HeygenError } from '../heygen/failure.ts';
import type { UploadedPicture } from '../photo/photo.ts';
import { type Job, videoIdOf } from './job.ts';
import { due, type Step } from './schedule.ts';
import type { JobEvent } from './transition.ts';

/** What the engine acts through; everything it decides, it decides from data. */
export interface EngineDeps {
  /** With the key as it is now. */
  client(): Promise<HeygenClient>;
  /** Something that is another after each change of the key. */
  keyMark(): Promise<unknown>;
  /** Whose the key is. @throws {HeygenError} where that is not known yet and can't be found out. */
  account(): Promise<string>;
  listJobs(): Promise<readonly Job[]>;
  /** Stores what an event makes of a job; `undefined` when the job is gone. */
  applyEvent(id: string, event: JobEvent): Promise<Job | undefined>;
  /** The photo's bytes, where they are at hand. */
  photoBytes(id: string): Promise<Blob | undefined>;
  /** The photo's earlier upload, where there is one. */
  uploaded(id: string): Promise<UploadedPicture | undefined>;
  keepUpload(id: string, asset: UploadedPicture): Promise<void>;
  forgetUpload(id: string): Promise<void>;
  /** Keeps a finished video's still. Never throws. */
  keepStill(id: string, url: string): Promise<void>;
  /** Forgets a job for good. */
  removeJob(id: string): Promise<void>;
  /** Most jobs at HeyGen at once, as far as HeyGen has said. */
  limit(): Promise<number>;
  /** HeyGen refused one more than this. */
  learnLimit(limit: number): Promise<void>;
  /** Called with the stored jobs before the engine waits for anything: alarms, badge, notifications. */
  settle(jobs: readonly Job[]): Promise<void>;
  /** Runs the work when no other worker of this extension runs any. */
  alone(work: () => Promise<void>): Promise<void>;
  now(): number;
  watched(): boolean;
}

export interface Engine {
  /**
   * One pass over the jobs that are due, until none is. Called while one runs, it makes that one look
   * again. Resolves when nothing is left to do at this moment.
   *
   * @throws what {@link EngineDeps} throws but for `HeygenError`, such as a full disk's refusal; the next tick
   * takes up whatever is stored.
   */
  tick(): Promise<void>;
}

/** Carries out what {@link due} says, several steps at once, one pass at a time. */
export function createEngine(deps: EngineDeps): Engine {
  let running: Promise<void> | undefined;
  let asked = false;
  let wake = () => {};

  async function pass(): Promise<void> {
    const busy = new Set<string>();
    const steps = new Set<Promise<void>>();
    const broken: unknown[] = [];
    try {
      for (;;) {
        // What could not be stored is not begun again here, where nothing would be another in a moment.
        if (broken.length > 0) throw broken[0];
        asked = false;
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const jobs = await deps.listJobs();
        await deps.settle(jobs);
        const conditions = { busy, watched: deps.watched(), limit: await deps.limit() };
        for (const step of due(jobs, deps.now(), conditions)) {
          const done: Promise<void> = runAlone(step, busy)
            .catch((error: unknown) => void broken.push(error))
            .finally(() => steps.delete(done));
          steps.add(done);
        }
        if (steps.size > 0) await Promise.race([...steps, woken]);
        else if (!asked) return;
      }
    } finally {
      // Before the lock is given back: a tick asked for from here on starts a pass of its own.
      running = undefined;
      await Promise.all(steps);
    }
  }

  async function runAlone(step: Step, busy: Set<string>): Promise<void> {
    const ids = idsOf(step);
    for (const id of ids) busy.add(id);
    await runStep(deps, step).finally(() => {
      for (const id of ids) busy.delete(id);
    });
  }

  return {
    tick() {
      asked = true;
      wake();
      running ??= deps.alone(pass);
      return running;
    },
  };
}

const idsOf = (step: Step): readonly string[] =>
  step.do === 'check' ? step.jobs.map((job) => job.id) : [step.job.id];

/** Runs one step to its end: what HeyGen answers, and what goes wrong, becomes an event of the job. */
function runStep(deps: EngineDeps, step: Step): Promise<void> {
  switch (step.do) {
    case 'start':
      return attempt(deps, [step.job], () => start(deps, step.job));
    case 'upload':
      return attempt(deps, [step.job], () => upload(deps, step.job));
    case 'submit':
      return attempt(deps, [step.job], () => submit(deps, step.job));
    case 'lookUp':
      return attempt(deps, [step.job], () => lookUp(deps, step.job));
    case 'discard':
      return attempt(deps, [step.job], () => discard(deps, step.job));
    case 'check':
      return attempt(deps, step.jobs, () => check(deps, step.jobs));
  }
}

async function attempt(deps: EngineDeps, jobs: readonly Job[], act: () => Promise<void>) {
  const mark = await deps.keyMark();
  try {
    await act();
  } catch (error) {
    if (!(error instanceof HeygenError)) throw error;
    const { failure } = error;
    for (const { id } of jobs) {
      await deps.applyEvent(id, { type: 'refused', at: deps.now(), failure });
    }
    // The key was changed while HeyGen refused the one before: what was resumed then is resumed now.
    if (mark === (await deps.keyMark())) return;
    for (const { id } of jobs) await deps.applyEvent(id, { type: 'resumed', at: deps.now() });
  }
}

async function start(deps: EngineDeps, job: Job): Promise<void> {
  const account = await deps.account();
  await deps.applyEvent(job.id, { type: 'started', at: deps.now(), account });
}

/** What one account was asked is never asked of another: it would be paid twice, or not be found. */
async function clientFor(deps: EngineDeps, job: Job): Promise<HeygenClient> {
  const account = await deps.account();
  if (job.account !== null && job.account !== account) {
    throw new HeygenError({ kind: 'otherAccount', message: job.account });
  }
  return deps.client();
}

async function upload(deps: EngineDeps, job: Job): Promise<void> {
  if (job.stage.name !== 'uploading') return;
  const client = await clientFor(deps, job);
  const assetId =
    (await earlierUpload(deps, job)) ?? (await send(deps, client, job, job.stage.key));
  await deps.applyEvent(job.id, { type: 'uploaded', at: deps.now(), assetId });
}

/** A picture is uploaded once, however many videos are made of it. */
async function earlierUpload(deps: EngineDeps, job: Job): Promise<string | undefined> {
  const asset = await deps.uploaded(job.id);
  return asset?.account === job.account ? asset?.id : undefined;
}

async function send(
  deps: EngineDeps,
  client: HeygenClient,
  job: Job,
  key: string,
): Promise<string> {
  const bytes = await deps.photoBytes(job.id);
  if (!bytes) throw new HeygenError({ kind: 'download' });
  const id = await client.uploadPicture(bytes, key);
  if (job.account !== null) await deps.keepUpload(job.id, { id, account: job.account });
  return id;
}

async function submit(deps: EngineDeps, job: Job): Promise<void> {
  if (job.stage.name !== 'submitting') return;
  const { key, assetId } = job.stage;
  const image: ImageSource =
    assetId === undefined
      ? { type: 'url', url: job.photo.url }
      : { type: 'asset_id', asset_id: assetId };
  const client = await clientFor(deps, job);
  await deps.applyEvent(job.id, { type: 'sent', at: deps.now() });
  try {
    const videoId = await client.createVideo(job.request, image, key);
    await deps.applyEvent(job.id, { type: 'accepted', at: deps.now(), videoId });
  } catch (error) {
    const kind = error instanceof HeygenError ? error.failure.kind : null;
    if (kind === 'rateLimited') await learn(deps);
    if (kind === 'assetGone') await deps.forgetUpload(job.id);
    throw error;
  }
}

/** As many as are rendering now are what the account may have at once; none at all teaches nothing. */
async function learn(deps: EngineDeps): Promise<void> {
  const jobs = await deps.listJobs();
  const rendering = jobs.filter(({ stage }) => stage.name === 'rendering').length;
  if (rendering > 0) await deps.learnLimit(rendering);
}

/** Videos made a little before the request left may be its own: the two clocks differ. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/** Searches the account for the video that a forgotten key may have made. */
async function lookUp(deps: EngineDeps, job: Job): Promise<void> {
  if (job.stage.name !== 'submitting') return;
  const { since } = job.stage;
  const client = await clientFor(deps, job);
  const found = await client.findVideos(job.request.title, since - CLOCK_TOLERANCE_MS);
  const others = (await deps.listJobs()).filter((other) => other.id !== job.id);
  const taken = new Set(others.map(videoIdOf));
  const candidates = found.filter(({ videoId }) => !taken.has(videoId));
  const rivals = others.some(
    ({ stage, request }) =>
      (stage.name === 'submitting' || stage.name === 'unclear') &&
      request.title === job.request.title,
  );
  const sure = candidates.length === 1 && !rivals;
  await deps.applyEvent(job.id, { type: 'lookedUp', at: deps.now(), candidates, sure });
}

/** What the person deleted while it was being sent is deleted at HeyGen, too, before it is forgotten. */
async function discard(deps: EngineDeps, job: Job): Promise<void> {
  const videoId = videoIdOf(job);
  if (videoId !== undefined) {
    const client = await clientFor(deps, job);
    await client.deleteVideo(videoId).catch((error: unknown) => {
      if (!(error instanceof HeygenError) || error.failure.kind !== 'gone') throw error;
    });
  }
  await deps.removeJob(job.id);
}

/** One status call for all of this account; details only of those that ended. */
async function check(deps: EngineDeps, jobs: readonly Job[]): Promise<void> {
  const account = await deps.account();
  const client = await deps.client();
  const byVideo = new Map<string, Job>();
  for (const job of jobs) {
    if (job.stage.name !== 'rendering') continue;
    if (job.account === null || job.account === account) byVideo.set(job.stage.videoId, job);
    else await attempt(deps, [job], async () => void (await clientFor(deps, job)));
  }
  if (byVideo.size === 0) return;
  const statuses = await client.statuses([...byVideo.keys()]);
  await Promise.all(
    [...byVideo].map(([videoId, job]) =>
      attempt(deps, [job], () => follow(deps, client, job, videoId, statuses.get(videoId))),
    ),
  );
}

async function follow(
  deps: EngineDeps,
  client: HeygenClient,
  job: Job,
  videoId: string,
  status: string | undefined,
): Promise<void> {
  if (status === 'not_found') throw new HeygenError({ kind: 'gone', code: 'not_found' });
  if (status !== 'completed' && status !== 'failed') {
    // An unknown word, too, means that it is not at its end.
    await deps.applyEvent(job.id, { type: 'progressed', at: deps.now() });
    return;
  }
  const video = await client.video(videoId);
  if (video.status === 'failed') {
    const failure = failureOfVideo(video.failureCode, video.failureMessage);
    const hasPicture = (await deps.photoBytes(job.id)) !== undefined;
    await deps.applyEvent(job.id, { type: 'videoFailed', at: deps.now(), failure, hasPicture });
  } else if (video.status === 'completed') {
    if (video.thumbnailUrl !== null) await deps.keepStill(job.id, video.thumbnailUrl);
    const { durationSeconds } = video;
    await deps.applyEvent(job.id, { type: 'completed', at: deps.now(), durationSeconds });
  } else {
    await deps.applyEvent(job.id, { type: 'progressed', at: deps.now() });
  }
}

function failureOfVideo(code: string | null, message: string | null): Failure {
  return {
    kind: code === 'download_failed' ? 'download' : 'render',
    ...(code === null ? {} : { code }),
    ...(message === null ? {} : { message }),
  };
}
