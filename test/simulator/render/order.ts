import type { VideoRequest } from '../api/video-shape.ts';
import type { Cue } from '../speech/cues.ts';

/** Everything a film depends on, ready to be sent to another process. */
export interface FilmOrder {
  format: 'mp4' | 'webm';
  width: number;
  height: number;
  fit: 'cover' | 'contain';
  /** Shown around the picture: `#rrggbb`, or null for black; a WebM has nothing there. */
  backdrop: string | null;
  /** Whether the picture leaves a margin, so that the backdrop can be seen. */
  inset: boolean;
  /** Seconds. */
  duration: number;
  /** What is burnt in. */
  cues: readonly Cue[];
  /** Fundamental of the hum in Hz. */
  pitch: number;
  /** 0 to 1. */
  volume: number;
}

/** Files the order refers to, by their content. */
export interface FilmFiles {
  picture: Buffer;
  backdrop: Buffer | null;
  /** A WAV or MP3 to be heard instead of the hum. */
  audio: Buffer | null;
}

/**
 * The area of a frame in pixels, where nothing else is said. Larger resolutions are priced as such but drawn no larger:
 * the machines that run this have two cores.
 */
export const USUAL_AREA = 1280 * 720;

const RATIOS = { '16:9': 16 / 9, '9:16': 9 / 16, '4:5': 4 / 5, '5:4': 5 / 4, '1:1': 1 } as const;

/** The frame in pixels, both sides even. Without `aspect_ratio` it is 16:9, as with HeyGen. */
export function frameSize(
  aspect: VideoRequest['aspect_ratio'],
  picture: { width: number; height: number },
  area = USUAL_AREA,
): { width: number; height: number } {
  const ratio =
    aspect === 'auto' ? clamp(picture.width / picture.height) : RATIOS[aspect ?? '16:9'];
  const even = (value: number) => Math.max(2, Math.round(value / 2) * 2);
  return { width: even(Math.sqrt(area * ratio)), height: even(Math.sqrt(area / ratio)) };
}

/** Extreme strips would leave no room for the captions. */
function clamp(ratio: number): number {
  return Math.min(3, Math.max(1 / 3, ratio));
}
