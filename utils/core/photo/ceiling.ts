import type { Size } from './header/bytes.ts';
import type { ImageType } from './image-types.ts';

/** What a header says of a picture, as far as unfolding it costs. */
export interface Unfolding extends Size {
  /** All of it is held twice, as each pass makes it a little sharper. */
  readonly inPasses?: boolean;
}

/** No camera makes larger ones. */
const MOST_PIXELS = 200_000_000;
/** Of memory at the highest moment: with half of it left to the system, a computer of 4 GB can bear it. */
const MOST_BYTES = 1_250_000_000;
/** Larger ones are unfolded one at a time, over all pages and the worker. */
const LARGE_BYTES = 125_000_000;

/** What a pixel takes at the highest moment, drawing included, as measured in Chromium; in bytes. */
const BYTES_PER_PIXEL: Readonly<Record<ImageType, number>> = {
  'image/jpeg': 5,
  'image/png': 6,
  'image/webp': 9,
  'image/gif': 9,
  'image/avif': 10,
  'image/jxl': 6,
  'image/heic': 10,
  'image/bmp': 8,
  'image/x-icon': 8,
  'image/svg+xml': 5,
  other: 10,
};
const BYTES_PER_PIXEL_IN_PASSES = 11;

const pixelsOf = ({ width, height }: Size): number => width * height;

/** The memory that unfolding takes at its highest moment, in bytes. */
export const unfoldedBytes = (type: ImageType, picture: Unfolding): number =>
  pixelsOf(picture) * (picture.inPasses ? BYTES_PER_PIXEL_IN_PASSES : BYTES_PER_PIXEL[type]);

/** A small file can unfold to gigabytes: such a picture is not touched. */
export const isTooLarge = (type: ImageType, picture: Unfolding): boolean =>
  pixelsOf(picture) > MOST_PIXELS || unfoldedBytes(type, picture) > MOST_BYTES;

/** While it is unfolded, no other large one is. */
export const isLarge = (type: ImageType, picture: Unfolding): boolean =>
  unfoldedBytes(type, picture) > LARGE_BYTES;
