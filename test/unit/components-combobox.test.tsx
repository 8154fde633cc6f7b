import { describe, expect, it } from 'vitest';
import { destination } from '../../components/parts/voice/use-combobox.ts';

describe('keys that move the highlight in a list of ten', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 4, 5],
    ['ArrowDown', 9, 0],
    ['ArrowUp', 4, 3],
    ['ArrowUp', 0, 9],
    ['ArrowUp', -1, 9],
    ['PageDown', 4, 9],
    ['PageUp', 4, 0],
    ['Home', 7, 0],
    ['End', 2, 9],
  ])('%s moves it from %i to %i', (key, from, to) => {
    expect(destination(key, from, 10)).toBe(to);
  });

  it('ignores keys that edit the text', () => {
    expect(destination('ArrowLeft', 4, 10)).toBeNull();
    expect(destination('a', 4, 10)).toBeNull();
  });
});
