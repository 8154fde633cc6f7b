import { entryOf } from '../entry-of.ts';
import type { Extent, Rectangle } from './rectangle.ts';

/** A place in a picture, or a way across it, in fractions of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which edges of a crop are dragged; none of them: all of it moves. */
export interface Grip {
  readonly x: 'start' | 'end' | null;
  readonly y: 'start' | 'end' | null;
}

export const WHOLE: Rectangle = { x: 0, y: 0, width: 1, height: 1 };

/** Nothing is left out. */
export const isWhole = ({ width, height }: Rectangle): boolean => width === 1 && height === 1;

/** The crop from where a drag began to where it is, and no smaller than `least`. */
export function drawn(from: Point, to: Point, least: Extent): Rectangle {
  const across = stretch(from.x, to.x, least.width);
  const along = stretch(from.y, to.y, least.height);
  return { x: across.at, width: across.size, y: along.at, height: along.size };
}

function stretch(from: number, to: number, least: number) {
  const end = clamp(to, 0, 1);
  const size = Math.max(Math.abs(end - from), least);
  return { at: clamp(end < from ? from - size : from, 0, 1 - size), size };
}

/** The crop moved, as far as the picture reaches. */
export function moved(crop: Rectangle, by: Point): Rectangle {
  return {
    ...crop,
    x: clamp(crop.x + by.x, 0, 1 - crop.width),
    y: clamp(crop.y + by.y, 0, 1 - crop.height),
  };
}

/** The crop with some of its edges moved: never beyond the picture's, and never too near each other. */
export function dragged(crop: Rectangle, grip: Grip, by: Point, least: Extent): Rectangle {
  if (grip.x === null && grip.y === null) return moved(crop, by);
  const across = pulled(crop.x, crop.width, grip.x, by.x, least.width);
  const along = pulled(crop.y, crop.height, grip.y, by.y, least.height);
  return { x: across.at, width: across.size, y: along.at, height: along.size };
}

function pulled(at: number, size: number, grip: Grip['x'], by: number, least: number) {
  const end = at + size;
  if (grip === 'start') {
    const start = clamp(at + by, 0, end - least);
    return { at: start, size: end - start };
  }
  return grip === 'end' ? { at, size: clamp(end + by, at + least, 1) - at } : { at, size };
}

/** How far a press of a key goes, as a share of the picture. */
const STEP = 0.02;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/**
 * The crop after a key: an arrow moves it, with Shift its right or its lower edge.
 *
 * @returns `null` where the key means nothing here.
 */
export function pressed(
  crop: Rectangle,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  least: Extent,
): Rectangle | null {
  const by = entryOf(ARROWS, key);
  if (!by) return null;
  return shiftKey ? dragged(crop, { x: 'end', y: 'end' }, by, least) : moved(crop, by);
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));
