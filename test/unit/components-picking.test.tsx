// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { usePicking } from '../../components/picker/use-picking.ts';
import { MAX_PICKED } from '../../utils/core/photo/offered.ts';

// There is no worker in this environment.
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

it('refuses a picture beyond the maximum until another one is deselected', async () => {
  const { result } = renderHook(() => usePicking(() => {}));
  const toggle = (url: string) => act(() => result.current.toggle(url));
  for (let index = 0; index < MAX_PICKED; index += 1) await toggle(String(index));
  expect(result.current).toMatchObject({ full: false, picked: { size: MAX_PICKED } });
  await toggle('one more');
  expect(result.current).toMatchObject({ full: true, picked: { size: MAX_PICKED } });
  await toggle('0');
  expect(result.current).toMatchObject({ full: false, picked: { size: MAX_PICKED - 1 } });
  await act(() => result.current.clear());
  expect(result.current.picked.size).toBe(0);
});

it('sends all picked pictures in one request, sends none for an empty set, and reports a page that is gone', async () => {
  const picked: string[] = [];
  const { result } = renderHook(() => usePicking((id) => picked.push(id)));
  await act(() => result.current.pick([]));
  worker.answer = 'draft';
  await act(() => result.current.pick(['a', 'b']));
  expect(worker.asked).toEqual([['a', 'b']]);
  expect(picked).toEqual(['draft']);
  worker.answer = null;
  await act(() => result.current.pick(['a']));
  expect(result.current.gone).toBe(true);
});
