import type { Size } from '../../core/photo/header/bytes.ts';
import { isMarkup } from '../../core/photo/header/svg.ts';
import type { ImageType } from '../../core/photo/image-types.ts';
import { sizeOf } from '../../core/photo/size.ts';
import { HEAD_BYTES, imageTypeOf } from '../../core/photo/type.ts';
import { drawSvg } from './drawing.ts';
import { PictureError } from './problem.ts';
import { isShown } from './shown.ts';

/** Drawn, each takes four bytes: a small file can unfold to gigabytes. */
const MOST_PIXELS = 200_000_000;
/** Of larger ones, 100 MB and more when drawn, one is unfolded at a time. */
const LARGE_PIXELS = 25_000_000;
/** A comment may stand before a drawing; what is longer is no picture. */
const MOST_PROLOG_BYTES = 4 * 1024 * 1024;

/** A picture as the browser shows it. */
export interface Decoded {
  /** Upright, and closed when its use ends. */
  readonly bitmap: ImageBitmap;
  readonly type: ImageType;
  /** Under its true type, and without a copy of what may be many megabytes. */
  readonly file: Blob;
  /** The file's first bytes. */
  readonly head: Uint8Array;
}

export const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/**
 * Unfolds any picture that the browser can show, for as long as `use` takes.
 *
 * @throws {PictureError} where it is no picture, or one that can't be shown.
 */
export async function withDecoded<Value>(
  original: Blob,
  use: (picture: Decoded) => Promise<Value>,
): Promise<Value> {
  if (original.size === 0) throw new PictureError('empty');
  const { type, size, head } = await readHeader(original);
  const isDrawing = type === 'image/svg+xml';
  const file = original.slice(0, original.size, type ?? original.type);
  const work = async () => {
    checkSize(size);
    const bitmap = await unfold(isDrawing ? await drawSvg(file) : file, type);
    try {
      checkSize(bitmap);
      return await use({ bitmap, type: type ?? 'other', file, head });
    } finally {
      bitmap.close();
    }
  };
  const isSmall = isDrawing || (size !== null && pixelsOf(size) <= LARGE_PIXELS);
  return isSmall ? work() : navigator.locks.request('large picture', work);
}

interface Header {
  readonly type: ImageType | null;
  readonly size: Size | null;
  readonly head: Uint8Array;
}

/** Reads as little as says it. */
async function readHeader(file: Blob): Promise<Header> {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  const isWhole = file.size <= HEAD_BYTES;
  const type = imageTypeOf(head);
  if (!type) {
    const isLong = !isWhole && isMarkup(head);
    const prolog = isLong ? await bytesOf(file.slice(0, MOST_PROLOG_BYTES)) : head;
    return { type: isLong ? imageTypeOf(prolog) : null, size: null, head };
  }
  const size = sizeOf(type, head);
  if (size || isWhole || type === 'image/svg+xml') return { type, size, head };
  return { type, size: sizeOf(type, await bytesOf(file)), head };
}

const pixelsOf = ({ width, height }: Size) => width * height;

function checkSize(size: Size | null): void {
  if (size && pixelsOf(size) > MOST_PIXELS) throw new PictureError('tooLarge');
}

async function unfold(file: Blob, type: ImageType | null): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch {
    if (!type) throw new PictureError('notAPicture');
    throw new PictureError((await isShown(type)) ? 'broken' : 'unsupported');
  }
}
