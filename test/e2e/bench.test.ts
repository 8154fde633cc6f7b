import { expect, it } from 'vitest';
import { benchPicture } from '../bench/picture.ts';

it('the bench measures a picture that is right', async () => {
  const result = await benchPicture(1, { width: 2400, height: 1800 });
  expect(result.differences).toEqual([]);
  expect(result.verdict).toMatchObject({ width: 2047, height: 1535 });
  const times = [result.stillspeakMs, result.bareMs, result.openedMs].flat();
  expect(times).toHaveLength(3);
  expect(Math.min(...times)).toBeGreaterThan(0);
});
