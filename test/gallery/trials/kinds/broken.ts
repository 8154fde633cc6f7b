import { plain, sentence } from '../kind.ts';
import * as files from '../pictures.ts';
import type { Kind } from '../trial.ts';

/** No video can come of these; a person has to be told why. */
export const broken: readonly Kind[] = [
  plain({
    name: 'junk',
    hard: '162 bytes of something, called a JPEG',
    picture: files.junk,
    expect: sentence('not-an-image'),
  }),
  plain({
    name: 'html-for-image',
    hard: 'a page to sign in, sent with 200 in place of the picture',
    picture: files.words,
    headers: { 'content-type': 'text/html' },
    expect: sentence('not-an-image'),
  }),
  plain({
    name: 'truncated-jpeg',
    hard: 'ends in the middle, and browsers still show its upper part',
    picture: files.half,
    expect: sentence('broken'),
  }),
  plain({
    name: 'header-only-jpeg',
    hard: 'begins like a JPEG and has no size',
    picture: files.beheaded,
    expect: sentence('broken'),
  }),
  plain({
    name: 'zero-bytes',
    hard: 'there, and empty',
    picture: files.nothing,
    expect: sentence('empty'),
  }),
  plain({
    name: 'not-found',
    hard: '404 with a page of words',
    picture: files.words,
    status: 404,
    headers: { 'content-type': 'text/html' },
    expect: sentence('broken'),
  }),
];
