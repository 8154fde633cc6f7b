import { expect, it } from 'vitest';
import { effectOf, frameIn, framingOf, shapeOf } from '../../utils/core/draft/framing.ts';
import { ASPECT_RATIOS } from '../../utils/core/draft/options.ts';

const portrait = { width: 800, height: 1000 };

it.each([
  ['auto', portrait, { width: 80, height: 100 }],
  ['auto', { width: 1500, height: 1000 }, { width: 100, height: 67 }],
  ['auto', { width: 2000, height: 1 }, { width: 100, height: 1 }],
  ['16:9', portrait, { width: 100, height: 56 }],
  ['9:16', portrait, { width: 56, height: 100 }],
  ['4:5', portrait, { width: 80, height: 100 }],
  ['5:4', portrait, { width: 100, height: 80 }],
  ['1:1', portrait, { width: 100, height: 100 }],
] as const)('a frame %s of %o is %o in a box of 100', (ratio, photo, frame) => {
  expect(frameIn(shapeOf(ratio, photo), 100)).toEqual(frame);
});

it.each([
  ['auto', { cut: 'none', room: 'none' }],
  ['4:5', { cut: 'none', room: 'none' }],
  ['9:16', { cut: 'sides', room: 'ends' }],
  ['1:1', { cut: 'ends', room: 'sides' }],
  ['5:4', { cut: 'ends', room: 'sides' }],
  ['16:9', { cut: 'ends', room: 'sides' }],
] as const)('%s of a portrait 4:5: %o', (ratio, framing) => {
  expect(framingOf(shapeOf(ratio, portrait), portrait)).toEqual(framing);
});

it('nothing is said to be cut off where it is a hair', () => {
  expect(framingOf({ width: 4, height: 5 }, { width: 803, height: 1000 }).cut).toBe('none');
  expect(framingOf({ width: 4, height: 5 }, { width: 820, height: 1000 }).cut).toBe('sides');
  expect(framingOf({ width: 4, height: 5 }, { width: 780, height: 1000 }).cut).toBe('ends');
});

it.each([
  ['16:9', 'cover', 'cutEnds'],
  ['16:9', 'contain', 'roomSides'],
  ['16:9', undefined, 'open'],
  ['9:16', 'cover', 'cutSides'],
  ['9:16', 'contain', 'roomEnds'],
  ['9:16', undefined, 'open'],
  ['auto', 'cover', 'whole'],
  ['auto', 'contain', 'whole'],
  ['auto', undefined, 'whole'],
] as const)('%s, fit %s: %s', (ratio, fit, effect) => {
  expect(effectOf(framingOf(shapeOf(ratio, portrait), portrait), fit)).toBe(effect);
});

it('a square photo is cut or given room in every other shape', () => {
  const square = { width: 500, height: 500 };
  const effects = ASPECT_RATIOS.map((ratio) =>
    effectOf(framingOf(shapeOf(ratio, square), square), 'cover'),
  );
  expect(effects).toEqual(['whole', 'cutEnds', 'cutSides', 'cutSides', 'cutEnds', 'whole']);
});
