import type { Failure } from '../../core/failure.ts';
import { shownTitle } from '../../core/job/labels.ts';
import type { DownloadEnd, LiveVideo, Result } from '../../messages.ts';
import { noteSaving } from '../../store/downloads.ts';
import { getJob } from '../../store/jobs.ts';
import { ask } from '../heygen.ts';
import { fileNameOf } from './file-name.ts';
import { noteEnd, saveVideoFile } from './saving.ts';
import { addressesOf, extensionOf, isVideo } from './video-addresses.ts';

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
  if (value) return { ok: true, value };
  const { strangeUrl: message } = result.value;
  return { ok: false, failure: message === null ? GONE : { kind: 'strangeAddress', message } };
}

/** By job: pressed twice, a video is saved once. */
const running = new Map<string, Promise<Result<DownloadEnd>>>();

/** Saves a ready video under its title; resolves once the file is there, or is not going to be. */
export function downloadVideo(id: string): Promise<Result<DownloadEnd>> {
  const begun = running.get(id) ?? download(id).finally(() => running.delete(id));
  running.set(id, begun);
  return begun;
}

async function download(id: string): Promise<Result<DownloadEnd>> {
  const first = await tryDownload(id);
  // A signed address may expire while a Save dialog is open.
  const last = first.ok && first.value === 'refused' ? await tryDownload(id) : first;
  if (!last.ok) {
    // The failure says more.
    await noteSaving(id, null);
    return last;
  }
  await noteEnd(id, last.value);
  return { ok: true, value: last.value === 'refused' ? 'failed' : last.value };
}

async function tryDownload(id: string): Promise<Result<DownloadEnd | 'refused'>> {
  const job = await getJob(id);
  const live = await liveVideo(id);
  if (!job || !live.ok) return live.ok ? { ok: false, failure: GONE } : live;
  const { videoUrl: url } = live.value;
  const { request } = job;
  const nameFor = (mime: string) => fileNameOf(shownTitle(job), extensionOf(request, url, mime));
  return { ok: true, value: await saveVideoFile(id, { url, nameFor, isWanted: isVideo }) };
}
