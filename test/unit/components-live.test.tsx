// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLive } from '../../components/hooks/use-live.ts';
import type { Change } from '../../utils/store/changes.ts';

/** Stands in for the browser's channel and counts how many are open. */
class Channel {
  static readonly open = new Set<Channel>();
  onmessage: ((event: { readonly data: object }) => void) | null = null;
  constructor() {
    Channel.open.add(this);
  }
  close(): void {
    Channel.open.delete(this);
  }
}

beforeEach(() => vi.stubGlobal('BroadcastChannel', Channel));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const announce = (change: Change, id?: string) =>
  act(async () => {
    for (const { onmessage } of Channel.open) onmessage?.({ data: { change, id } });
  });

/** Lets reads that resolve at once reach the screen. */
const settle = () => act(async () => {});

function counter() {
  let reads = 0;
  return async () => {
    reads += 1;
    return reads;
  };
}

it('serves all components of a page through one channel, and closes it after the last one', async () => {
  const rows = Array.from({ length: 25 }, () => {
    const read = counter();
    return renderHook(() => useLive(read, 'jobs'));
  });
  await settle();
  expect(Channel.open.size).toBe(1);
  await announce('jobs');
  for (const { result } of rows) expect(result.current).toEqual({ status: 'ready', value: 2 });
  await act(() => {
    for (const { unmount } of rows.slice(1)) unmount();
  });
  expect(Channel.open.size).toBe(1);
  await act(() => rows[0]?.unmount());
  expect(Channel.open.size).toBe(0);
});

it('of one record, reads again where that may have changed', async () => {
  const read = counter();
  const { result } = renderHook(() => useLive(read, 'photos', 'ada'));
  await settle();
  await announce('photos', 'rosa');
  expect(result.current).toEqual({ status: 'ready', value: 1 });
  await announce('photos', 'ada');
  expect(result.current).toEqual({ status: 'ready', value: 2 });
  await announce('photos');
  expect(result.current).toEqual({ status: 'ready', value: 3 });
});

it('reads again at changes of its own kind only', async () => {
  const read = counter();
  const { result } = renderHook(() => useLive(read, 'photos'));
  await settle();
  await announce('jobs');
  expect(result.current).toEqual({ status: 'ready', value: 1 });
  await announce('photos');
  expect(result.current).toEqual({ status: 'ready', value: 2 });
});

it('reads once more after however many changes that came while it was reading', async () => {
  const answers: ((value: string) => void)[] = [];
  const read = () => new Promise<string>((resolve) => answers.push(resolve));
  const { result } = renderHook(() => useLive(read, 'jobs'));
  await announce('jobs');
  await announce('jobs');
  expect(answers).toHaveLength(1);
  await act(async () => answers[0]?.('older'));
  await act(async () => answers[1]?.('newer'));
  expect(answers).toHaveLength(2);
  expect(result.current).toEqual({ status: 'ready', value: 'newer' });
});
