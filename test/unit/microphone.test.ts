import { afterEach, expect, it, vi } from 'vitest';
import { listen } from '../../utils/media/sound/microphone.ts';

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
