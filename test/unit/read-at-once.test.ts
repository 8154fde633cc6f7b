import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readAtOnce } from '../../utils/store/read-at-once.ts';

it('ends by itself, so that a page that is busy holds up nobody who writes', async () => {
  const asksAgain = readAtOnce('jobs', async (store) => {
    await store.count();
    return store.count();
  });
  await expect(asksAgain).rejects.toThrow('transaction');
});

it('answers all that is asked at first', async () => {
  const answer = readAtOnce('jobs', (store) => Promise.all([store.count(), store.getAll()]));
  expect(await answer).toEqual([0, []]);
});
