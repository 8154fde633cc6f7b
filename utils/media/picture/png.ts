import { viewOf } from '../../core/photo/header/bytes.ts';
import { type Chunk, chunksOf } from '../../core/photo/header/png.ts';
import { orientationOf } from './exif.ts';
import { join } from './join.ts';

const SIGNATURE_BYTES = 8;

/** What a picture needs to look as it does; the rest is text, times and places. */
const NEEDED = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT cICP'.split(' '));

/** More make reading slow, and one of them each costs more memory than it holds. */
const MOST_CHUNKS = 100_000;

/** Of a screen: what a gamma of 1 / 2.2 and sRGB's own primaries are written as. */
const SRGB_GAMMA = 45_455;
const SRGB_PRIMARIES = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000];
/** Primaries, curve, no matrix, full range. */
const SRGB_CODES = '1,13,0,1';

/** What of a PNG decides whether HeyGen can have it as it is. */
export interface Png {
  /** The file without its metadata; of one that moves, its first frame. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Up to eight bits a colour, in sRGB, upright, and what is shown of it if it moves. */
  readonly isPlain: boolean;
}

/**
 * Reads a PNG's chunks and leaves its metadata out.
 *
 * @returns `null` where they can't be followed.
 */
export function readPng(file: Uint8Array): Png | null {
  const kept: Uint8Array[] = [file.subarray(0, SIGNATURE_BYTES)];
  const before = new Set<string>();
  let isPlain = true;
  let count = 0;
  for (const chunk of chunksOf(file)) {
    count += 1;
    const { name, whole } = chunk;
    if (count > MOST_CHUNKS) return null;
    if (whole.length < 12 || whole.length < viewOf(whole).getUint32(0) + 12) return null;
    if (!isUsual(chunk)) isPlain = false;
    // A film whose first frame is not the picture that stands for it.
    if (name === 'IDAT' && before.has('acTL') && !before.has('fcTL')) isPlain = false;
    before.add(name);
    if (NEEDED.has(name)) kept.push(whole);
    if (name === 'IEND') return { bytes: join(kept), isPlain };
  }
  return null;
}

/** Every program shows it alike, whether it reads this chunk or not. */
function isUsual({ name, content }: Chunk): boolean {
  const view = viewOf(content);
  switch (name) {
    case 'IHDR':
      return content.length >= 9 && view.getUint8(8) <= 8;
    case 'iCCP':
      return new TextDecoder('latin1').decode(content.subarray(0, 80)).startsWith('sRGB');
    case 'cICP':
      return content.length === 4 && content.join(',') === SRGB_CODES;
    case 'gAMA':
      return content.length === 4 && view.getUint32(0) === SRGB_GAMMA;
    case 'cHRM':
      return SRGB_PRIMARIES.every(
        (value, index) =>
          content.length === 32 && Math.abs(view.getUint32(index * 4) - value) < 100,
      );
    case 'eXIf':
      return (orientationOf(content) ?? 1) === 1;
    default:
      return true;
  }
}
