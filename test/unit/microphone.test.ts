import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followCanListen, listen } from '../../utils/media/sound/microphone.ts';

afterEach(() => void vi.unstubAllGlobals());

class Working {
  state = 'inactive';
  start() {}
}
class Broken {
  constructor() {
    throw new DOMException('No hardware', 'NotSupportedError');
  }
}

it.each([
  ['recorder', Broken, Working],
  ['audio context', Working, Broken],
])('lets go of the microphone where there is no %s', async (_, recorder, context) => {
  const stop = vi.fn<() => void>();
  const getUserMedia = async () => ({ getTracks: () => [{ stop }] });
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  vi.stubGlobal('MediaRecorder', recorder);
  vi.stubGlobal('AudioContext', context);
  await expect(listen()).rejects.toThrow('No hardware');
  expect(stop).toHaveBeenCalledOnce();
});

describe('where one can record', () => {
  const permission = Object.assign(new EventTarget(), { state: 'prompt' });
  const follow = async (pathname: string, tab?: object) => {
    vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue(tab as never);
    vi.stubGlobal('location', { pathname });
    vi.stubGlobal('navigator', { permissions: { query: async () => permission } });
    const told: boolean[] = [];
    const stop = followCanListen((can) => told.push(can));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    return { told, stop };
  };

  it('a tab can, whatever it shows', async () => {
    expect((await follow('/popup.html', {})).told).toEqual([true]);
    expect((await follow('/sidepanel.html', {})).told).toEqual([true]);
  });

  it('a popup can’t', async () => {
    expect((await follow('/popup.html')).told).toEqual([false]);
  });

  it('a side panel can from the moment on in which it may', async () => {
    const { told, stop } = await follow('/sidepanel.html');
    permission.state = 'granted';
    permission.dispatchEvent(new Event('change'));
    expect(told).toEqual([false, true]);
    stop();
    permission.dispatchEvent(new Event('change'));
    expect(told).toHaveLength(2);
  });
});
