import { orNull, type Size, viewOf } from './bytes.ts';

/** The oldest header has two bytes for a side; the later ones have four, and a sign that says which way is up. */
const OLDEST_HEADER_BYTES = 12;

export function bmpSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  return orNull(() =>
    view.getUint32(14, true) === OLDEST_HEADER_BYTES
      ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
      : {
          width: Math.abs(view.getInt32(18, true)),
          height: Math.abs(view.getInt32(22, true)),
        },
  );
}

/** The largest of the pictures in an icon, which is the one that is shown. */
export function iconSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  return orNull(() => {
    const count = view.getUint16(4, true);
    if (6 + count * 16 > bytes.length) return null;
    const entries = Array.from({ length: count }, (_, index) => 6 + index * 16);
    // A side has one byte, and none of its values is 256.
    const side = (at: number) => view.getUint8(at) || 256;
    const sizes = entries.map((at) => ({ width: side(at), height: side(at + 1) }));
    return sizes.sort((a, b) => b.width * b.height - a.width * a.height).at(0) ?? null;
  });
}
