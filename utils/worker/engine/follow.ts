import { type Failure, type FailureKind, HeygenError } from '../../core/failure.ts';
import type { Job } from '../../core/job/job.ts';
import { speaksOfPolicy } from '../../core/policy.ts';
import { type RemoteVideo, UNPICTURED } from '../../core/remote.ts';
import type { HeygenClient } from '../../heygen/client.ts';
import { onBehalfOf } from './ask.ts';
import type { EngineDeps } from './deps.ts';

/** A job that HeyGen is at, and its id there. */
interface Followed {
  readonly job: Job;
  readonly remoteId: string;
}

/** One status call for all videos of this account, details only of those that ended; avatars one by one. */
export async function check(deps: EngineDeps, jobs: readonly Job[]): Promise<void> {
  const account = await deps.account();
  const client = await deps.client(account);
  const avatars: Followed[] = [];
  const videos: Followed[] = [];
  for (const job of jobs) {
    if (job.stage.name !== 'rendering') continue;
    const followed = { job, remoteId: job.stage.remoteId };
    if (job.account !== null && job.account !== account) {
      await onBehalfOf(deps, [job], async () => void (await deps.client(job.account)));
    } else if (job.request.make === 'avatar') avatars.push(followed);
    else videos.push(followed);
  }
  await Promise.all([
    ...avatars.map((it) => onBehalfOf(deps, [it.job], () => followAvatar(deps, client, it))),
    onBehalfOf(
      deps,
      videos.map(({ job }) => job),
      () => followVideos(deps, client, videos),
    ),
  ]);
}

async function followVideos(
  deps: EngineDeps,
  client: HeygenClient,
  videos: readonly Followed[],
): Promise<void> {
  if (videos.length === 0) return;
  const statuses = await statusesOf(client, videos);
  const isAtWork = ({ remoteId }: Followed) => AT_WORK.has(statuses.get(remoteId) ?? '');
  const atWork = videos.filter(isAtWork).map(({ job }) => job.id);
  if (atWork.length > 0) await deps.applyToEach(atWork, { type: 'progressed', at: deps.now() });
  const others = videos.filter((it) => !isAtWork(it));
  const listed = others.length > 1 ? await newestOf(client, others) : NONE;
  await Promise.all(
    others.map((it) =>
      onBehalfOf(deps, [it.job], () => followVideo(deps, client, it, listed.get(it.remoteId))),
    ),
  );
}

const NONE: ReadonlyMap<string, RemoteVideo> = new Map();

/** One call in the place of one for each; what it does not tell is asked by itself. */
const newestOf = (
  client: HeygenClient,
  ended: readonly Followed[],
): Promise<ReadonlyMap<string, RemoteVideo>> =>
  unlessRefused(client.newestVideos(new Set(ended.map(({ remoteId }) => remoteId))), NONE);

/** The call for many may be refused or gone where the one for each is not: then each is asked about by itself. */
const statusesOf = (
  client: HeygenClient,
  videos: readonly Followed[],
): Promise<ReadonlyMap<string, string>> =>
  unlessRefused(client.statuses(videos.map(({ remoteId }) => remoteId)), new Map());

async function unlessRefused<Value>(asked: Promise<Value>, none: Value): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HeygenError && OF_THE_CALL.has(error.failure.kind)) return none;
    throw error;
  }
}

const OF_THE_CALL: ReadonlySet<FailureKind> = new Set([
  'forbidden',
  'scope',
  'denied',
  'invalid',
  'gone',
  'routeGone',
]);

/** What these say needs no second look; of anything else the video itself is asked for. */
const AT_WORK: ReadonlySet<string> = new Set(['waiting', 'pending', 'queued', 'processing']);

async function followVideo(
  deps: EngineDeps,
  client: HeygenClient,
  { job, remoteId }: Followed,
  listed: RemoteVideo | undefined,
): Promise<void> {
  const at = deps.now();
  const video = listed && isToldOf(listed) ? listed : await client.video(remoteId);
  if (video.status === 'failed') {
    await end(deps, job, renderFailure(job, video.failureCode, video.failureMessage));
  } else if (video.status !== 'completed') {
    // An unknown word, too, means that it is not at its end.
    await deps.applyEvent(job.id, { type: 'progressed', at });
  } else if (video.videoUrl === null && video.strangeUrl === null) {
    await deps.applyEvent(job.id, { type: 'unaddressed', at });
  } else {
    if (video.thumbnailUrl !== null) await deps.keepStill(job.id, video.thumbnailUrl);
    const { durationSeconds } = video;
    await deps.applyEvent(job.id, { type: 'completed', at: deps.now(), durationSeconds });
  }
}

/** The list may lag behind: only an end that it tells in full is taken from it. */
const isToldOf = ({ status, videoUrl }: RemoteVideo): boolean =>
  status === 'failed' || (status === 'completed' && videoUrl !== null);

async function followAvatar(
  deps: EngineDeps,
  client: HeygenClient,
  { job, remoteId }: Followed,
): Promise<void> {
  const { status, failureCode, failureMessage } = await client.avatar(remoteId);
  if (status === 'pending_consent') throw new HeygenError({ kind: 'consent' });
  if (status === 'failed') {
    await end(deps, job, renderFailure(job, failureCode, failureMessage));
  } else if (status === 'completed') {
    await deps.applyEvent(job.id, { type: 'completed', at: deps.now(), durationSeconds: null });
  } else if (status === UNPICTURED) {
    await deps.applyEvent(job.id, { type: 'unaddressed', at: deps.now() });
  } else {
    await deps.applyEvent(job.id, { type: 'progressed', at: deps.now() });
  }
}

async function end(deps: EngineDeps, job: Job, failure: Failure): Promise<void> {
  const hasPicture = (await deps.file(job, 'picture')) !== undefined;
  await deps.applyEvent(job.id, { type: 'videoFailed', at: deps.now(), failure, hasPicture });
}

/** Where the photo was not given by its link, what HeyGen could not fetch is something else. */
function kindOf({ request, route }: Job, code: string | null, message: string | null): FailureKind {
  if (request.make === 'elsewhere') return 'elsewhere';
  if (code === 'download_failed' && route === 'link') return 'download';
  return speaksOfPolicy(`${code ?? ''} ${message ?? ''}`) ? 'policy' : 'render';
}

function renderFailure(job: Job, code: string | null, message: string | null): Failure {
  return {
    kind: kindOf(job, code, message),
    ...(code === null ? {} : { code }),
    ...(message === null ? {} : { message }),
  };
}
