import { boxesNamed, boxesOf } from './boxes.ts';
import { orNull, type Size, viewOf } from './bytes.ts';

/** The largest of the sizes that an AVIF or HEIC tells: a large picture may be put together of small ones. */
export function boxedSize(bytes: Uint8Array): Size | null {
  // The whole one's may come last.
  for (const { name, isCut } of boxesOf(bytes)) if (name === 'meta' && isCut) return null;
  return orNull(() =>
    [...boxesNamed('ispe', bytes)]
      .map(viewOf)
      .map((view) => ({ width: view.getUint32(4), height: view.getUint32(8) }))
      .reduce<Size | null>((most, size) => (areaOf(size) > areaOf(most) ? size : most), null),
  );
}

const areaOf = (size: Size | null) => (size ? size.width * size.height : 0);
