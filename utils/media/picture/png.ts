import { join } from './jpeg.ts';

const SIGNATURE_BYTES = 8;

/** What a picture needs to look as it does; the rest is text, times and places. */
const NEEDED = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT cICP'.split(' '));

/** How many pixels a PNG unfolds to, as its header says. */
export function pngPixels(file: Uint8Array): number {
  if (file.length < 24) return 0;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return view.getUint32(16) * view.getUint32(20);
}

/**
 * A PNG without its metadata; of one that moves, the picture that stands for it.
 *
 * @returns `null` where its chunks can't be followed.
 */
export function stripPng(file: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept: Uint8Array[] = [file.subarray(0, SIGNATURE_BYTES)];
  let at = SIGNATURE_BYTES;
  while (at + 12 <= file.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > file.length) return null;
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (NEEDED.has(name)) kept.push(file.subarray(at, end));
    if (name === 'IEND') return join(kept);
    at = end;
  }
  return null;
}
