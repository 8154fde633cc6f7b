import type { AspectRatio, Fit } from './options.ts';

/** In any unit: only what they are to each other counts, except where it says pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the frame is narrower or lower than the photo: at the left and right, at the top and bottom. */
export type Edges = 'none' | 'sides' | 'ends';

/** What becomes of a photo in a frame. */
export interface Framing {
  /** What is cut off where the frame is filled. */
  readonly cut: Edges;
  /** Where room is left when all of the photo is in the frame. */
  readonly room: Edges;
}

/** Shapes this much alike, as a share, are one: nobody sees the difference. */
const ALIKE = 0.01;

/** The shape of a video; `auto` is the photo's own. */
export function shapeOf(ratio: AspectRatio, photo: Size): Size {
  if (ratio === 'auto') return photo;
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return { width, height };
}

/** The largest frame of a shape in a square box. @returns pixels. */
export function frameIn(shape: Size, boxPx: number): Size {
  const scale = boxPx / Math.max(shape.width, shape.height);
  return {
    width: Math.max(1, Math.round(shape.width * scale)),
    height: Math.max(1, Math.round(shape.height * scale)),
  };
}

/** What a frame of a shape does to a photo. */
export function framingOf(shape: Size, photo: Size): Framing {
  const wider = (photo.width * shape.height) / (photo.height * shape.width);
  if (wider > 1 + ALIKE) return { cut: 'sides', room: 'ends' };
  if (wider < 1 / (1 + ALIKE)) return { cut: 'ends', room: 'sides' };
  return { cut: 'none', room: 'none' };
}

/** What there is to say of a photo in its frame; `open`: HeyGen chooses, and it makes a difference. */
export type FitEffect = 'whole' | 'cutSides' | 'cutEnds' | 'roomSides' | 'roomEnds' | 'open';

export function effectOf({ cut, room }: Framing, fit: Fit | undefined): FitEffect {
  if (cut === 'none' || room === 'none') return 'whole';
  if (fit === undefined) return 'open';
  if (fit === 'cover') return cut === 'sides' ? 'cutSides' : 'cutEnds';
  return room === 'sides' ? 'roomSides' : 'roomEnds';
}
