import { boxesOf } from './boxes.ts';
import { has, type Size } from './bytes.ts';

/** A JPEG XL in its box, with metadata beside it; bare, it begins with two bytes. */
const CONTAINER = '\0\0\0\x0cJXL \r\n\x87\n';
const BARE = '\xff\n';

export const isJxl = (bytes: Uint8Array): boolean => has(bytes, BARE) || has(bytes, CONTAINER);

/** What a JPEG XL says first. */
export interface JxlHeader extends Size {
  readonly animated: boolean;
}

/** Width by height, where the width is not written. */
const RATIOS = [1, 1, 12 / 10, 4 / 3, 3 / 2, 16 / 9, 5 / 4, 2];

/** Reads the first bits of a JPEG XL (ISO/IEC 18181-1, D.2 and D.3). */
export function jxlHeader(bytes: Uint8Array): JxlHeader | null {
  const stream = has(bytes, CONTAINER) ? streamIn(bytes) : bytes;
  if (!stream || stream.length < 2) return null;
  let at = 16;
  let isCut = false;
  const u = (count: number): number => {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, at += 1) {
      const byte = stream[at >> 3];
      if (byte === undefined) isCut = true;
      else value += ((byte >> (at & 7)) & 1) * 2 ** bit;
    }
    return value;
  };
  const side = (isSmall: boolean) => (isSmall ? (u(5) + 1) * 8 : u([9, 13, 18, 30][u(2)] ?? 0) + 1);
  const size = (): Size => {
    const isSmall = u(1) === 1;
    const height = side(isSmall);
    const ratio = u(3);
    return {
      height,
      width: ratio === 0 ? side(isSmall) : Math.floor(height * (RATIOS[ratio] ?? 1)),
    };
  };
  const { width, height } = size();
  if (isCut) return null;
  // Nothing unusual is said of most; then how it lies, its size on paper, a preview, and whether it moves.
  const isUsual = u(1) === 1;
  if (isUsual || u(1) === 0) return { width, height, animated: false };
  u(3);
  if (u(1) === 1) size();
  const hasPreview = u(1) === 1;
  return { width, height, animated: !hasPreview && u(1) === 1 };
}

/** Where the picture itself begins within its container: whole, or the first of its parts. */
function streamIn(bytes: Uint8Array): Uint8Array | null {
  for (const { name, content } of boxesOf(bytes)) {
    if (name === 'jxlc') return content;
    if (name === 'jxlp') return content.subarray(4);
  }
  return null;
}
