import type { Extent, Rectangle } from '../../../core/photo/rectangle.ts';

/** Side of the small squares, as a share of the picture's shorter side. */
const SMALL = 0.6;
/** Hardly longer than wide: the square that holds it all is not much larger than the next. */
const SQUARE = 1.2;
/** What neighbors have in common at least, so that a face on the edge of one is whole in the next. */
const SHARED = 0.3;

/** In a very long picture, smaller squares would be more and more. */
const MOST = 24;

/**
 * The squares of a picture that are looked at, in pixels: one that holds it all, and smaller ones, in which smaller
 * faces are large enough to be seen.
 */
export function windowsOf({ width, height }: Extent): readonly Rectangle[] {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const all = { x: (width - long) / 2, y: (height - long) / 2, width: long, height: long };
  const windows = [all];
  for (const side of long > short * SQUARE ? [short, short * SMALL] : [short * SMALL]) {
    const smaller = rowsOf(width, height, side);
    if (windows.length + smaller.length <= MOST) windows.push(...smaller);
  }
  return windows;
}

function rowsOf(width: number, height: number, side: number): readonly Rectangle[] {
  return startsOf(height, side).flatMap((y) =>
    startsOf(width, side).map((x) => ({ x, y, width: side, height: side })),
  );
}

function startsOf(length: number, side: number): readonly number[] {
  const count = Math.ceil((length - side) / (side * (1 - SHARED)) - 1e-9) + 1;
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? (length - side) / 2 : (index * (length - side)) / (count - 1),
  );
}
