import type { ImageType } from '../../core/photo/image-types.ts';
import { LONGEST_SIDE_PX, type PictureFacts } from '../../core/photo/photo.ts';
import { isAnimated } from '../../core/photo/type.ts';
import { contextOf, type Drawable, drawn } from './canvas.ts';
import { bytesOf, type Decoded, withDecoded } from './decode.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';

/** Most bytes HeyGen takes in one upload. */
const MOST_UPLOAD_BYTES = 32 * 1024 * 1024;
/** Of a JPEG that is made here, of 1. */
export const QUALITY = 0.92;
/** Transparency is looked for in a small copy of this size, in pixels. */
const SAMPLE_PX = 128;
/** Less than this of 255 shows what is behind. */
const OPAQUE = 250;

/** A picture that HeyGen takes. */
export interface Prepared {
  /** JPEG or PNG, upright, under 2K, in sRGB, without metadata. */
  readonly bytes: Blob;
  readonly facts: PictureFacts;
}

/**
 * Makes of any picture that the browser can show one that HeyGen takes.
 *
 * @throws {PictureError} where it is no picture, or one that can't be shown.
 */
export const preparePicture = (original: Blob): Promise<Prepared> => withDecoded(original, prepare);

async function prepare({ bitmap, type, file, head }: Decoded): Promise<Prepared> {
  const { width, height } = bitmap;
  const upload = isUnder2k(bitmap) ? bitmap : drawn(bitmap, LONGEST_SIDE_PX);
  const transparent = type !== 'image/jpeg' && isTransparent(upload);
  const asItIs = upload === bitmap ? await withoutMetadata(type, file) : null;
  const bytes = asItIs ?? (await encode(upload, transparent));
  const animated = isAnimated(type, type === 'image/gif' ? await bytesOf(file) : head);
  const facts = { width, height, type, transparent, animated, asItIs: asItIs !== null };
  return { bytes, facts };
}

const isUnder2k = ({ width, height }: ImageBitmap) => Math.max(width, height) <= LONGEST_SIDE_PX;

/** The file itself, less its metadata; `null` where it has to be drawn anew, as not every program reads it alike. */
async function withoutMetadata(type: ImageType, file: Blob): Promise<Blob | null> {
  if (type !== 'image/jpeg' && type !== 'image/png') return null;
  const whole = await bytesOf(file);
  const bytes = type === 'image/jpeg' ? plainJpeg(whole) : plainPng(whole);
  return bytes && bytes.length <= MOST_UPLOAD_BYTES ? new Blob([bytes], { type }) : null;
}

function plainJpeg(file: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const jpeg = readJpeg(file);
  return jpeg?.isBaseline && jpeg.isSrgb && jpeg.orientation === 1 ? jpeg.bytes : null;
}

function plainPng(file: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const png = readPng(file);
  return png?.isPlain ? png.bytes : null;
}

async function encode(picture: Drawable, transparent: boolean): Promise<Blob> {
  const canvas = picture instanceof OffscreenCanvas ? picture : drawn(picture, LONGEST_SIDE_PX);
  return transparent
    ? canvas.convertToBlob({ type: 'image/png' })
    : canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

function isTransparent(picture: Drawable): boolean {
  const canvas = drawn(picture, SAMPLE_PX);
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, index) => index % 4 === 3 && value < OPAQUE);
}
