import { expect, it, vi } from 'vitest';
import { forEachAtOnce } from '../../utils/concurrency.ts';

it('works through a list a few at a time, whatever goes wrong with one', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let running = 0;
  let most = 0;
  const done: number[] = [];
  await forEachAtOnce(2, [1, 2, 3, 4, 5], async (item) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    if (item === 2) throw new Error('Not this one');
    done.push(item);
  });
  expect(most).toBe(2);
  expect(done.toSorted((a, b) => a - b)).toEqual([1, 3, 4, 5]);
});
