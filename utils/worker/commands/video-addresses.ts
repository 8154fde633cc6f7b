import type { JobRequest } from '../../core/draft/request.ts';
import type { RemoteVideo } from '../../core/remote.ts';
import type { LiveVideo } from '../../messages.ts';

type Addresses = Pick<RemoteVideo, 'videoUrl' | 'captionedVideoUrl' | 'subtitlesUrl' | 'pageUrl'>;

/** The addresses of a video as it was asked for; `null` where HeyGen gives none. */
export function addressesOf(request: JobRequest, video: Addresses): LiveVideo | null {
  const { videoUrl, captionedVideoUrl, subtitlesUrl, pageUrl } = video;
  const burnt = request.make === 'video' && request.captions === 'burnt' ? captionedVideoUrl : null;
  // Words that are in the picture are not shown over it as well.
  if (burnt !== null) return { videoUrl: burnt, subtitlesUrl: null, pageUrl };
  if (videoUrl === null) return null;
  // HeyGen may give them unasked.
  const unwanted = request.make === 'video' && request.captions === 'none';
  return { videoUrl, subtitlesUrl: unwanted ? null : subtitlesUrl, pageUrl };
}

/** By the address: how a video was made that was asked for elsewhere, nothing else tells. */
export function extensionOf(request: JobRequest, videoUrl: string): string {
  const [, named] = /\.(mp4|webm)$/iu.exec(URL.parse(videoUrl)?.pathname ?? '') ?? [];
  if (named !== undefined) return named.toLowerCase();
  return request.make === 'video' && request.outputFormat === 'webm' ? 'webm' : 'mp4';
}
