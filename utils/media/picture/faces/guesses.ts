import type { Rectangle } from '../../../core/photo/rectangle.ts';
import { overlap } from '../../../core/photo/rectangle-math.ts';
import { type Places, SIDE } from './net.ts';

/** A face, perhaps. */
export interface Guess {
  readonly box: Rectangle;
  /** From 0 to 1. */
  readonly sure: number;
}

/** Values that are said of each guess. */
const VALUES = 16;
/** Boxes that have more than this share in common are of one face. */
const SAME = 0.3;
/** So is one of which more than this lies in another. */
const WITHIN = 0.7;

/** What is said of a square, as far as it is sure. @returns boxes in fractions of the square. */
export function guessesOf({ side, scores, boxes }: Places, least: number): readonly Guess[] {
  const each = scores.length / (side * side);
  const guesses: Guess[] = [];
  for (const [index, score] of scores.entries()) {
    const sure = 1 / (1 + Math.exp(-score));
    if (sure < least) continue;
    const place = Math.floor(index / each);
    const [x, y, width, height] = boxes.subarray(index * VALUES, index * VALUES + 4);
    const at = (offset: number | undefined, cell: number) =>
      (offset ?? 0) / SIDE + (cell + 0.5) / side;
    const size = { width: (width ?? 0) / SIDE, height: (height ?? 0) / SIDE };
    const box = {
      x: at(x, place % side) - size.width / 2,
      y: at(y, Math.floor(place / side)) - size.height / 2,
      ...size,
    };
    guesses.push({ box, sure });
  }
  return guesses;
}

/** One for each face: the surest of those that are of the same. */
export function distinct(guesses: readonly Guess[]): readonly Guess[] {
  const kept: Guess[] = [];
  for (const guess of guesses.toSorted((a, b) => b.sure - a.sure)) {
    if (!kept.some(({ box }) => isSame(box, guess.box))) kept.push(guess);
  }
  return kept;
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  const common = overlap(one, other);
  if (!common) return false;
  const [shared, a, b] = [common, one, other].map(({ width, height }) => width * height);
  if (shared === undefined || a === undefined || b === undefined) return false;
  return shared / (a + b - shared) > SAME || shared / Math.min(a, b) > WITHIN;
}
