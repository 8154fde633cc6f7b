import type { JobRequest } from '../../core/draft/request.ts';
import { entryOf } from '../../core/entry-of.ts';
import type { RemoteVideo } from '../../core/remote.ts';
import type { LiveVideo } from '../../messages.ts';

type Addresses = Pick<RemoteVideo, 'videoUrl' | 'captionedVideoUrl' | 'subtitlesUrl' | 'pageUrl'>;

/** The addresses of a video as it was asked for; `null` where HeyGen gives none. */
export function addressesOf(request: JobRequest, video: Addresses): LiveVideo | null {
  const { videoUrl, captionedVideoUrl, subtitlesUrl: wordsUrl, pageUrl } = video;
  const burnt = request.make === 'video' && request.captions === 'burnt' ? captionedVideoUrl : null;
  // Words that are in the picture are not shown over it as well.
  if (burnt !== null) return { videoUrl: burnt, subtitlesUrl: null, wordsUrl, pageUrl };
  if (videoUrl === null) return null;
  // HeyGen may give them unasked.
  const unwanted = request.make === 'video' && request.captions === 'none';
  return { videoUrl, subtitlesUrl: unwanted ? null : wordsUrl, wordsUrl, pageUrl };
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'video/mp4': 'mp4', 'video/webm': 'webm' };

/** Stores of files call by these what they were not told the type of. */
const UNTOLD: ReadonlySet<string> = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
]);

/** Whether what is delivered may be a video as HeyGen makes them. @param mime empty where it is not told. */
export function isVideo(mime: string): boolean {
  const type = typeIn(mime);
  return UNTOLD.has(type) || entryOf(EXTENSIONS, type) !== undefined;
}

const typeIn = (mime: string): string => mime.toLowerCase().split(';')[0]?.trim() ?? '';

/**
 * By what is delivered, else by the address: how a video was made that was asked for elsewhere, nothing else tells.
 *
 * @param mime as it is delivered; empty before that is known.
 */
export function extensionOf(request: JobRequest, videoUrl: string, mime: string): string {
  const [, named] = /\.(mp4|webm)$/iu.exec(URL.parse(videoUrl)?.pathname ?? '') ?? [];
  const asked = request.make === 'video' && request.outputFormat === 'webm' ? 'webm' : 'mp4';
  return entryOf(EXTENSIONS, typeIn(mime)) ?? named?.toLowerCase() ?? asked;
}
