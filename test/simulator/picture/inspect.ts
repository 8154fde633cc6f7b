import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { fileTypeOf } from '../files/file-type.ts';
import { headerSize } from './header-size.ts';

/** HeyGen says "under 2K" of the long side, in pixels. */
export const LONG_SIDE_LIMIT = 2048;
const THUMBNAIL_WIDTH = 640;

export interface Picture {
  bytes: Buffer;
  type: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  /** A JPEG. */
  thumbnail: Buffer;
}

/**
 * Looks at a picture the way HeyGen would before animating it.
 * @throws Error with a sentence saying what is wrong with it
 */
export async function inspect(bytes: Buffer): Promise<Picture> {
  const mime = fileTypeOf(bytes)?.mime;
  if (mime !== 'image/jpeg' && mime !== 'image/png') throw new Error('It is neither JPEG nor PNG.');
  // Before decoding: a small file can unfold to gigabytes.
  const size = headerSize(bytes);
  if (!size) throw new Error('It can not be decoded.');
  const longSide = Math.max(size.width, size.height);
  if (longSide >= LONG_SIDE_LIMIT) {
    throw new Error(`Its long side is ${longSide} px and must be under ${LONG_SIDE_LIMIT} px.`);
  }
  const image = await loadImage(bytes).catch((cause: unknown) => {
    throw new Error('It can not be decoded.', { cause });
  });
  const { width, height } = image;
  return { bytes, type: mime, width, height, thumbnail: await shrink(image) };
}

function shrink(image: Image): Promise<Buffer> {
  const width = Math.min(THUMBNAIL_WIDTH, image.width);
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return canvas.encode('jpeg', 80);
}
