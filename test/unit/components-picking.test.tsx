// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useChoosing } from '../../components/picker/use-picking.ts';
import { MAX_PICKED } from '../../utils/core/photo/offered.ts';

// The worker has no counterpart in this environment.
const worker = vi.hoisted(() => ({
  asked: [] as (readonly string[])[],
  answer: '' as string | null,
}));
vi.mock('../../utils/messages.ts', () => ({
  pickPhotos: async (urls: readonly string[]) => {
    worker.asked.push(urls);
    return worker.answer;
  },
}));
afterEach(() => {
  cleanup();
  worker.asked.length = 0;
});

it('takes up to fifty, says so at the next one, and goes on once one is left out', async () => {
  const { result } = renderHook(() => useChoosing(() => {}));
  const toggle = (url: string) => act(() => result.current.toggle(url));
  for (let index = 0; index < MAX_PICKED; index += 1) await toggle(String(index));
  expect(result.current).toMatchObject({ full: false, chosen: { size: MAX_PICKED } });
  await toggle('one more');
  expect(result.current).toMatchObject({ full: true, chosen: { size: MAX_PICKED } });
  await toggle('0');
  expect(result.current).toMatchObject({ full: false, chosen: { size: MAX_PICKED - 1 } });
  await act(() => result.current.clear());
  expect(result.current.chosen.size).toBe(0);
});

it('asks for all of them at once, for none not at all, and says when they are gone', async () => {
  const picked: string[] = [];
  const { result } = renderHook(() => useChoosing((id) => picked.push(id)));
  await act(() => result.current.pick([]));
  worker.answer = 'draft';
  await act(() => result.current.pick(['a', 'b']));
  expect(worker.asked).toEqual([['a', 'b']]);
  expect(picked).toEqual(['draft']);
  worker.answer = null;
  await act(() => result.current.pick(['a']));
  expect(result.current.gone).toBe(true);
});
