import { deflateSync } from 'node:zlib';
import { type Colours, rgb } from '../quadrants.ts';
import { segment } from './jpeg-segments.ts';
import { chunk, chunksOf, SIGNATURE } from './png-chunks.ts';

const NAME = 'Wide of the screen';
const GAMMA = 1.8;
/** The primaries of ROMM RGB, which holds every colour that there is, each as XYZ under D50. */
const PRIMARIES = [
  [0.79767, 0.28804, 0],
  [0.13519, 0.71187, 0],
  [0.03135, 0.00009, 0.82521],
] as const;
const WHITE = [0.9642, 1, 0.82491] as const;

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];
const SRGB_TO_XYZ: Matrix = [
  [0.43607, 0.38506, 0.14308],
  [0.2225, 0.71688, 0.06062],
  [0.01393, 0.0971, 0.71417],
];
const XYZ_TO_WIDE: Matrix = [
  [1.34594, -0.25561, -0.05111],
  [-0.5446, 1.50817, 0.02054],
  [0, 0, 1.21181],
];

/** The numbers that stand for these colours in a picture that has {@link wideProfile}; read as sRGB, they are pale. */
export function wide(colours: Colours): Colours {
  const each = (colour: string) => {
    const [red, green, blue] = rgb(colour);
    const linear: Triple = [decoded(red), decoded(green), decoded(blue)];
    const numbers = times(XYZ_TO_WIDE, times(SRGB_TO_XYZ, linear)).map(encoded);
    return `#${numbers.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  };
  const [a, b, c, d] = colours;
  return [each(a), each(b), each(c), each(d)];
}

/** Gives a JPEG the profile, in a segment as cameras write it. */
export function profileSegment(): Buffer {
  return segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), wideProfile()]));
}

/** Gives a PNG the profile. */
export function withProfile(png: Buffer): Buffer {
  const [header, ...rest] = chunksOf(png).filter(({ type }) => type !== 'sRGB' && type !== 'iCCP');
  if (!header) throw new Error('No PNG.');
  const named = Buffer.concat([Buffer.from(`${NAME}\0\0`), deflateSync(wideProfile())]);
  return Buffer.concat([
    SIGNATURE,
    ...[header, { type: 'iCCP', data: named }, ...rest].map(({ type, data }) => chunk(type, data)),
  ]);
}

/** A colour profile of version 2: three primaries and one curve. */
function wideProfile(): Buffer {
  const [red, green, blue] = PRIMARIES;
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description()],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, curve()] as const),
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  let end = 128 + table.length;
  for (const [index, [name, data]] of tags.entries()) {
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(end, 8 + index * 12);
    table.writeUInt32BE(data.length, 12 + index * 12);
    end += data.length;
  }
  return Buffer.concat([head(end), table, ...tags.map(([, data]) => data)]);
}

function head(length: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(length);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  xyz(WHITE).copy(bytes, 68, 8);
  return bytes;
}

/** As ASCII; then as Unicode and as a Macintosh has it, both empty. */
function description(): Buffer {
  const text = Buffer.from(`${NAME}\0`);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const body = Buffer.concat([Buffer.from('desc\0\0\0\0'), length, text, Buffer.alloc(78)]);
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}

function curve(): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.write('curv', 'latin1');
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt16BE(Math.round(GAMMA * 256), 12);
  return bytes;
}

function xyz(values: Triple): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 'latin1');
  for (const [index, value] of values.entries()) {
    bytes.writeInt32BE(Math.round(value * 65_536), 8 + index * 4);
  }
  return bytes;
}

const times = (matrix: Matrix, [a, b, c]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

function decoded(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

const encoded = (value: number) => Math.round(Math.min(1, Math.max(0, value)) ** (1 / GAMMA) * 255);
