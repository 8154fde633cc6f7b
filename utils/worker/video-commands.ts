import { browser } from 'wxt/browser';
import type { Failure } from '../heygen/failure.ts';
import { getJob } from '../jobs/store.ts';
import type { LiveVideo, Result } from '../messages.ts';
import { attempt } from './attempt.ts';
import { fileNameOf } from './file-name.ts';

const GONE: Failure = { kind: 'gone' };

/** Addresses of a ready video, asked for anew: those HeyGen gave before may have expired. */
export async function liveVideo(id: string): Promise<Result<LiveVideo>> {
  const stage = (await getJob(id))?.stage;
  if (stage?.name !== 'ready') return { ok: false, failure: GONE };
  const result = await attempt((client) => client.video(stage.remoteId));
  if (!result.ok) return result;
  const { videoUrl, subtitlesUrl, pageUrl } = result.value;
  if (videoUrl === null) return { ok: false, failure: GONE };
  return { ok: true, value: { videoUrl, subtitlesUrl, pageUrl } };
}

/** Saves a ready video under its title. */
export async function downloadVideo(id: string): Promise<Result<null>> {
  const job = await getJob(id);
  const live = await liveVideo(id);
  if (!live.ok) return live;
  await browser.downloads.download({
    url: live.value.videoUrl,
    filename: fileNameOf(job?.request.title ?? '', 'mp4'),
    conflictAction: 'uniquify',
  });
  return { ok: true, value: null };
}
