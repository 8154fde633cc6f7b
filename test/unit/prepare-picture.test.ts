import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preparePicture } from '../../utils/media/picture/prepare.ts';
import { heic, jxl, jxlInBox, vastGifFile } from '../gallery/trials/more-pictures.ts';
import type { Picture } from '../gallery/trials/picture.ts';
import { avif, bitmap, jpeg as photo, png, webp } from '../gallery/trials/pictures.ts';
import { latin1 } from './support/latin1.ts';

/** The size of the picture that is read here: none is decoded or drawn outside a browser. */
let size = { width: 0, height: 0 };
/** Canvases, as large as they were drawn on. */
let canvases: { width: number; height: number }[] = [];
/** Pictures that are unfolded at this moment, at most at any moment, and in all. */
let unfolded = { now: 0, most: 0, all: 0 };

beforeEach(() => {
  canvases = [];
  unfolded = { now: 0, most: 0, all: 0 };
  vi.stubGlobal('createImageBitmap', async () => {
    unfolded.now += 1;
    unfolded.all += 1;
    unfolded.most = Math.max(unfolded.most, unfolded.now);
    await new Promise(setImmediate);
    const close = () => {
      unfolded.now -= 1;
    };
    return { ...size, close };
  });
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly width: number;
      readonly height: number;
      constructor(width: number, height: number) {
        [this.width, this.height] = [width, height];
        canvases.push({ width, height });
      }
      getContext = () => ({
        drawImage() {},
        getImageData: () => ({ data: Uint8ClampedArray.of(0, 0, 0, 255) }),
      });
      convertToBlob = async (options: { type: string }) => new Blob(['drawn'], options);
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const MB = 1024 * 1024;

/** What looks like a JPEG without metadata. */
function jpeg(bytes: number): Blob {
  const head = '\xff\xd8\xff\xc0\0\x0b\x08\0\x10\0\x10\x01...\xff\xda\0\x06scan';
  const [start, end] = [head, '\xff\xd9'].map((text) => Buffer.from(text, 'latin1'));
  if (!start || !end) throw new Error('No JPEG.');
  return new Blob([start, new Uint8Array(bytes - start.length - end.length), end]);
}

it.each([
  ['just short enough', 2046, 1000, null],
  ['as long as may be', 2047, 1000, null],
  ['as high as may be', 1000, 2047, null],
  ['2K long', 2048, 1024, { width: 2047, height: 1024 }],
  ['2K high', 1024, 2048, { width: 1024, height: 2047 }],
  ['a line', 30_000, 3, { width: 2047, height: 1 }],
])('a picture that is %s (%d × %d) is drawn: %j', async (_, width, height, drawn) => {
  size = { width, height };
  const { bytes, facts } = await preparePicture(jpeg(1000));
  expect(canvases).toEqual(drawn ? [drawn] : []);
  expect(facts).toMatchObject({ width, height, asItIs: drawn === null });
  expect(bytes.size).toBe(drawn ? 5 : 1000);
});

// No file is too large, and none that is drawn can be: under 2K, the worst of four bytes a pixel fill half an upload.
it.each([
  ['all bytes of an upload', 32 * MB, true],
  ['a byte more', 32 * MB + 1, false],
  ['more than HeyGen takes in any way', 50 * MB + 1, false],
])('a picture of %s goes as it is: %s', async (_, bytes, asItIs) => {
  size = { width: 800, height: 1000 };
  const prepared = await preparePicture(jpeg(bytes));
  expect(prepared.facts.asItIs).toBe(asItIs);
  expect(prepared.bytes.size).toBe(asItIs ? bytes : 5);
});

/** These bytes in the place of those that are there. */
const withBytes = (file: Buffer, at: number, ...bytes: readonly number[]) => {
  const changed = Buffer.from(file);
  changed.set(bytes, at);
  return changed;
};
/** 30,000 × 30,000 pixels in two bytes each. */
const big = [0x75, 0x30] as const;
const little = [0x30, 0x75] as const;

describe('of a picture that says to be vast', () => {
  it.each<[string, () => Promise<Buffer>]>([
    [
      'JPEG',
      async () => withBytes(await photo.bytes(), frameOf(await photo.bytes()), ...big, ...big),
    ],
    ['PNG', async () => withBytes(await png.bytes(), 16, 0, 0, ...big, 0, 0, ...big)],
    ['GIF', () => vastGifFile.bytes()],
    ['BMP', async () => withBytes(await bitmap.bytes(), 18, ...little, 0, 0, ...little, 0, 0)],
    ['WebP', async () => vastWebp(await webp.bytes())],
    ['AVIF', async () => vastAvif(await avif.bytes())],
    ['JPEG XL', async () => vastJxl()],
    ['JPEG XL in a box', async () => vastJxl(await jxlInBox.bytes())],
  ])('%s nothing is unfolded', async (_, file) => {
    const vast = new Blob([new Uint8Array(await file())]);
    await expect(preparePicture(vast)).rejects.toMatchObject({ problem: 'tooLarge' });
    expect(unfolded.all).toBe(0);
  });
});

/** Where the height stands in a JPEG. */
const frameOf = (jpeg: Buffer) => jpeg.indexOf('\xff\xc0', 0, 'latin1') + 5;
const vastWebp = (file: Buffer) => {
  const head = Buffer.from('RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0\x30\x75\0\x30\x75\0', 'latin1');
  return Buffer.concat([head, file.subarray(12)]);
};
const vastAvif = (file: Buffer) =>
  withBytes(file, file.indexOf('ispe') + 8, 0, 0, ...big, 0, 0, ...big);
/** Not small; a height of 18 bits; as wide. */
const vastJxl = (boxed?: Buffer) => {
  const bits = (0b001 << 21) | ((30_000 - 1) << 3) | (0b10 << 1);
  const head = [0xff, 0x0a, bits & 0xff, (bits >> 8) & 0xff, bits >> 16];
  if (!boxed) return Buffer.from([...head, ...Buffer.alloc(8)]);
  return withBytes(boxed, boxed.indexOf('jxlc') + 4, ...head);
};

describe('several large pictures', () => {
  const [width, height] = [6000, 5000];
  const large = async () => {
    const file = await png.bytes();
    return new Blob([
      withBytes(file, 16, 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255),
    ]);
  };

  it('are unfolded one at a time', async () => {
    size = { width, height };
    const files = await Promise.all([large(), large(), large()]);
    await Promise.all(files.map(preparePicture));
    expect(unfolded).toEqual({ now: 0, most: 1, all: 3 });
  });

  it('do not have small ones wait', async () => {
    size = { width: 16, height: 16 };
    await Promise.all([1, 2, 3].map(() => preparePicture(jpeg(1000))));
    expect(unfolded).toEqual({ now: 0, most: 3, all: 3 });
  });

  it('that say no size are unfolded one at a time, and let go when they turn out to be vast', async () => {
    size = { width: 30_000, height: 30_000 };
    const unknown = () => new Blob([Buffer.from('of tomorrow')]);
    const all = [1, 2].map(() => preparePicture(unknown()));
    for (const one of all) await expect(one).rejects.toMatchObject({ problem: 'tooLarge' });
    expect(unfolded).toEqual({ now: 0, most: 1, all: 2 });
  });
});

it('takes what the browser shows and nobody knows', async () => {
  size = { width: 800, height: 1000 };
  const { facts } = await preparePicture(new Blob([latin1('of tomorrow')]));
  expect(facts).toMatchObject({ type: 'other', width: 800, asItIs: false, animated: false });
});

it.each<[string, Picture, boolean, string]>([
  ['no browser shows', heic, true, 'unsupported'],
  ['this browser shows none of', jxl, false, 'unsupported'],
  ['is damaged', jxl, true, 'broken'],
])('says of a picture that %s what is the matter', async (_, picture, showsOthers, problem) => {
  const file = new Blob([new Uint8Array(await picture.bytes())]);
  vi.stubGlobal('createImageBitmap', async ({ size }: Blob) => {
    if (size === file.size || !showsOthers) throw new Error('No picture.');
    return { close() {} };
  });
  await expect(preparePicture(file)).rejects.toMatchObject({ problem });
});
