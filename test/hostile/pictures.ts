import { deflateSync } from 'node:zlib';
import type { PictureProblem } from '../../utils/core/photo/photo.ts';
import { flatJpeg } from '../gallery/trials/encode/flat-jpeg.ts';
import { chunk, SIGNATURE } from '../gallery/trials/encode/png-chunks.ts';
import { vastGif } from '../gallery/trials/encode/vast.ts';
import { bytes, u16le, u24le, u32, u32le } from './numbers.ts';

/** A file that is made to do harm, and what a person sees of it; `shown`: a picture like any other. */
export interface HostilePicture {
  readonly name: string;
  readonly file: () => Buffer;
  readonly end: PictureProblem | 'shown';
}

/** A PNG of one bit a pixel: its rows are all alike. */
export function flatPng(width: number, height: number): Buffer {
  const head = Buffer.concat([u32(width), u32(height), bytes('\x01\0\0\0\0')]);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return png(chunk('IHDR', head), chunk('IDAT', rows));
}

const png = (...chunks: readonly Buffer[]) =>
  Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
const pngOf = (width: number, height: number) =>
  png(
    chunk('IHDR', Buffer.concat([u32(width), u32(height), bytes('\x08\x02\0\0\0')])),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
  );
const jpegOf = (marker: string, width: number, height: number) =>
  Buffer.concat([
    bytes(`\xff\xd8\xff${marker}\0\x11\x08`),
    u32(height).subarray(2),
    u32(width).subarray(2),
    bytes('\x03\x01\x22\0\x02\x11\0\x03\x11\0\xff\xda\0\x0c\x03\x01\0\x02\0\x03\0\0\x3f\0'),
  ]);
const webp = (kind: string, content: Buffer) =>
  Buffer.concat([
    bytes('RIFF'),
    u32le(content.length + 12),
    bytes(`WEBP${kind}`),
    u32le(content.length),
    content,
  ]);
const box = (name: string, ...content: readonly Buffer[]) => {
  const all = Buffer.concat(content);
  return Buffer.concat([u32(all.length + 8), bytes(name), all]);
};
const film = (brand: string, width: number, height: number) =>
  Buffer.concat([
    box('ftyp', bytes(`${brand}\0\0\0\0mif1${brand}`)),
    box('meta', u32(0), box('iprp', box('ipco', box('ispe', u32(0), u32(width), u32(height))))),
  ]);
const bmp = (headerBytes: number, width: number, height: number) =>
  Buffer.concat([
    bytes('BM\0\0\0\0\x01\0\0\0\x36\0\0\0'),
    u32le(headerBytes),
    u32le(width),
    u32le(height),
    bytes('\x01\0\x01\0'),
    Buffer.alloc(headerBytes),
  ]);
const jxl = (height: number, width: number) => {
  // A mark, then bits from the right: large, which of four lengths, the height, no ratio, the same for the width.
  const side = (value: number) =>
    `11${[...(value - 1).toString(2).padStart(30, '0')].reverse().join('')}`;
  const bits = `0${side(height)}000${side(width)}1`.padEnd(80, '0');
  const stream = bits
    .match(/.{8}/gu)
    ?.map((byte) => Number.parseInt([...byte].reverse().join(''), 2));
  return Buffer.concat([bytes('\xff\n'), Buffer.from(stream ?? [])]);
};
const half = (file: Buffer) => file.subarray(0, file.length / 2);
const gifOf = (size: number, frameAt: number, frame: number) => {
  const gif = vastGif(size);
  for (const at of [20, 22]) gif.writeUInt16LE(frameAt, at);
  for (const at of [24, 26]) gif.writeUInt16LE(frame, at);
  return gif;
};
const smallJpeg = () => flatJpeg({ width: 320, height: 400, planes: [[200, 100, 60, 20]] });
const page = '<!doctype html><script>fetch("https://elsewhere.example/")</script>';

/** Files of a few bytes, or a few kilobytes, that say to be vast. */
const VAST: readonly HostilePicture[] = (
  [
    ['a GIF of 35 bytes, 16,000 × 16,000', () => vastGif(16_000)],
    ['a GIF of 35 bytes, 23,000 × 23,000', () => vastGif(23_000)],
    ['a GIF of 35 bytes, 65,535 × 65,535', () => vastGif(65_535)],
    ['a small GIF with a vast frame', () => gifOf(10, 0, 60_000)],
    ['a small GIF with a frame far away', () => gifOf(10, 40_000, 40_000)],
    ['a PNG of 60,000 × 60,000', () => pngOf(60_000, 60_000)],
    ['a PNG of 2 billion × 1', () => pngOf(2_147_483_647, 1)],
    ['a PNG of 4 billion × 4 billion', () => pngOf(0xff_ff_ff_ff, 0xff_ff_ff_ff)],
    ['a PNG of 15,000 × 15,000, whole', () => flatPng(15_000, 15_000)],
    ['a JPEG of 65,500 × 65,500', () => jpegOf('\xc0', 65_500, 65_500)],
    ['a JPEG in passes, 12,000 × 12,000', () => jpegOf('\xc2', 12_000, 12_000)],
    [
      'a WebP of 16,384 × 16,384, without loss',
      () => webp('VP8L', Buffer.concat([bytes('\x2f'), u32le(0x0f_ff_ff_ff)])),
    ],
    [
      'a WebP of 16,383 × 16,383, with loss',
      () =>
        webp('VP8 ', Buffer.concat([bytes('\0\0\0\x9d\x01\x2a'), u16le(16_383), u16le(16_383)])),
    ],
    [
      'a WebP of 16 million × 16 million',
      () => webp('VP8X', Buffer.concat([u32le(0), u24le(0xff_ff_ff), u24le(0xff_ff_ff)])),
    ],
    ['an AVIF of 30,000 × 30,000', () => film('avif', 30_000, 30_000)],
    ['an AVIF of 4 billion × 4 billion', () => film('avif', 0xff_ff_ff_ff, 0xff_ff_ff_ff)],
    ['a HEIC of 30,000 × 30,000', () => film('heic', 30_000, 30_000)],
    ['a JPEG XL of a billion × a billion', () => jxl(2 ** 30, 2 ** 30)],
    ['a BMP of 30,000 × 30,000', () => bmp(40, 30_000, 30_000)],
    ['a BMP of 30,000 × 30,000, upside down', () => bmp(40, 30_000, -30_000)],
    ['a BMP of the oldest kind, 65,535 × 65,535', () => bmp(12, 0xff_ff_ff_ff, 0)],
    ['a BMP with a header of a length that few know', () => bmp(20, 30_000, 30_000)],
    [
      'an AVIF whose brands hide behind others',
      () =>
        Buffer.concat([
          box('ftyp', bytes(`mif1\0\0\0\0${'mif1'.repeat(20_000)}avif`)),
          film('avif', 30_000, 30_000).subarray(24),
        ]),
    ],
  ] as const
).map(([name, file]) => ({ name, file, end: 'tooLarge' }));

const FALSE: readonly HostilePicture[] = (
  [
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['one byte', () => bytes('\xff'), 'notAPicture'],
    ['a page', () => bytes(page), 'notAPicture'],
    ['a page behind spaces', () => bytes(`${' '.repeat(70_000)}${page}`), 'notAPicture'],
    ['a page behind comments', () => bytes(`${'<!---->'.repeat(73)}${page}`), 'notAPicture'],
    ['a script', () => bytes('alert(1)'), 'notAPicture'],
    ['a paper', () => bytes('%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>'), 'notAPicture'],
    ['a program', () => bytes('MZ\x90\0\x03\0\0\0'), 'notAPicture'],
    ['an archive', () => bytes('PK\x03\x04\x14\0\0\0'), 'notAPicture'],
    ['a sound', () => bytes('RIFF\x24\0\0\0WAVEfmt '), 'notAPicture'],
    ['a film', () => box('ftyp', bytes('isom\0\0\0\0mp42')), 'notAPicture'],
    ['zeros', () => Buffer.alloc(70_000), 'notAPicture'],
    ['4 MB of spaces', () => Buffer.alloc(4 * 1024 * 1024, ' '), 'notAPicture'],
    [
      'a document type that never ends',
      () => bytes(`<!DOCTYPE svg [${'<!ENTITY a "b">'.repeat(9000)}`),
      'notAPicture',
    ],
  ] as const
).map(([name, file, end]) => ({ name, file, end }));

const DAMAGED: readonly HostilePicture[] = (
  [
    ['half a JPEG’s head', () => smallJpeg().subarray(0, 30)],
    ['a JPEG of nothing but its mark', () => bytes('\xff\xd8\xff')],
    ['a JPEG whose segment is longer than it', () => bytes('\xff\xd8\xff\xe1\xff\xff')],
    ['a JPEG of no height', () => jpegOf('\xc0', 100, 0)],
    ['a JPEG without a picture', () => bytes('\xff\xd8\xff\xd9')],
    ['half a PNG’s head', () => half(flatPng(8, 8)).subarray(0, 20)],
    ['a PNG of no width', () => pngOf(0, 10)],
    ['a PNG of nothing but its end', () => png()],
    [
      'a PNG whose part is longer than it',
      () => Buffer.concat([SIGNATURE, u32(0xff_ff_ff_ff), bytes('IHDR')]),
    ],
    [
      'a PNG of a depth that there is not',
      () => png(chunk('IHDR', Buffer.concat([u32(9), u32(9), bytes('\x63\x63\0\0\0')]))),
    ],
    ['a GIF without frames', () => bytes('GIF89a\x10\0\x10\0\0\0\0;')],
    ['a GIF of comments', () => bytes(`GIF89a\x10\0\x10\0\0\0\0${'!\xfe\x01.\0'.repeat(9000)}`)],
    ['a WebP of nothing', () => webp('VP8 ', Buffer.alloc(0))],
    ['a WebP of a kind that there is not', () => webp('VP9 ', Buffer.alloc(50))],
    ['an AVIF without its picture', () => film('avif', 100, 100)],
    [
      'an AVIF of boxes within boxes',
      () =>
        Buffer.concat([
          box('ftyp', bytes('avif\0\0\0\0')),
          bytes('\0\0\xff\xffmeta\0\0\0\0'.repeat(9000)),
        ]),
    ],
    ['an icon of 4,096 pictures that are not there', () => bytes('\0\0\x01\0\0\x10\x10\x10\0\0')],
    ['a BMP without its pixels', () => bmp(40, 100, 100).subarray(0, 30)],
    ['a JPEG XL of nothing but its mark', () => bytes('\xff\n')],
  ] as const
).map(([name, file]) => ({ name, file, end: 'broken' }));

/** Pictures with something else in or behind them: it is left out. */
const WITH_MORE: readonly HostilePicture[] = (
  [
    ['a JPEG with a page behind it', () => Buffer.concat([smallJpeg(), bytes(page)])],
    ['a JPEG with an archive behind it', () => Buffer.concat([smallJpeg(), bytes('PK\x03\x04')])],
    ['a JPEG with a page in its comment', () => withComment(bytes(page))],
    [
      'a JPEG with 100,000 marks before its end',
      () =>
        Buffer.concat([
          smallJpeg().subarray(0, -2),
          Buffer.alloc(100_000, 0xff),
          bytes('\xff\xd9'),
        ]),
    ],
    ['a PNG with a page behind it', () => Buffer.concat([flatPng(320, 400), bytes(page)])],
    ['a GIF that is a script, too', () => Buffer.concat([vastGif(0x2f), bytes('*/=1;alert(1)')])],
    ['a PNG of 150,000 empty parts', () => manyParts()],
  ] as const
).map(([name, file]) => ({ name, file, end: 'shown' }));

function withComment(text: Buffer): Buffer {
  const jpeg = smallJpeg();
  const length = u32(text.length + 2).subarray(2);
  return Buffer.concat([jpeg.subarray(0, 2), bytes('\xff\xfe'), length, text, jpeg.subarray(2)]);
}

function manyParts(): Buffer {
  const [whole, empty] = [flatPng(320, 400), chunk('IDAT', Buffer.alloc(0))];
  const end = whole.length - 12;
  const parts = Array.from({ length: 150_000 }, () => empty);
  return Buffer.concat([whole.subarray(0, end), ...parts, whole.subarray(end)]);
}

/** Files that a page, a person, or HeyGen may bring, each with what a person sees of it. */
export const HOSTILE_PICTURES: readonly HostilePicture[] = [
  ...VAST,
  ...FALSE,
  ...DAMAGED,
  ...WITH_MORE,
];
