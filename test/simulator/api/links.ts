import { ApiError } from '../http/api-error.ts';
import { download } from '../jobs/inputs.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import type { World } from '../world.ts';
import type { VideoRequest } from './video-shape.ts';

/** Fetches each link. @throws ApiError 400 `download_failed` for one that can't be had */
export async function checkLinks(links: readonly string[], world: World): Promise<void> {
  if (!world.habits.fetchesAtOnce) return;
  for (const url of links) {
    await download(url, world.site).catch((error: unknown) => {
      if (!(error instanceof JobFailure)) throw error;
      throw new ApiError(400, error.code, error.message);
    });
  }
}

/** What a video's request leads to on the web. */
export function linksIn(request: VideoRequest): readonly string[] {
  const { audio_url, background } = request;
  const image = request.type === 'image' && request.image.type === 'url' ? request.image.url : null;
  const backdrop = background?.type === 'image' ? background.url : null;
  return [image, audio_url, backdrop].filter((url) => typeof url === 'string');
}
