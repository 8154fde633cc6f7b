import { expect, it } from 'vitest';
import { benchPicture } from '../bench/picture.ts';

it.each(['webp', 'avif'] as const)('the bench measures a %s that is made right', async (format) => {
  const result = await benchPicture(1, { width: 2400, height: 1800 }, format);
  expect(result.differences).toEqual([]);
  expect(result.verdict).toMatchObject({ width: 2047, height: 1535 });
  const times = [result.stillspeakMs, result.bareMs, result.openedMs].flat();
  expect(times).toHaveLength(3);
  expect(Math.min(...times)).toBeGreaterThan(0);
});
