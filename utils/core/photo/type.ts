import { typeOfBrands } from './header/brands.ts';
import { has, viewOf } from './header/bytes.ts';
import { isJxl, jxlHeader } from './header/jxl.ts';
import { isSvg } from './header/svg.ts';
import type { ImageType } from './image-types.ts';

/** Enough to tell a type, whether it moves, and most often its size; only an animated GIF shows that later. */
export const HEAD_BYTES = 64 * 1024;

/**
 * Tells an image's type by its first bytes, never by its name or header: both lie, and HeyGen refuses what
 * lies.
 *
 * @param head the first {@link HEAD_BYTES} bytes, or all there are.
 * @returns `null` where it is not known: the browser may still show it.
 */
export function imageTypeOf(head: Uint8Array): Exclude<ImageType, 'other'> | null {
  if (has(head, '\xff\xd8\xff')) return 'image/jpeg';
  if (has(head, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (has(head, 'GIF8')) return 'image/gif';
  if (has(head, 'RIFF') && has(head, 'WEBP', 8)) return 'image/webp';
  if (isJxl(head)) return 'image/jxl';
  if (isBitmap(head)) return 'image/bmp';
  if (isIcon(head)) return 'image/x-icon';
  return typeOfBrands(head) ?? (isSvg(head) ? 'image/svg+xml' : null);
}

/** How long the header after the file's own may be: browsers read every length between. */
const BITMAP_HEADER_BYTES = { least: 12, most: 124 };

/** Four zero bytes after the length, or a header that there is, tell it from a text that begins with these letters. */
function isBitmap(head: Uint8Array): boolean {
  if (!has(head, 'BM')) return false;
  if (has(head, '\0\0\0\0', 6)) return true;
  if (head.length < 18) return false;
  const { least, most } = BITMAP_HEADER_BYTES;
  const length = viewOf(head).getUint32(14, true);
  return length >= least && length <= most;
}

/** Icons and mouse pointers: a list of pictures, which is not empty, each with a byte that is always zero. */
function isIcon(head: Uint8Array): boolean {
  const isNamed = has(head, '\0\0\x01\0') || has(head, '\0\0\x02\0');
  return isNamed && !has(head, '\0\0', 4) && head[9] === 0;
}

/**
 * Only the first frame of an animated picture can speak.
 *
 * @param bytes all of a GIF; of any other, the first {@link HEAD_BYTES} are enough.
 */
export function isAnimated(type: ImageType, bytes: Uint8Array): boolean {
  switch (type) {
    case 'image/gif':
      return hasTwoFrames(bytes);
    case 'image/webp':
      return has(bytes, 'VP8X', 12) && ((bytes[20] ?? 0) & 0b10) !== 0;
    case 'image/png':
      return isFilm(bytes);
    case 'image/avif':
      return has(bytes, 'ftypavis', 4);
    case 'image/heic':
      return has(bytes, 'ftyphev', 4) || has(bytes, 'ftypmsf1', 4);
    case 'image/jxl':
      return jxlHeader(bytes)?.animated === true;
    case 'image/jpeg':
    case 'image/bmp':
    case 'image/x-icon':
    case 'image/svg+xml':
    case 'other':
      return false;
  }
}

/** A PNG says that it moves before its pixels, in which anything may stand. */
function isFilm(png: Uint8Array): boolean {
  const [beforePixels = ''] = new TextDecoder('latin1').decode(png).split('IDAT', 1);
  return beforePixels.includes('acTL');
}

/** A graphic control block, 21 f9 04, stands before each frame of a GIF that moves. */
function hasTwoFrames(gif: Uint8Array): boolean {
  let frames = 0;
  for (let at = 0; frames < 2 && at + 2 < gif.length; at += 1) {
    if (gif[at] === 0x21 && gif[at + 1] === 0xf9 && gif[at + 2] === 0x04) frames += 1;
  }
  return frames === 2;
}
