import { plain, sentence } from '../kind.ts';
import * as files from '../pictures.ts';
import type { Kind } from '../trial.ts';

/** Pixels and bytes: too many, too few, just about. */
export const sizes: readonly Kind[] = [
  plain({
    name: 'twelve-megapixels',
    hard: 'as a phone takes it: far over the long side that is taken',
    picture: files.jpegOf(4_000, 3_000),
    box: 'width="400" height="300"',
  }),
  plain({
    name: 'long-side-2048',
    hard: 'one pixel too long',
    picture: files.jpegOf(1_536, 2_048),
  }),
  plain({
    name: 'long-side-2047',
    hard: 'just short enough, nothing has to be done',
    picture: files.jpegOf(1_536, 2_047),
  }),
  plain({
    name: 'long-side-2048-png',
    hard: 'one pixel too long, across, and a PNG',
    picture: files.pngOf(2_048, 512),
    box: 'width="400" height="100"',
  }),
  plain({
    name: 'extreme-shape',
    hard: 'twenty times as wide as high',
    picture: files.jpegOf(2_000, 100),
    box: 'width="1000" height="50"',
  }),
  plain({
    name: 'fifty-megabytes',
    hard: 'an ordinary picture in a file that nobody takes',
    picture: files.heavy,
  }),
  plain({
    name: 'one-pixel',
    hard: 'a tracking pixel, shown large',
    picture: files.pixel,
    expect: sentence('too-small'),
  }),
  plain({
    name: 'nine-hundred-megapixels',
    hard: 'a small file that unfolds to gigabytes',
    picture: files.vast,
    expect: sentence('too-large'),
  }),
];
