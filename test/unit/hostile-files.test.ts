import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { IMAGE_TYPES } from '../../utils/core/photo/image-types.ts';
import { sizeOf } from '../../utils/core/photo/size.ts';
import { HEAD_BYTES, imageTypeOf, isAnimated } from '../../utils/core/photo/type.ts';
import { isSrgb } from '../../utils/media/picture/color-profile.ts';
import { orientationInSegment, orientationOf } from '../../utils/media/picture/exif.ts';
import { readJpeg } from '../../utils/media/picture/jpeg.ts';
import { readPng } from '../../utils/media/picture/png.ts';
import { audioTypeOf } from '../../utils/media/sound/type.ts';
import { bake, recipes } from '../hostile/pieces.ts';
import { latin1 } from './support/latin1.ts';
import { leastMs } from './support/time.ts';

/** For what is looked at of every file, before anything else. */
const TYPE_CHECK_MS = 5;
/** For what reads all of it. */
const READING_MS = 30;

const TYPE_CHECKS = { 'the type of a picture': imageTypeOf, 'the type of a sound': audioTypeOf };

/** Everything that reads bytes from outside, by name. */
const READERS: Readonly<Record<string, (file: Uint8Array) => unknown>> = {
  ...Object.fromEntries(
    IMAGE_TYPES.flatMap((type) => [
      [`the size of ${type}`, (file: Uint8Array) => sizeOf(type, file)],
      [`whether ${type} moves`, (file: Uint8Array) => isAnimated(type, file)],
    ]),
  ),
  'the parts of a JPEG': readJpeg,
  'the parts of a PNG': readPng,
  'Exif in its segment': orientationInSegment,
  Exif: orientationOf,
  'a colour profile': isSrgb,
  ...TYPE_CHECKS,
};

let worstMs = 0;
function typeCheckMs(check: () => unknown): number {
  const ms = leastMs(TYPE_CHECK_MS, check);
  worstMs = Math.max(worstMs, ms);
  return ms;
}
afterAll(() => console.log(`The worst check of a type took ${worstMs.toFixed(1)} ms.`));

describe('any file', () => {
  it('is read without an error, whatever it is taken for', () => {
    fc.assert(
      fc.property(recipes(3000), (recipe) => {
        const file = bake(recipe);
        for (const read of Object.values(READERS)) read(file);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.entries(TYPE_CHECKS))('of 64 kB is told within 5 ms: %s', (_, check) => {
    fc.assert(
      fc.property(recipes(0), (recipe) => {
        const file = bake({ ...recipe, length: HEAD_BYTES });
        expect(typeCheckMs(() => check(file))).toBeLessThan(TYPE_CHECK_MS);
      }),
      { numRuns: 60 },
    );
  });

  it('of 64 kB is read within 30 ms, whatever it is taken for', () => {
    fc.assert(
      fc.property(recipes(0), (recipe) => {
        const file = bake({ ...recipe, length: HEAD_BYTES });
        const isSlow = (read: (typeof READERS)[string]) =>
          leastMs(READING_MS, () => read(file)) >= READING_MS;
        const slow = Object.entries(READERS).filter(([, read]) => isSlow(read));
        expect(slow.map(([name]) => name)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a file that is made to take long', () => {
  const whole = (start: string, fill: string, end = '') =>
    latin1(`${start}${fill.repeat(HEAD_BYTES / fill.length)}`.slice(0, HEAD_BYTES) + end);

  it.each([
    ['comments', whole('', '<!---->')],
    ['comments that are open', whole('', '<!--')],
    ['instructions', whole('', '<?x?>')],
    ['spaces', whole('<!---->', ' ')],
    ['spaces in a document type', whole('<!DOCTYPE', ' ')],
    ['entities', whole('<!DOCTYPE svg [', '<!ENTITY a "&b;&b;">')],
    ['quotes', whole('<!DOCTYPE svg [', `"'"`)],
    ['brackets', whole('<!DOCTYPE svg [', '[]<')],
    ['angles', whole('<!DOCTYPE svg [', '<!-')],
    ['names', whole('<', 'a.')],
    ['brands', whole('\0\0\xff\xffftypmif1', 'mif1')],
    ['two bytes a letter', whole('\xff\xfe', '<\0!\0-\0-\0-\0-\0>\0')],
  ])('%s: its type is told within 5 ms', (_, file) => {
    expect(typeCheckMs(() => imageTypeOf(file))).toBeLessThan(TYPE_CHECK_MS);
  });

  it.each([
    ['boxes within boxes', 'image/avif', whole('', '\0\0\xff\xffmeta\0\0\0\0')],
    ['boxes within boxes, and many', 'image/avif', nested()],
    ['a list of icons', 'image/x-icon', whole('\0\0\x01\0\xff\x0f', '\0')],
    ['comments of a GIF', 'image/gif', whole('GIF89a.......', '!\xfe\x01.\0')],
    ['segments of a JPEG', 'image/jpeg', whole('\xff\xd8', '\xff\xe1\0\x02')],
    ['marks of a JPEG', 'image/jpeg', whole('\xff\xd8', '\xff')],
    ['empty parts', 'image/jxl', whole('\0\0\0\x0cJXL \r\n\x87\n', '\0\0\0\x08free')],
  ] as const)('%s: its size is told within 30 ms', (_, type, file) => {
    expect(leastMs(READING_MS, () => sizeOf(type, file))).toBeLessThan(READING_MS);
  });

  function nested(): Uint8Array {
    const deep = '\0\0\xff\xffmeta\0\0\0\0'.repeat(2500);
    return latin1(deep + '\0\0\0\x14ispe....\0\0\0\x10\0\0\0\x10'.repeat(1700));
  }
});

describe('a large file of very many parts', () => {
  const many = (start: string, fill: string, count: number) => {
    const [head, part] = [latin1(start), latin1(fill)];
    const file = new Uint8Array(head.length + part.length * count);
    file.set(head);
    for (let at = head.length; at < file.length; at += part.length) file.set(part, at);
    return file;
  };

  it.each([
    ['JPEG', readJpeg, many('\xff\xd8', '\xff\xc4\0\x02', 500_000)],
    ['PNG', readPng, many('\x89PNG\r\n\x1a\n', '\0\0\0\0IDAT....', 200_000)],
  ] as const)('is drawn anew, as a list of them costs more than it: %s', (_, read, file) => {
    expect(read(file)).toBeNull();
  });
});
