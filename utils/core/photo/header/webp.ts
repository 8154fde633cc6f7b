import { nameAt, orNull, type Size, viewOf } from './bytes.ts';

const FIRST_CHUNK = 12;
const CONTENT = 20;

/** The size that a WebP says: of its canvas, or of the one picture in it. */
export function webpSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  return orNull(() => {
    switch (nameAt(bytes, FIRST_CHUNK)) {
      case 'VP8X':
        return { width: u24(view, CONTENT + 4) + 1, height: u24(view, CONTENT + 7) + 1 };
      case 'VP8L': {
        const bits = view.getUint32(CONTENT + 1, true);
        return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
      }
      case 'VP8 ':
        return {
          width: view.getUint16(CONTENT + 6, true) & 0x3fff,
          height: view.getUint16(CONTENT + 8, true) & 0x3fff,
        };
      default:
        return null;
    }
  });
}

const u24 = (view: DataView, at: number) =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
