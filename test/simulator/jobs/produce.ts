import type { VideoRequest } from '../api/video-shape.ts';
import type { Picture } from '../picture/inspect.ts';
import { wholeFrames } from '../render/frame-rate.ts';
import { type FilmOrder, frameSize } from '../render/order.ts';
import type { Studio } from '../render/studio.ts';
import { type Cue, cuesOf, srtOf } from '../speech/cues.ts';
import { timeSpeech } from '../speech/timing.ts';
import { audioLength } from './audio-length.ts';
import { obtainAudio, obtainPicture, obtainSubject, type Sources } from './inputs.ts';
import { JobFailure } from './job-failure.ts';

const LONGEST_AUDIO_SECONDS = 600;
const DEFAULT_PITCH = 140;

/** What a job has made once it is through. */
export interface Product {
  picture: Picture;
  /** Seconds. */
  duration: number;
  srt: string;
  /** Null where nothing is rendered. */
  path: string | null;
  /** The same with the captions burnt in; null if that wasn't asked for. */
  captionedPath: string | null;
}

export interface Workshop {
  sources: Sources;
  /** Where the film of a request is made; null if none is. */
  studioFor(request: VideoRequest): Studio | null;
  /** The fundamental of a voice in Hz. */
  pitchOf(voiceId: string): number | undefined;
  maxVideoSeconds: number;
  /** Of a frame, in pixels. */
  filmArea: number;
}

/** Carries out a video request. @throws JobFailure */
export async function produce(request: VideoRequest, workshop: Workshop): Promise<Product> {
  const { sources, maxVideoSeconds } = workshop;
  const studio = workshop.studioFor(request);
  const picture = await obtainSubject(request, sources);
  const audio = await obtainAudio(request, sources);
  const { duration, cues } = audio
    ? await recorded(audio, maxVideoSeconds)
    : spoken(request, maxVideoSeconds);
  const order: FilmOrder = {
    ...frameSize(request.aspect_ratio, picture, workshop.filmArea),
    ...look(request),
    format: request.output_format ?? 'mp4',
    duration,
    cues: [],
    pitch: pitchOf(request, workshop),
    volume: request.voice_settings?.volume ?? 1,
  };
  const files = { picture: picture.bytes, audio, backdrop: await backdropOf(request, sources) };
  const made = await studio?.film(order, files);
  const captioned = request.caption?.style && (await studio?.film({ ...order, cues }, files));
  return {
    picture,
    srt: srtOf(cues),
    duration,
    path: made?.path ?? null,
    captionedPath: captioned ? captioned.path : null,
  };
}

/** Length and captions of a script. */
export function spoken(
  request: Pick<VideoRequest, 'script' | 'voice_settings'>,
  cap: number,
): { duration: number; cues: Cue[] } {
  const speech = timeSpeech(request.script ?? '', request.voice_settings?.speed, cap);
  return { duration: speech.duration, cues: cuesOf(speech) };
}

async function recorded(audio: Buffer, cap: number): Promise<{ duration: number; cues: Cue[] }> {
  const length = await audioLength(audio).catch(() => {
    throw new JobFailure('invalid_audio', 'The audio was refused. It can not be decoded.');
  });
  if (length > LONGEST_AUDIO_SECONDS) {
    throw new JobFailure('invalid_audio', 'The audio was refused. It is longer than 10 minutes.');
  }
  const duration = wholeFrames(Math.min(length, cap));
  return { duration, cues: [{ text: '♪ recorded narration', start: 0, end: duration }] };
}

function look(request: VideoRequest) {
  const { background, remove_background, fit, output_format } = request;
  return {
    fit: fit ?? ('cover' as const),
    backdrop: background?.type === 'color' ? background.value : null,
    inset: background !== undefined || remove_background === true || output_format === 'webm',
  };
}

async function backdropOf(request: VideoRequest, sources: Sources): Promise<Buffer | null> {
  const { background } = request;
  if (background?.type !== 'image') return null;
  const { url, asset_id } = background;
  const input =
    url === undefined
      ? { type: 'asset_id' as const, asset_id: asset_id ?? '' }
      : { type: 'url' as const, url };
  return (await obtainPicture(input, sources)).bytes;
}

function pitchOf(request: VideoRequest, workshop: Workshop): number {
  const voice = workshop.pitchOf(request.voice_id ?? '') ?? DEFAULT_PITCH;
  return voice * (1 + (request.voice_settings?.pitch ?? 0) / 100);
}
