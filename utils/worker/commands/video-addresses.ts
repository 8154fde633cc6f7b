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

const EXTENSIONS: Readonly<Record<string, string>> = { 'video/mp4': 'mp4', 'video/webm': 'webm' };

/**
 * By what is delivered, else by the address: how a video was made that was asked for elsewhere, nothing else tells.
 *
 * @param mime as it is delivered; empty before that is known.
 */
export function extensionOf(request: JobRequest, videoUrl: string, mime: string): string {
  const [type = ''] = mime.toLowerCase().split(';');
  const [, named] = /\.(mp4|webm)$/iu.exec(URL.parse(videoUrl)?.pathname ?? '') ?? [];
  const asked = request.make === 'video' && request.outputFormat === 'webm' ? 'webm' : 'mp4';
  return EXTENSIONS[type.trim()] ?? named?.toLowerCase() ?? asked;
}
