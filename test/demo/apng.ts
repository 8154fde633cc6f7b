import { deflateSync } from 'node:zlib';
import { crc32 } from './crc-32.ts';

/** One picture of an animation. */
export interface Frame {
  /** Red, green, blue, and alpha of every pixel, all opaque. */
  readonly pixels: Uint8ClampedArray;
  readonly seconds: number;
}

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Eight bits for each of red, green, blue, and alpha; not interlaced. */
const FORMAT = Buffer.from([8, 6, 0, 0, 0]);
/** What a frame shows stays, and the next is laid over it. */
const STAYS_UNDER_NEXT = Buffer.from([0, 1]);
const PAETH = 4;
const PIXEL = 4;
/** Colors are multiples of this, and what differs by no more isn’t drawn again: no eye sees it in a photo’s grain, which is most of the size. */
const STEP = 3;

/**
 * Writes frames as an animated PNG; what can't show animations shows the first.
 *
 * @param plays how often it is shown before it rests on its last frame; 0 is forever
 */
export function animatedPng(frames: readonly Frame[], size: Size, plays: number): Buffer {
  const { width, height } = size;
  const seen = new Uint8ClampedArray(width * height * PIXEL);
  let sequence = 0;
  const chunks = frames.flatMap(({ pixels, seconds }, index) => {
    const control = chunk(
      'fcTL',
      u32(sequence++, width, height, 0, 0),
      u16(Math.round(seconds * 1_000), 1_000),
      STAYS_UNDER_NEXT,
    );
    const data = deflateSync(filtered(change(pixels, seen), width * PIXEL), { level: 9 });
    return [control, index === 0 ? chunk('IDAT', data) : chunk('fdAT', u32(sequence++), data)];
  });
  const header = chunk('IHDR', u32(width, height), FORMAT);
  const animation = chunk('acTL', u32(frames.length, plays));
  return Buffer.concat([SIGNATURE, header, animation, ...chunks, chunk('IEND')]);
}

/**
 * The pixels of a frame that differ from what is seen before it, and nothing elsewhere.
 *
 * @param seen what is seen before the frame, and afterwards what is seen with it
 */
function change(pixels: Uint8ClampedArray, seen: Uint8ClampedArray): Uint8ClampedArray {
  const changed = new Uint8ClampedArray(pixels.length);
  for (let at = 0; at < pixels.length; at += PIXEL) {
    if (isSeen(at) && isSeen(at + 1) && isSeen(at + 2) && isSeen(at + 3)) continue;
    for (let part = at; part < at + PIXEL; part++) {
      const rounded = Math.round((pixels[part] ?? 0) / STEP) * STEP;
      changed[part] = rounded;
      seen[part] = rounded;
    }
  }
  return changed;

  function isSeen(part: number): boolean {
    return Math.abs((pixels[part] ?? 0) - (seen[part] ?? 0)) <= STEP;
  }
}

/** Each byte less what those at its left and above it foretell: deflate packs that best. */
function filtered(pixels: Uint8ClampedArray, stride: number): Uint8Array {
  const rows = new Uint8Array(pixels.length + pixels.length / stride);
  for (let at = 0, out = 0; at < pixels.length; at++) {
    const first = at % stride;
    if (first === 0) rows[out++] = PAETH;
    const left = first < PIXEL ? 0 : (pixels[at - PIXEL] ?? 0);
    const corner = first < PIXEL ? 0 : (pixels[at - stride - PIXEL] ?? 0);
    rows[out++] = (pixels[at] ?? 0) - foretold(left, pixels[at - stride] ?? 0, corner);
  }
  return rows;
}

/** PNG’s fourth filter. */
function foretold(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(name: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), ...parts]);
  return Buffer.concat([u32(content.length - name.length), content, u32(crc32(content))]);
}

function u32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, it] of numbers.entries()) bytes.writeUInt32BE(it, 4 * index);
  return bytes;
}

function u16(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [index, it] of numbers.entries()) bytes.writeUInt16BE(it, 2 * index);
  return bytes;
}
