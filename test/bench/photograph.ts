import { paintPortrait } from '../gallery/paint/portrait.ts';
import { portraits } from '../gallery/portraits.ts';
import { part } from '../gallery/trials/encode/animated-webp.ts';
import { exifSegment } from '../gallery/trials/encode/exif.ts';

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const QUALITY = 90;
const SEGMENT_HEAD_BYTES = 4;
/** Where a WebP says what parts it has, and the bit for where it was taken. */
const FLAGS_AT = 20;
const HAS_EXIF = 0x08;

/** A WebP of a face out of doors, with a camera's grain and what a phone writes into it. */
export async function takePhotograph({ width, height }: Size): Promise<Buffer> {
  const portrait = portraits.find(({ sitter }) => sitter.outdoors);
  if (!portrait) throw new Error('The gallery has no portrait out of doors.');
  const webp = await paintPortrait(portrait.sitter, width, height).encode('webp', QUALITY);
  if (webp.toString('latin1', 12, 16) !== 'VP8X') throw new Error('A WebP without flags.');
  webp.writeUInt8(webp.readUInt8(FLAGS_AT) | HAS_EXIF, FLAGS_AT);
  const exif = part('EXIF', exifSegment(1).subarray(SEGMENT_HEAD_BYTES));
  return part('RIFF', Buffer.concat([webp.subarray(8), exif]));
}
