import { describe, expect, it } from 'vitest';
import { stepInGrid } from '../../utils/core/grid-step.ts';

/** Two rows of three, and one of one. */
const grid = { count: 7, columns: 3, rightToLeft: false };

describe('a step in a grid', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 6, 6],
    ['ArrowLeft', 1, 0],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 3, 6],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 1, 1],
    ['Home', 5, 0],
    ['End', 1, 6],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(stepInGrid(key, from, grid)).toBe(to);
  });

  it('goes by what is seen where the first column is at the right', () => {
    const mirrored = { ...grid, rightToLeft: true };
    expect(stepInGrid('ArrowLeft', 0, mirrored)).toBe(1);
    expect(stepInGrid('ArrowRight', 1, mirrored)).toBe(0);
    expect(stepInGrid('ArrowDown', 1, mirrored)).toBe(4);
  });

  it('leaves every other key alone', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a', 'toString']) {
      expect(stepInGrid(key, 1, grid)).toBeNull();
    }
  });
});
