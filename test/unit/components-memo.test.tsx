// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { memo } from '../../components/parts/memo.tsx';

afterEach(cleanup);

it('draws only what has another property', () => {
  const draw = vi.fn<({ name, at }: { name: string; at: number }) => null>(() => null);
  const Drawn = memo(draw);
  const list = (names: readonly string[], at: number) => (
    <>
      {names.map((name) => (
        <Drawn key={name} name={name} at={at} />
      ))}
    </>
  );
  const { rerender } = render(list(['ada', 'rosa'], 1));
  rerender(list(['ada', 'rosa', 'mei'], 1));
  expect(draw.mock.calls.map(([{ name }]) => name)).toEqual(['ada', 'rosa', 'mei']);
  rerender(list(['ada', 'rosa', 'mei'], 2));
  expect(draw).toHaveBeenCalledTimes(6);
});
