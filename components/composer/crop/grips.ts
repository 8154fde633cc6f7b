import type { Grip } from '../../../utils/core/photo/draw-crop.ts';

/** What a frame is pulled by, named as its pointers are: by the edges or corners that go along. */
export const GRIPS = {
  nw: { x: 'start', y: 'start' },
  n: { x: null, y: 'start' },
  ne: { x: 'end', y: 'start' },
  e: { x: 'end', y: null },
  se: { x: 'end', y: 'end' },
  s: { x: null, y: 'end' },
  sw: { x: 'start', y: 'end' },
  w: { x: 'start', y: null },
  /** The frame itself: all of it moves. */
  all: { x: null, y: null },
} as const satisfies Readonly<Record<string, Grip>>;

export const EDGES = [
  'nw',
  'n',
  'ne',
  'e',
  'se',
  's',
  'sw',
  'w',
] as const satisfies readonly (keyof typeof GRIPS)[];

/** What a press takes hold of; `null`: nothing, so that a new frame begins there. */
export function gripOf(target: EventTarget | null): Grip | null {
  const name = target instanceof HTMLElement ? target.dataset.grip : undefined;
  return Object.entries(GRIPS).find(([each]) => each === name)?.[1] ?? null;
}
