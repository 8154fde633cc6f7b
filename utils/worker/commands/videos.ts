import type { Failure } from '../../core/failure.ts';
import type { DownloadEnd, LiveVideo, Result } from '../../messages.ts';
import { getJob } from '../../store/jobs.ts';
import { ask } from '../heygen.ts';
import { keepAwake } from '../keep-awake.ts';
import { saveFile } from './download.ts';
import { fileNameOf } from './file-name.ts';
import { addressesOf, extensionOf } from './video-addresses.ts';

const GONE: Failure = { kind: 'gone' };

/** Addresses of a ready video, asked for anew: those HeyGen gave before may have expired. */
export async function liveVideo(id: string): Promise<Result<LiveVideo>> {
  const job = await getJob(id);
  if (job?.stage.name !== 'ready' || job.request.make === 'avatar')
    return { ok: false, failure: GONE };
  const { remoteId } = job.stage;
  const result = await ask(job.account, (client) => client.video(remoteId));
  if (!result.ok) return result;
  const value = addressesOf(job.request, result.value);
  return value ? { ok: true, value } : { ok: false, failure: GONE };
}

/** Saves a ready video under its title; resolves once the file is there, or is not going to be. */
export async function downloadVideo(id: string): Promise<Result<DownloadEnd>> {
  const first = await tryDownload(id);
  if (!first.ok || first.value !== 'refused') return asAnswer(first);
  // A signed address may expire while a Save dialog is open.
  return asAnswer(await tryDownload(id));
}

type Tried = Result<DownloadEnd | 'refused'>;

const asAnswer = (tried: Tried): Result<DownloadEnd> =>
  tried.ok ? { ok: true, value: tried.value === 'refused' ? 'failed' : tried.value } : tried;

async function tryDownload(id: string): Promise<Tried> {
  const job = await getJob(id);
  const live = await liveVideo(id);
  if (!job || !live.ok) return live.ok ? { ok: false, failure: GONE } : live;
  const { videoUrl } = live.value;
  const name = fileNameOf(job.request.title, extensionOf(job.request, videoUrl));
  return { ok: true, value: await keepAwake(saveFile(videoUrl, name)) };
}
