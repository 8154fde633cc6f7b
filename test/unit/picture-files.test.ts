import { describe, expect, it } from 'vitest';
import { readJpeg } from '../../utils/media/picture/jpeg.ts';
import { readPng } from '../../utils/media/picture/png.ts';
import { latin1 } from './support/latin1.ts';

/** A segment or chunk length of two or four bytes. */
const length = (bytes: number, value: number) =>
  String.fromCharCode(
    ...Array.from({ length: bytes }, (_, at) => (value >> (8 * (bytes - 1 - at))) & 255),
  );
const segment = (marker: number, body: string) =>
  `\xff${String.fromCharCode(marker)}${length(2, body.length + 2)}${body}`;
const frame = (components: number, { marker = 0xc0, bits = 8, names = '\x01\x02\x03\x04' } = {}) =>
  segment(
    marker,
    `${String.fromCharCode(bits)}\0\x10\0\x10${String.fromCharCode(components)}${[...names]
      .slice(0, components)
      .map((name) => `${name}\x11\0`)
      .join('')}`,
  );
const exif = (orientation: number) =>
  segment(
    0xe1,
    `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`,
  );
const adobe = (coded: number) => segment(0xee, `Adobe\0\x64\0\0\0\0${String.fromCharCode(coded)}`);
const scan = `${segment(0xda, 'scan')}data\xff\0more\xff\xd0data`;

/** Of a colour profile: its colours, one tag, and what is described in it. */
const profile = (description: string, space = 'RGB ') => {
  const tag = `desc${length(4, 144)}${length(4, description.length)}`;
  return `${'.'.repeat(16)}${space}${'.'.repeat(108)}${length(4, 1)}${tag}${description}`;
};
const icc = (description: string, space?: string) =>
  segment(0xe2, `ICC_PROFILE\0\x01\x01${profile(description, space)}`);

describe('a JPEG', () => {
  it('loses what tells where it was taken, and nothing that is seen', () => {
    const kept = `${icc('sRGB')}${frame(3)}${scan}\xff\xd9`;
    const second = `${segment(0xe2, 'MPF\0MM\0*')}`;
    const others = `${exif(1)}${second}${segment(0xfe, 'by me')}${segment(0xed, 'Photoshop')}`;
    const read = readJpeg(latin1(`\xff\xd8${others}${kept}\xff\xd8appended\xff\xd9`));
    expect(read).toMatchObject({ isBaseline: true, isSrgb: true, orientation: 1 });
    expect(read?.bytes).toEqual(latin1(`\xff\xd8${kept}`));
  });

  it('loses the small copies in the segments of its own kind', () => {
    const jfif = (rest: string) => segment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01${rest}`);
    const file = `\xff\xd8${jfif('\x01\x01abc')}${segment(0xe0, 'JFXX\0\x10')}${frame(1)}${scan}`;
    const kept = `\xff\xd8${jfif('\0\0')}${frame(1)}${scan}\xff\xd9`;
    expect(readJpeg(latin1(file))?.bytes).toEqual(latin1(kept));
  });

  it.each([
    ['grey', frame(1), { isBaseline: true }],
    ['of three colours, coded as a segment says', adobe(1) + frame(3), { isBaseline: true }],
    ['whose colours are not coded', adobe(0) + frame(3), { isBaseline: false }],
    ['whose colours are named', frame(3, { names: 'RGB' }), { isBaseline: false }],
    ['for print', adobe(2) + frame(4), { isBaseline: false }],
    ['that comes in passes', frame(3, { marker: 0xc2 }), { isBaseline: false }],
    ['of twelve bits', frame(3, { marker: 0xc1, bits: 12 }), { isBaseline: false }],
    ['that is turned', exif(6) + frame(3), { orientation: 6 }],
    ['in sRGB, in two bytes a letter', icc('\0s\0R\0G\0B') + frame(3), { isSrgb: true }],
    ['of wider colours', icc('Display P3') + frame(3), { isSrgb: false }],
    ['of greys of its own', icc('Dot Gain 20%', 'GRAY') + frame(1), { isSrgb: false }],
    ['in several scans', frame(3) + scan, { isBaseline: true }],
  ])('%s is told', (_, segments, facts) => {
    expect(readJpeg(latin1(`\xff\xd8${segments}${scan}`))).toMatchObject(facts);
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
  const header = (bits: number) =>
    chunk('IHDR', `\0\0\0\x10\0\0\0\x10${String.fromCharCode(bits)}\x02\0\0\0`);
  const start = `\x89PNG\r\n\x1a\n${header(8)}`;
  const end = `${chunk('IDAT', 'y')}${chunk('IEND')}`;

  it('loses its texts and what makes it move', () => {
    const film = `${chunk('acTL', '12345678')}${chunk('fcTL', '....')}`;
    const file = `${start}${film}${chunk('eXIf', 'x')}${end}z`;
    expect(readPng(latin1(file))).toEqual({ bytes: latin1(`${start}${end}`), isPlain: true });
  });

  it('that is cut off is none', () => {
    expect(readPng(latin1(`${start}${chunk('IDAT', 'y')}`))).toBeNull();
    expect(readPng(latin1(`${start}\0\0\xff\xffIDAT....`))).toBeNull();
  });

  it.each([
    ['in sRGB', chunk('iCCP', 'sRGB IEC61966-2.1\0\0...'), true],
    ['of wider colours', chunk('iCCP', 'Display P3\0\0...'), false],
    ['with the gamma of screens', chunk('gAMA', length(4, 45_455)), true],
    ['with another gamma', chunk('gAMA', length(4, 100_000)), false],
    ['of high range', chunk('cICP', '\x09\x10\0\x01'), false],
    ['turned', chunk('eXIf', 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0'), false],
    ['that moves, with another picture for who knows no films', chunk('acTL', '12345678'), false],
  ])('%s: %o goes as it is: %s', (_, chunks, isPlain) => {
    expect(readPng(latin1(`${start}${chunks}${end}`))?.isPlain).toBe(isPlain);
  });

  it('of sixteen bits a colour does not go as it is', () => {
    expect(readPng(latin1(`\x89PNG\r\n\x1a\n${header(16)}${end}`))?.isPlain).toBe(false);
  });
});
