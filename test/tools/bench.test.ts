import { beforeAll, describe, expect, it } from 'vitest';
import { judgeOf } from '../bench/judge.ts';
import { exifSegment } from '../gallery/trials/encode/exif.ts';
import { insertSegments } from '../gallery/trials/encode/jpeg-segments.ts';
import { paintQuadrants, SHOWN } from '../gallery/trials/quadrants.ts';

const [topLeft, topRight, bottomLeft, bottomRight] = SHOWN;
const mirrored = [topRight, topLeft, bottomRight, bottomLeft] as const;

describe('the judge of the bench', () => {
  let judge: Awaited<ReturnType<typeof judgeOf>>;
  beforeAll(async () => {
    judge = await judgeOf(await paintQuadrants(800, 600).encode('webp', 90));
  });

  it.each([
    ['what it has to be', () => paintQuadrants(2047, 1535).encode('jpeg', 92), []],
    ['too large', () => paintQuadrants(2048, 1536).encode('jpeg', 92), ['It is 2048 × 1536.']],
    ['no JPEG', () => paintQuadrants(2047, 1535).encode('png'), ['It is no JPEG.']],
    [
      'with where it was taken',
      async () =>
        insertSegments(await paintQuadrants(2047, 1535).encode('jpeg', 92), exifSegment(1)),
      ['It has metadata: e1.'],
    ],
    [
      'mirrored',
      () => paintQuadrants(2047, 1535, mirrored).encode('jpeg', 92),
      [expect.stringMatching(/^Its colours are off by \d+/u)],
    ],
  ])('%s', async (_, made, wrong) => {
    expect((await judge(await made())).wrong).toEqual(wrong);
  });
});
