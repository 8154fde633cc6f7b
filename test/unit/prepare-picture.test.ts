import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { preparePicture } from '../../utils/media/picture/prepare.ts';

/** The size of the picture that is read here: none is decoded or drawn outside a browser. */
let size = { width: 0, height: 0 };
/** Canvases, as large as they were drawn on. */
let canvases: { width: number; height: number }[] = [];

beforeEach(() => {
  canvases = [];
  vi.stubGlobal('createImageBitmap', async () => ({ ...size, close() {} }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly width: number;
      readonly height: number;
      constructor(width: number, height: number) {
        [this.width, this.height] = [width, height];
        canvases.push({ width, height });
      }
      getContext = () => ({ drawImage() {} });
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
  const head = '\xff\xd8\xff\xc0\0\x0b\x08\0\x10\0\x10\x03...\xff\xda\0\x06scan';
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
