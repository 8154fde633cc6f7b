import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isLarge, isTooLarge, unfoldedBytes } from '../../utils/core/photo/ceiling.ts';
import { IMAGE_TYPES } from '../../utils/core/photo/image-types.ts';
import { sizeOf } from '../../utils/core/photo/size.ts';
import { cropped } from '../../utils/media/picture/crop.ts';
import { faceFacts } from '../../utils/media/picture/faces/find.ts';
import { preparePicture } from '../../utils/media/picture/prepare.ts';
import { smallCopy } from '../../utils/media/picture/small-copy.ts';
import { vastGif } from '../gallery/trials/encode/vast.ts';
import { latin1 } from './support/latin1.ts';

const GB = 1e9;
const square = (side: number) => ({ width: side, height: side });

describe('a picture of any type', () => {
  it.each(IMAGE_TYPES)('never takes more than 1.25 GB: %s', (type) => {
    for (let side = 1000; side < 70_000; side += 500) {
      if (isTooLarge(type, square(side))) continue;
      expect(side * side).toBeLessThanOrEqual(200_000_000);
      expect(unfoldedBytes(type, square(side))).toBeLessThanOrEqual(1.25 * GB);
    }
  });

  it.each(IMAGE_TYPES)('of a good camera is none too large: %s', (type) => {
    expect(isTooLarge(type, { width: 11_648, height: 8736 })).toBe(false);
  });

  it('waits for others where it takes 125 MB and more', () => {
    expect(isLarge('image/jpeg', square(4900))).toBe(false);
    expect(isLarge('image/jpeg', square(5100))).toBe(true);
    expect(isLarge('image/jpeg', { ...square(4900), inPasses: true })).toBe(true);
  });

  it.each([
    ['one pass', '\xc0', false],
    ['passes', '\xc2', true],
    ['passes without loss', '\xca', true],
  ])('a JPEG tells of %s', (_, marker, inPasses) => {
    const frame = `\xff\xd8\xff${marker}\0\x0b\x08\0\x10\0\x20`;
    expect(sizeOf('image/jpeg', latin1(frame))).toEqual({ width: 32, height: 16, inPasses });
  });
});

describe('a picture that says too much', () => {
  const unfold = vi.fn<() => Promise<ImageBitmap>>();
  beforeEach(() => {
    unfold.mockReset();
    vi.stubGlobal('createImageBitmap', unfold);
    vi.stubGlobal('navigator', {
      locks: { request: (_: string, work: () => Promise<unknown>) => work() },
    });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const vast = () => new Blob([new Uint8Array(vastGif(23_000))]);
  const part = { x: 0, y: 0, width: 0.5, height: 0.5 };

  it.each<[string, () => Promise<unknown>]>([
    ['as a photo', () => preparePicture(vast())],
    ['as the picture of a voice, a face, or a still', () => smallCopy(vast(), 100)],
    ['when it is cropped', () => cropped(vast(), part)],
  ])('is refused before anything is unfolded: %s', async (_, use) => {
    await expect(use()).rejects.toMatchObject({ problem: 'tooLarge' });
    expect(unfold).not.toHaveBeenCalled();
  });

  it('is not searched for faces', async () => {
    expect(await faceFacts(vast(), { ...FACTS, ...square(23_000) })).toBeNull();
    expect(unfold).not.toHaveBeenCalled();
  });

  it('is let go where unfolding it takes for ever, and closed should it come after all', async () => {
    vi.useFakeTimers();
    const close = vi.fn<() => void>();
    let come: (bitmap: ImageBitmap) => void = () => {};
    unfold.mockImplementation(
      () =>
        new Promise((resolve) => {
          come = resolve;
        }),
    );
    const refused = preparePicture(new Blob(['GIF89a\x10\0\x10\0'])).catch(
      (error: unknown) => error,
    );
    await vi.waitFor(() => expect(unfold).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await refused).toMatchObject({ problem: 'tooLarge' });
    come({ ...square(16), close });
    await vi.advanceTimersByTimeAsync(0);
    expect(close).toHaveBeenCalledOnce();
  });
});

const FACTS = {
  type: 'image/gif',
  transparent: false,
  animated: false,
  asItIs: false,
} as const;
