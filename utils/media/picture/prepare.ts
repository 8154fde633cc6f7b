import { factsOfFaces } from '../../core/photo/crop.ts';
import { LONGEST_SIDE_PX, type PictureFacts, type PictureProblem } from '../../core/photo/photo.ts';
import { HEAD_BYTES, type ImageType, imageTypeOf, isAnimated } from '../../core/photo/type.ts';
import { facesIn } from './faces.ts';
import { readJpeg } from './jpeg.ts';
import { pngPixels, stripPng } from './png.ts';

/** Most bytes HeyGen takes in one upload. */
const MOST_UPLOAD_BYTES = 32 * 1024 * 1024;
/** Of a JPEG that is made here, of 1. */
export const QUALITY = 0.92;
/** Drawn, each takes four bytes: a small file can unfold to gigabytes. */
const MOST_PIXELS = 200_000_000;
/** Transparency is looked for in a small copy of this size, in pixels. */
const SAMPLE_PX = 128;
/** Less than this of 255 shows what is behind. */
const OPAQUE = 250;

/** A picture that HeyGen takes. */
export interface Prepared {
  /** JPEG or PNG, upright, under 2K, without metadata. */
  readonly bytes: Blob;
  readonly facts: PictureFacts;
}

/** What is drawn from: the whole picture, or a smaller copy of it. */
type Drawable = ImageBitmap | OffscreenCanvas;

/** The picture can't speak; `problem` says why. */
export class PictureError extends Error {
  override name = 'PictureError';
  readonly problem: PictureProblem | 'vector';
  constructor(problem: PictureProblem | 'vector') {
    super(`The picture is ${problem}`);
    this.problem = problem;
  }
}

/**
 * Makes of any picture that the browser can show one that HeyGen takes.
 *
 * @throws {PictureError} where it is no picture, or a broken one.
 */
export async function preparePicture(original: Blob): Promise<Prepared> {
  if (original.size === 0) throw new PictureError('empty');
  const head = await bytesOf(original.slice(0, HEAD_BYTES));
  const type = imageTypeOf(head);
  if (!type) throw new PictureError('notAPicture');
  if (type === 'image/png' && pngPixels(head) > MOST_PIXELS) throw new PictureError('tooLarge');
  // Under its true type, and without a copy of what may be many megabytes.
  const file = original.slice(0, original.size, type);
  const bitmap = await createImageBitmap(file).catch(() => {
    // Only a page draws those.
    throw new PictureError(type === 'image/svg+xml' ? 'vector' : 'broken');
  });
  try {
    const { width, height } = bitmap;
    const upload = isUnder2k(bitmap) ? bitmap : drawn(bitmap, LONGEST_SIDE_PX);
    const transparent = type !== 'image/jpeg' && isTransparent(upload);
    const asItIs = upload === bitmap ? await withoutMetadata(type, file) : null;
    const bytes = asItIs ?? (await encode(upload, transparent));
    const animated = isAnimated(type, type === 'image/gif' ? await bytesOf(file) : head);
    const boxes = await facesIn(bitmap);
    const facts = {
      width,
      height,
      type,
      transparent,
      animated,
      asItIs: asItIs !== null,
    };
    return { bytes, facts: { ...facts, ...(boxes ? factsOfFaces(boxes, bitmap) : {}) } };
  } finally {
    bitmap.close();
  }
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

const isUnder2k = ({ width, height }: ImageBitmap) => Math.max(width, height) <= LONGEST_SIDE_PX;

/** The file itself, less its metadata; `null` where HeyGen would not take it. */
async function withoutMetadata(type: ImageType, file: Blob): Promise<Blob | null> {
  if (type !== 'image/jpeg' && type !== 'image/png') return null;
  const whole = await bytesOf(file);
  const bytes = type === 'image/jpeg' ? uprightJpeg(whole) : stripPng(whole);
  return bytes && bytes.length <= MOST_UPLOAD_BYTES ? new Blob([bytes], { type }) : null;
}

/** Turned pictures and those for print are drawn anew: not every program reads them alike. */
function uprightJpeg(file: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const jpeg = readJpeg(file);
  return jpeg && jpeg.orientation === 1 && jpeg.components <= 3 ? jpeg.bytes : null;
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

/** The part of a screenshot within a rectangle in CSS pixels, as a PNG. */
export async function cutOut(
  shot: Blob,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  devicePixelRatio: number,
): Promise<Blob> {
  const px = (css: number) => Math.round(css * devicePixelRatio);
  const bitmap = await createImageBitmap(
    shot,
    px(x),
    px(y),
    Math.max(1, px(width)),
    Math.max(1, px(height)),
  );
  try {
    return await drawn(bitmap, LONGEST_SIDE_PX).convertToBlob({ type: 'image/png' });
  } finally {
    bitmap.close();
  }
}

/** The picture on a canvas of at most `longSide` pixels on its long side. */
export function drawn(bitmap: Drawable, longSide: number, ground?: string): OffscreenCanvas {
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = contextOf(canvas);
  if (ground !== undefined) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  return context;
}
