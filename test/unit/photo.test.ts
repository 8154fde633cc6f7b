import { describe, expect, it } from 'vitest';
import { linkWorks } from '../../utils/core/photo/link.ts';
import {
  lacksOriginal,
  type PictureFacts,
  routeOf,
  routesOf,
  type StoredPhoto,
} from '../../utils/core/photo/photo.ts';
import { imageTypeOf, isAnimated } from '../../utils/core/photo/type.ts';
import { warningsOf } from '../../utils/core/photo/warnings.ts';
import { readJpeg } from '../../utils/media/picture/jpeg.ts';
import { stripPng } from '../../utils/media/picture/png.ts';
import { aJob } from './support/job.ts';

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('the type of a picture', () => {
  it.each([
    ['JPEG', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['WebP', 'RIFF....WEBPVP8 ', 'image/webp'],
    ['GIF', 'GIF89a', 'image/gif'],
    ['AVIF', '\0\0\0\x1cftypavif', 'image/avif'],
    ['BMP', 'BM....\0\0\0\0', 'image/bmp'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
    ['SVG behind its preamble', '<?xml version="1.0"?>\n<!-- A logo -->\n<svg>', 'image/svg+xml'],
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
    ['an AVIF that moves', 'image/avif', '....ftypavis', true],
  ] as const)('%s: %s moves: %s', (_, type, bytes, moves) => {
    expect(isAnimated(type, latin1(bytes))).toBe(moves);
  });
});

/** A segment or chunk length of two or four bytes. */
const length = (bytes: number, value: number) =>
  String.fromCharCode(
    ...Array.from({ length: bytes }, (_, at) => (value >> (8 * (bytes - 1 - at))) & 255),
  );
const segment = (marker: number, body: string) =>
  `\xff${String.fromCharCode(marker)}${length(2, body.length + 2)}${body}`;
const frame = (components: number) =>
  segment(0xc0, `\x08\0\x10\0\x10${String.fromCharCode(components)}`);
const exif = (orientation: number) =>
  segment(
    0xe1,
    `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`,
  );
const scan = `${segment(0xda, 'scan')}data\xff\0more\xff\xd0data`;

describe('a JPEG', () => {
  const icc = segment(0xe2, 'ICC_PROFILE');
  it('loses what tells where it was taken, and nothing that is seen', () => {
    const file = `\xff\xd8${exif(1)}${icc}${segment(0xfe, 'by me')}${frame(3)}${scan}\xff\xd9appended`;
    const read = readJpeg(latin1(file));
    expect(read).toMatchObject({ components: 3, orientation: 1 });
    expect(read?.bytes).toEqual(latin1(`\xff\xd8${icc}${frame(3)}${scan}\xff\xd9`));
  });

  it.each([
    ['a turned one', `\xff\xd8${exif(6)}${frame(3)}${scan}`, { orientation: 6, components: 3 }],
    ['one for print', `\xff\xd8${frame(4)}${scan}`, { orientation: 1, components: 4 }],
    ['several scans', `\xff\xd8${frame(3)}${scan}${scan}`, { components: 3 }],
  ])('%s is told', (_, file, facts) => {
    expect(readJpeg(latin1(file))).toMatchObject(facts);
  });

  it.each([
    ['nothing after its head', '\xff\xd8'],
    ['a segment that is longer than the file', '\xff\xd8\xff\xe1\xff\xff'],
    ['no marker where one has to be', '\xff\xd8....'],
  ])('with %s is none', (_, file) => {
    expect(readJpeg(latin1(file))).toBeNull();
  });
});

describe('a PNG', () => {
  const chunk = (name: string, body = '') => `${length(4, body.length)}${name}${body}....`;
  const head = `\x89PNG\r\n\x1a\n${chunk('IHDR', '0123456789abc')}`;

  it('loses its texts and what makes it move', () => {
    const file = `${head}${chunk('acTL', '12345678')}${chunk('eXIf', 'x')}${chunk('IDAT', 'y')}${chunk('IEND')}z`;
    expect(stripPng(latin1(file))).toEqual(latin1(`${head}${chunk('IDAT', 'y')}${chunk('IEND')}`));
  });

  it('that is cut off is none', () => {
    expect(stripPng(latin1(`${head}${chunk('IDAT', 'y')}`))).toBeNull();
    expect(stripPng(latin1(`${head}\0\0\xff\xffIDAT....`))).toBeNull();
  });
});

const facts: PictureFacts = {
  width: 800,
  height: 1000,
  type: 'image/jpeg',
  transparent: false,
  animated: false,
  asItIs: true,
};

describe('the link', () => {
  const jpeg = { type: 'image/jpeg', size: 2_000_000 };
  const png = { ...jpeg, type: 'image/png' };
  const webp = { ...jpeg, type: 'image/webp' };
  it.each([
    ['a public JPEG', 'https://a.example/b.jpg', {}, jpeg, true],
    ['of 50 MB', 'https://a.example/b.jpg', {}, { ...jpeg, size: 50_000_000 }, true],
    ['of a byte more', 'https://a.example/b.jpg', {}, { ...jpeg, size: 50_000_001 }, false],
    ['without an extension', 'https://a.example/b', {}, jpeg, true],
    ['of a name that lies', 'https://a.example/b.png', {}, jpeg, false],
    ['of a header that lies', 'https://a.example/b.jpg', {}, png, false],
    ['that needs a cookie', 'https://a.example/b.jpg', {}, undefined, false],
    ['of a picture that is too large', 'https://a.example/b.jpg', { asItIs: false }, jpeg, false],
    ['of a WebP', 'https://a.example/b', { type: 'image/webp' }, webp, false],
    ['without encryption', 'http://a.example/b.jpg', {}, jpeg, false],
    ['on this computer', 'https://localhost/b.jpg', {}, jpeg, false],
    ['in this network', 'https://192.168.1.7/b.jpg', {}, jpeg, false],
    ['in this network, by its name', 'https://nas.local/b.jpg', {}, jpeg, false],
    ['in this network, by IPv6', 'https://[fd00::1]/b.jpg', {}, jpeg, false],
    ['with a password', 'https://me:secret@a.example/b.jpg', {}, jpeg, false],
  ] as const)('%s', (_, url, parts, publicFile, works) => {
    expect(linkWorks(url, { ...facts, ...parts }, publicFile)).toBe(works);
  });
});

describe('the way to HeyGen', () => {
  const { photo } = aJob();
  const https = 'https://a.example/b.jpg';
  const bytes = new Blob(['x'], { type: 'image/png' });
  const kept = (parts: Partial<StoredPhoto>): StoredPhoto => ({ id: 'x', ...parts });

  it.each([
    ['nothing known: the link', https, undefined, ['link']],
    ['the link works', https, kept({ bytes, link: https }), ['link', 'upload']],
    ['it does not, or nobody knows', https, kept({ bytes }), ['upload', 'link']],
    ['no link that HeyGen reaches', 'blob:https://a.example/1', kept({ bytes }), ['upload']],
    ['nothing at all', 'data:image/png;base64,', undefined, []],
    ['no picture there', https, kept({ problem: 'notAPicture' }), []],
  ] as const)('%s', (_, url, stored, routes) => {
    expect(routesOf({ ...photo, url }, stored)).toEqual(routes);
    expect(routeOf({ ...photo, url }, stored)).toBe(routes[0] ?? 'none');
  });

  it('is as a file where a part of it is sent, whatever is known of the link', () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5, shape: 2 };
    const wide = { ...facts, width: 2000, height: 1000 };
    const at = { ...photo, url: https, crop };
    expect(routesOf(at, kept({ bytes, link: https, facts: wide }))).toEqual(['upload']);
    expect(routeOf(at, kept({ bytes, link: https, facts: wide }), 'link')).toBe('upload');
    expect(routesOf(at, kept({ link: https }))).toEqual(['link']);
  });

  it('is the one the person chose, where it is possible', () => {
    const at = { ...photo, url: https };
    expect(routeOf(at, kept({ bytes, link: https }), 'upload')).toBe('upload');
    expect(routeOf(at, undefined, 'upload')).toBe('link');
  });
});

describe('a better picture', () => {
  const { photo } = aJob();
  const https = 'https://a.example/b.jpg';
  const bytes = new Blob(['x'], { type: 'image/png' });
  it.each([
    ['than what the tab showed', https, { bytes, captured: true }, true],
    ['than none', 'http://a.example/b.jpg', {}, true],
    [
      'after the site did not give it',
      https,
      { bytes, captured: true, original: 'unavailable' },
      true,
    ],
    ['than the file itself', https, { bytes, captured: false }, false],
    ['of a drawing', https, { bytes, captured: true, original: 'drawing' }, false],
    ['where none is', https, { problem: 'empty' }, false],
    ['of the page alone', 'blob:https://a.example/1', { bytes, captured: true }, false],
  ] as const)('%s', (_, url, stored, lacks) => {
    expect(lacksOriginal({ ...photo, url }, { id: 'x', ...stored })).toBe(lacks);
  });
});

describe('a warning', () => {
  it.each([
    [{}, []],
    [{ width: 200, height: 200 }, []],
    [{ width: 199, height: 400 }, ['small']],
    [{ faces: 0 }, ['noFace']],
    [{ faces: 1, facePx: 200 }, []],
    [{ faces: 1, facePx: 199 }, ['smallFace']],
    [{ faces: 3, facePx: 150 }, ['smallFace', 'severalFaces']],
    [{ width: 3000, height: 1000 }, []],
    [{ width: 3001, height: 1000 }, ['extreme']],
    [
      { width: 1, height: 1, transparent: true, animated: true },
      ['small', 'transparent', 'animated'],
    ],
  ])('for %o: %o', (parts, warnings) => {
    expect(warningsOf({ ...facts, ...parts })).toEqual(warnings);
  });
});
