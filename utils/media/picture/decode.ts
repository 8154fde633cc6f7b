import { within } from '../../concurrency.ts';
import { isLarge, isTooLarge, type Unfolding } from '../../core/photo/ceiling.ts';
import { isMarkup } from '../../core/photo/header/svg.ts';
import type { ImageType } from '../../core/photo/image-types.ts';
import { sizeOf } from '../../core/photo/size.ts';
import { HEAD_BYTES, imageTypeOf } from '../../core/photo/type.ts';
import { drawSvg } from './drawing.ts';
import { PictureError } from './problem.ts';
import { isShown } from './shown.ts';

/** A comment may stand before a drawing; what is longer is no picture. */
const MOST_PROLOG_BYTES = 4 * 1024 * 1024;
/** Large ones take seconds; one that is made to take for ever is let go, in milliseconds. */
const TIMEOUT_MS = 30_000;

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
 * Unfolds any picture that the browser can show, for as long as `use` takes. Nothing else unfolds one that comes from
 * outside: how much it takes is known here before it is done.
 *
 * @throws {PictureError} where it is no picture, or one that can't be shown.
 */
export async function withDecoded<Value>(
  original: Blob,
  use: (picture: Decoded) => Promise<Value>,
): Promise<Value> {
  if (original.size === 0) throw new PictureError('empty');
  const { type, size, head } = await readHeader(original);
  const file = original.slice(0, original.size, type ?? original.type);
  if (type === 'image/svg+xml') {
    const drawing = await drawSvg(file);
    return withDecoded(drawing, ({ bitmap }) => use({ bitmap, type, file, head }));
  }
  const known = type ?? 'other';
  checkSize(known, size);
  const work = async () => {
    const bitmap = await unfold(file, type);
    try {
      checkSize(known, bitmap);
      return await use({ bitmap, type: known, file, head });
    } finally {
      bitmap.close();
    }
  };
  const isSmall = size !== null && !isLarge(known, size);
  return isSmall ? work() : navigator.locks.request('large picture', work);
}

interface Header {
  readonly type: ImageType | null;
  readonly size: Unfolding | null;
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

function checkSize(type: ImageType, size: Unfolding | null): void {
  if (size && isTooLarge(type, size)) throw new PictureError('tooLarge');
}

async function unfold(file: Blob, type: ImageType | null): Promise<ImageBitmap> {
  const unfolding = createImageBitmap(file).catch(() => null);
  const bitmap = await within(TIMEOUT_MS, unfolding).catch(() => {
    // Should it come after all, nobody wants it any more.
    void unfolding.then((late) => late?.close());
    throw new PictureError('tooLarge');
  });
  if (bitmap) return bitmap;
  if (!type) throw new PictureError('notAPicture');
  throw new PictureError((await isShown(type)) ? 'broken' : 'unsupported');
}
