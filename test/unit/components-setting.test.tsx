// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { useSetting } from '../../components/hooks/use-setting.ts';

afterEach(cleanup);

/** A setting whose first read resolves when the test says so. */
function slow() {
  let answer: (value: string) => void = () => {};
  let tell: (value: string) => void = () => {};
  const setting = {
    getValue: () => new Promise<string>((resolve) => (answer = resolve)),
    watch: (listener: (value: string) => void) => {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
  };
  return {
    setting,
    answer: (value: string) => act(async () => answer(value)),
    tell: (value: string) => act(async () => tell(value)),
  };
}

it('returns the stored value, then each change', async () => {
  const { setting, answer, tell } = slow();
  const { result } = renderHook(() => useSetting(setting));
  expect(result.current).toBeUndefined();
  await answer('read');
  expect(result.current).toBe('read');
  await tell('changed');
  expect(result.current).toBe('changed');
});

it('ignores a first read that arrives after a change', async () => {
  const { setting, answer, tell } = slow();
  const { result } = renderHook(() => useSetting(setting));
  await tell('changed');
  await answer('read before');
  expect(result.current).toBe('changed');
});
