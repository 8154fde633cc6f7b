import { has, nameAt, orNull, type Size, viewOf } from './bytes.ts';

const SIGNATURE_BYTES = 8;

/** A part of a PNG. */
export interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
  /** With its length, its name, and its checksum. */
  readonly whole: Uint8Array;
}

/** The parts in their order; the last one may be cut off, which only its length tells. */
export function* chunksOf(png: Uint8Array): Generator<Chunk> {
  const view = viewOf(png);
  for (let at = SIGNATURE_BYTES; at + 8 <= png.length; ) {
    const end = at + 12 + view.getUint32(at);
    const whole = png.subarray(at, end);
    yield { name: nameAt(png, at + 4), content: png.subarray(at + 8, end - 4), whole };
    at = end;
  }
}

/** The size that a PNG says. */
export function pngSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  if (!has(bytes, 'IHDR', SIGNATURE_BYTES + 4)) return null;
  return orNull(() => ({ width: view.getUint32(16), height: view.getUint32(20) }));
}
