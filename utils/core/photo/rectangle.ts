/** A part of a picture, in fractions of its upright width and height: each from 0 to 1. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that is sent in the place of the whole. */
export interface Crop extends Rectangle {
  /** Width by height of the picture it was drawn on: in one of another shape it would show something else. */
  readonly shape: number;
}

/** In pixels, or in fractions, as it says where it stands. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Shapes that differ by less than this share are one: a smaller copy is rounded to whole pixels. */
const ALIKE = 0.01;

/** The crop was drawn on a picture of this shape. @param picture in any unit. */
export function fits({ shape }: Crop, { width, height }: Extent): boolean {
  return Math.abs((shape * height) / width - 1) < ALIKE;
}
