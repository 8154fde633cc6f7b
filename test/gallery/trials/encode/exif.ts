import { segment } from './jpeg-segments.ts';

const SHORT = 3;
const LONG = 4;
const ASCII = 2;
const RATIONAL = 5;
const GPS_AT = 38;
const LATITUDE_AT = 92;
const LONGITUDE_AT = 116;
const END = 140;

/**
 * What a phone writes into a photo: how it was held, and where its owner stood.
 *
 * @param orientation as EXIF has it; 6 is to be turned a quarter clockwise
 */
export function exifSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(END);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  directory(tiff, 8, [
    [0x0112, SHORT, 1, orientation << 16],
    [0x8825, LONG, 1, GPS_AT],
  ]);
  directory(tiff, GPS_AT, [
    [1, ASCII, 2, letter('N')],
    [2, RATIONAL, 3, LATITUDE_AT],
    [3, ASCII, 2, letter('E')],
    [4, RATIONAL, 3, LONGITUDE_AT],
  ]);
  degrees(tiff, LATITUDE_AT, [48, 51, 29]);
  degrees(tiff, LONGITUDE_AT, [2, 17, 40]);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));
}

type Entry = readonly [tag: number, type: number, count: number, value: number];

function directory(tiff: Buffer, at: number, entries: readonly Entry[]): void {
  tiff.writeUInt16BE(entries.length, at);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const start = at + 2 + index * 12;
    tiff.writeUInt16BE(tag, start);
    tiff.writeUInt16BE(type, start + 2);
    tiff.writeUInt32BE(count, start + 4);
    tiff.writeUInt32BE(value, start + 8);
  }
}

/** A value shorter than four bytes stands at their left. */
function letter(text: string): number {
  return text.charCodeAt(0) << 24;
}

function degrees(tiff: Buffer, at: number, parts: readonly number[]): void {
  for (const [index, part] of parts.entries()) {
    tiff.writeUInt32BE(part, at + index * 8);
    tiff.writeUInt32BE(1, at + index * 8 + 4);
  }
}
