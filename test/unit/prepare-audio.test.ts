import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { prepareAudio } from '../../utils/media/sound/prepare.ts';

/** How long the file plays that is read here: no sound is decoded outside a browser. */
let seconds = 0;

beforeEach(() => {
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      readonly #rate: number;
      constructor({ sampleRate }: { sampleRate: number }) {
        this.#rate = sampleRate;
      }
      async decodeAudioData() {
        return {
          duration: seconds,
          sampleRate: this.#rate,
          numberOfChannels: 1,
          getChannelData: () => new Float32Array(Math.round(seconds * this.#rate)),
        };
      }
    },
  );
  // What the beginning of a file says may be nothing: then all of it is read.
  vi.stubGlobal(
    'Audio',
    class {
      onerror = () => {};
      set src(_: string) {
        queueMicrotask(() => this.onerror());
      }
      removeAttribute() {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const MB = 1024 * 1024;
const riff = (bits: string) => `RIFF....WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0......${bits}\0`;
const wav = riff('\x10');
const coarse = riff('\x08');
const mp3 = 'ID3\x04';
const microphone = '\x1aE\xdf\xa3';

function file(head: string, bytes: number): Blob {
  return new Blob([Buffer.from(head.padEnd(64, '.'), 'latin1'), new Uint8Array(bytes - 64)]);
}

// No file is too large: one over the 32 MB of an upload is written anew, and ten minutes fit into that.
it.each([
  ['a WAV of ten minutes', wav, MB, 600],
  ['an MP3 of ten minutes, or a frame more by its rounding', mp3, MB, 600.004],
  ['a WAV of all bytes of an upload', wav, 32 * MB, 9],
  ['an MP3 of all bytes of an upload', mp3, 32 * MB, 9],
])('%s goes as it is', async (_, head, bytes, long) => {
  seconds = long;
  const original = file(head, bytes);
  const prepared = await prepareAudio(original);
  expect(prepared.bytes).toBe(original);
  expect(prepared.seconds).toBe(Math.round(long));
});

it.each([
  ['a WAV of a byte more', wav, 32 * MB + 1, 9, 9, 48_000],
  ['an MP3 of a byte more', mp3, 32 * MB + 1, 9, 9, 48_000],
  ['an MP3 over what HeyGen takes in any way', mp3, 50 * MB + 1, 9, 9, 48_000],
  ['a coarse WAV of ten minutes', coarse, MB, 600, 600, 24_000],
])('%s is written anew', async (_, head, bytes, long, kept, rate) => {
  seconds = long;
  const prepared = await prepareAudio(file(head, bytes));
  expect(prepared.seconds).toBe(kept);
  expect(prepared.bytes.size).toBe(44 + kept * rate * 2);
  expect(prepared.bytes.size).toBeLessThanOrEqual(32 * MB);
});

it.each([
  ['a WAV', wav],
  ['an MP3', mp3],
  ['a coarse WAV', coarse],
  ['another sound', microphone],
])('%s of a little more than ten minutes is refused', async (_, head) => {
  seconds = 600.1;
  await expect(prepareAudio(file(head, MB))).rejects.toMatchObject({
    problem: 'tooLong',
    seconds: 600.1,
  });
});

it('what the microphone heard until it was stopped is cut off at ten minutes', async () => {
  seconds = 600.3;
  const { bytes, seconds: kept } = await prepareAudio(file(microphone, MB), 'cut');
  expect(kept).toBe(600);
  expect(bytes.size).toBe(44 + 600 * 24_000 * 2);
});
