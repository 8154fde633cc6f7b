import type { Extent, Rectangle } from './rectangle.ts';

/** Whole pixels, at least one each way and none beyond the picture's edge. @param picture in pixels. */
export function pixelsOf(part: Rectangle, picture: Extent): Rectangle {
  const x = Math.min(Math.round(part.x * picture.width), picture.width - 1);
  const y = Math.min(Math.round(part.y * picture.height), picture.height - 1);
  return {
    x,
    y,
    width: Math.max(1, Math.min(Math.round(part.width * picture.width), picture.width - x)),
    height: Math.max(1, Math.min(Math.round(part.height * picture.height), picture.height - y)),
  };
}

const WHOLE: Rectangle = { x: 0, y: 0, width: 1, height: 1 };

/** A box in pixels, which may reach beyond the picture's edge, as a part of it; `null` where it lies outside. */
export function inFractions(box: Rectangle, { width, height }: Extent): Rectangle | null {
  const part = {
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  };
  return overlap(part, WHOLE);
}

/** What two parts have in common; `null` where that is nothing. */
export function overlap(one: Rectangle, other: Rectangle): Rectangle | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The same place, as far as anybody can see. */
export function isSamePart(one: Rectangle | undefined, other: Rectangle | undefined): boolean {
  if (!one || !other) return one === other;
  return (['x', 'y', 'width', 'height'] as const).every(
    (side) => Math.abs(one[side] - other[side]) < UNSEEN,
  );
}

/** Less than a pixel of what is sent. */
const UNSEEN = 1 / 4096;
