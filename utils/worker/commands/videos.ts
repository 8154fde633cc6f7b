import { browser } from 'wxt/browser';
import type { Failure } from '../../core/failure.ts';
import type { LiveVideo, Result } from '../../messages.ts';
import { getJob } from '../../store/jobs.ts';
import { ask } from '../heygen.ts';
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

/** Saves a ready video under its title. */
export async function downloadVideo(id: string): Promise<Result<null>> {
  const job = await getJob(id);
  const live = await liveVideo(id);
  if (!live.ok) return live;
  await browser.downloads.download({
    url: live.value.videoUrl,
    filename: fileNameOf(job?.request.title ?? '', job ? extensionOf(job.request) : 'mp4'),
    conflictAction: 'uniquify',
  });
  return { ok: true, value: null };
}
