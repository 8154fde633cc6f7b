import type { Unfolding } from '../ceiling.ts';
import { orNull, viewOf } from './bytes.ts';

/** The third of each four kinds comes in passes. */
const isInPasses = (marker: number) => (marker & 3) === 2;

const SOS = 0xda;
const EOI = 0xd9;

/** Says how the picture is coded, and its size; four markers among them mean something else. */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers that have no length, as nothing follows them. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** The size that a JPEG says, whatever metadata stands before it. */
export function jpegHeader(bytes: Uint8Array): Unfolding | null {
  const view = viewOf(bytes);
  return orNull(() => {
    for (let at = 2; at < bytes.length; ) {
      const marker = view.getUint8(at + 1);
      // Browsers pass over what stands between two segments.
      if (bytes[at] !== 0xff || marker === 0 || marker === 0xff) at += 1;
      else if (marker === SOS || marker === EOI) return null;
      else if (isFrame(marker)) {
        const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
        return { width, height, inPasses: isInPasses(marker) };
      } else at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
    }
    return null;
  });
}
