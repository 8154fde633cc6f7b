import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../utils/core/photo/size.ts';
import { HEAD_BYTES, imageTypeOf, isAnimated } from '../../utils/core/photo/type.ts';
import { mediaType } from '../gallery/trials/picture.ts';
import { trialFiles } from '../gallery/trials/trials.ts';
import { latin1 } from './support/latin1.ts';

const ftyp = (first: string, ...others: readonly string[]) =>
  `\0\0\0${String.fromCharCode(16 + 4 * others.length)}ftyp${first}\0\0\0\0${others.join('')}`;

describe('the type of a picture', () => {
  it.each([
    ['JPEG', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['WebP', 'RIFF....WEBPVP8 ', 'image/webp'],
    ['GIF', 'GIF89a', 'image/gif'],
    ['AVIF', ftyp('avif', 'mif1'), 'image/avif'],
    ['AVIF of a brand that many share', ftyp('mif1', 'miaf', 'avif'), 'image/avif'],
    ['HEIC of a brand that many share', ftyp('mif1', 'heic'), 'image/heic'],
    ['a film', ftyp('isom', 'mp42'), null],
    ['JPEG XL', '\xff\x0a\xfa\x1f', 'image/jxl'],
    ['JPEG XL in a box', '\0\0\0\x0cJXL \r\n\x87\n', 'image/jxl'],
    ['BMP', 'BM....\0\0\0\0', 'image/bmp'],
    ['BMP with something in its gap', 'BM....what....\x28\0\0\0', 'image/bmp'],
    ['an icon', `\0\0\x01\0\x01\0${'\x10\x10\0\0'}`, 'image/x-icon'],
    ['an icon of nothing', '\0\0\x01\0\0\0....\0\0\0\0', null],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
    ['SVG behind its preamble', '<?xml version="1.0"?>\n<!-- A logo -->\n<svg>', 'image/svg+xml'],
    ['SVG behind a mark', '\xef\xbb\xbf<svg>', 'image/svg+xml'],
    ['SVG in two bytes a letter', '\xff\xfe<\0s\0v\0g\0>\0', 'image/svg+xml'],
    [
      'SVG under a name of its own',
      '<v:svg xmlns:v="http://www.w3.org/2000/svg">',
      'image/svg+xml',
    ],
    ['SVG with a document type', '<!DOCTYPE svg PUBLIC "a>b" "c"><svg>', 'image/svg+xml'],
    [
      'SVG with entities',
      `<!DOCTYPE svg [<!-- it's ]> --><!ENTITY a "]>"><!ENTITY b '>'>] ><svg>`,
      'image/svg+xml',
    ],
    ['SVG that has not begun', '<!-- A logo', null],
    ['HTML', '<!doctype html><svg>', null],
    ['a sound', 'RIFF....WAVE', null],
    ['a text that begins like one', 'BMW is a car', null],
    ['too short to tell', '\xff\xd8', null],
    ['empty', '', null],
  ])('%s is told by its bytes', (_, bytes, type) => {
    expect(imageTypeOf(latin1(bytes))).toBe(type);
  });

  it.each([
    ['a GIF of one frame', 'image/gif', 'GIF89a!\xf9\x04....,', false],
    ['a GIF of two', 'image/gif', 'GIF89a!\xf9\x04....,!\xf9\x04....,', true],
    ['a WebP', 'image/webp', 'RIFF....WEBPVP8X....\x10', false],
    ['a WebP that moves', 'image/webp', 'RIFF....WEBPVP8X....\x12', true],
    ['a PNG that moves', 'image/png', '\x89PNG....IHDR....acTL....IDAT', true],
    ['a PNG with such letters in its pixels', 'image/png', '\x89PNG....IHDR....IDAT..acTL', false],
    ['an AVIF that moves', 'image/avif', '....ftypavis', true],
  ] as const)('%s: %s moves: %s', (_, type, bytes, moves) => {
    expect(isAnimated(type, latin1(bytes))).toBe(moves);
  });
});

/** Stored lying, and shown upright. */
const TURNED = ['rotated-jpeg', 'turned-png'];
/** Larger than its window, or told only later in the file. */
const LATE = ['large-metadata-jpeg', 'fifty-megabytes'];

/** Each file once: many trials are about who serves it. */
const shown = new Map(
  trialFiles()
    .filter(({ picture }) => picture.looks)
    .map((file) => [file.picture, file] as const),
);
describe('the files of the trials', () => {
  it.each([...shown.values()].map((file) => [`${file.trial}`, file] as const))(
    '%s: type, size, and whether it moves are told by its header',
    async (_, { trial, picture }) => {
      const bytes = await picture.bytes();
      const head = bytes.subarray(0, LATE.includes(trial) ? bytes.length : HEAD_BYTES);
      const isDrawing = picture.is === 'svg';
      const type = mediaType(picture.is);
      const isLate = trial === 'svg-after-a-comment';
      expect(imageTypeOf(head)).toBe(isLate ? null : type);
      expect(imageTypeOf(bytes)).toBe(type);
      const { width = 0, height = 0 } = picture.looks ?? {};
      const [wide, high] = TURNED.includes(trial) ? [height, width] : [width, height];
      const known = imageTypeOf(bytes) ?? 'other';
      const said = sizeOf(known, head);
      expect([said?.width, said?.height]).toEqual(
        isDrawing ? [undefined, undefined] : [wide, high],
      );
      const moves = /animated|hidden-still/u.test(trial);
      expect(isAnimated(known, bytes)).toBe(moves);
    },
  );
});
