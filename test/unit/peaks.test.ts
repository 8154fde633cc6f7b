import { expect, it } from 'vitest';
import { loudness } from '../../utils/media/sound/peaks.ts';

it('says of each part how loud it is beside the loudest', () => {
  const samples = Float32Array.of(0, 0.25, -0.5, 0.125, 0, 0);
  expect(loudness(samples, 3)).toEqual([0.5, 1, 0]);
});

it('says of silence, and of nothing, that it is silent', () => {
  expect(loudness(new Float32Array(8), 2)).toEqual([0, 0]);
  expect(loudness(new Float32Array(), 2)).toEqual([0, 0]);
});

it('has a part for each bar, however few samples there are', () => {
  expect(loudness(Float32Array.of(1), 4)).toHaveLength(4);
});
