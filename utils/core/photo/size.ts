import type { Unfolding } from './ceiling.ts';
import { boxedSize } from './header/boxed-size.ts';
import { gifSize } from './header/gif.ts';
import { jpegHeader } from './header/jpeg.ts';
import { jxlHeader } from './header/jxl.ts';
import { pngSize } from './header/png.ts';
import { webpSize } from './header/webp.ts';
import { bmpSize, iconSize } from './header/windows.ts';
import type { ImageType } from './image-types.ts';

/** Nothing is known of a picture that only the browser knows, and a drawing has no pixels. */
const unknown = () => null;

const READERS: Readonly<Record<ImageType, (bytes: Uint8Array) => Unfolding | null>> = {
  'image/jpeg': jpegHeader,
  'image/png': pngSize,
  'image/webp': webpSize,
  'image/gif': gifSize,
  'image/avif': boxedSize,
  'image/jxl': jxlHeader,
  'image/heic': boxedSize,
  'image/bmp': bmpSize,
  'image/x-icon': iconSize,
  'image/svg+xml': unknown,
  other: unknown,
};

/**
 * The size that a picture's header says, before anything is decoded: a file of some bytes can unfold to gigabytes.
 *
 * @returns `null` where it is not said within these bytes; it may be later.
 */
export const sizeOf = (type: ImageType, bytes: Uint8Array): Unfolding | null =>
  READERS[type](bytes);
