// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WavePlayer } from '../../components/composer/narration/wave-player.tsx';

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('tells how long a recording is that the browser knew before anyone listened', () => {
  vi.spyOn(HTMLMediaElement.prototype, 'duration', 'get').mockReturnValue(2.5);
  const onLength = vi.fn<(seconds: number) => void>();
  render(<WavePlayer url="blob:own" read={async () => null} name="Ada" onLength={onLength} />);
  expect(onLength).toHaveBeenCalledWith(2.5);
});
