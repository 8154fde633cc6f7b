import { orNull, type Size, viewOf } from './bytes.ts';

const HEAD_BYTES = 13;
const EXTENSION = 0x21;
const FRAME = 0x2c;

/** The size of a GIF: of its screen, or of its first frame, whichever is larger. */
export function gifSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  const u16 = (at: number) => view.getUint16(at, true);
  const screen = orNull(() => ({ width: u16(6), height: u16(8) }));
  if (!screen) return null;
  const frame = orNull(() => {
    let at = HEAD_BYTES + paletteBytes(view.getUint8(10));
    while (view.getUint8(at) === EXTENSION) at = endOfParts(view, at + 2);
    if (view.getUint8(at) !== FRAME) return null;
    return { width: u16(at + 1) + u16(at + 5), height: u16(at + 3) + u16(at + 7) };
  });
  return {
    width: Math.max(screen.width, frame?.width ?? 0),
    height: Math.max(screen.height, frame?.height ?? 0),
  };
}

const paletteBytes = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Each part says how long it is; an empty one is the last. */
function endOfParts(view: DataView, from: number): number {
  let at = from;
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += length + 1;
  return at + 1;
}
