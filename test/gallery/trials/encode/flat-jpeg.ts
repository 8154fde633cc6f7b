import { quadrantAt } from '../quadrants.ts';
import { BitWriter } from './bits.ts';
import { segment } from './jpeg-segments.ts';

/** One component's value in each quadrant, 0 to 255. */
export type Plane = readonly [number, number, number, number];

/** What to write; everything flat, so that no block has more than its mean. */
export interface FlatJpeg {
  readonly width: number;
  readonly height: number;
  /** One is grey, three are YCbCr, four are CMYK as Adobe writes it: upside down. */
  readonly planes: readonly Plane[];
  /** In passes: halves of the means, their last bits, the details. */
  readonly progressive?: boolean;
}

const ADOBE = 0xee;
const QUANTISATION = 0xdb;
const HUFFMAN = 0xc4;
const SCAN = 0xda;

/** Writes the kinds of JPEG that a canvas can not. */
export function flatJpeg(order: FlatJpeg): Buffer {
  const { planes, progressive = false } = order;
  const all = planes.map((_, index) => index);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(planes.length === 4
      ? [segment(ADOBE, Buffer.from('Adobe\0\x64\0\0\0\0\0', 'latin1'))]
      : []),
    // A mean is stored times 8: divided by 8 it is the value itself.
    segment(QUANTISATION, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 8)])),
    frame(order),
    // The code of a difference's length, 0 to 8, is that length in four bits.
    segment(HUFFMAN, Buffer.from([0x00, ...lengths(4, 9), 0, 1, 2, 3, 4, 5, 6, 7, 8])),
    // The details have one code, which says that there are none.
    segment(HUFFMAN, Buffer.from([0x10, ...lengths(1, 1), 0])),
    ...(progressive
      ? [
          scan(all, [0, 0, 0x01], means(order, 1)),
          scan(all, [0, 0, 0x10], lastBits(order)),
          ...all.map((index) => scan([index], [1, 63, 0], noDetails(order))),
        ]
      : [scan(all, [0, 63, 0], means(order, 0, true))]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function lengths(length: number, count: number): number[] {
  return Array.from({ length: 16 }, (_, index) => (index + 1 === length ? count : 0));
}

function frame({ width, height, planes, progressive = false }: FlatJpeg): Buffer {
  const components = planes.flatMap((_, index) => [index + 1, 0x11, 0]);
  const content = Buffer.from([8, 0, 0, 0, 0, planes.length, ...components]);
  content.writeUInt16BE(height, 1);
  content.writeUInt16BE(width, 3);
  return segment(progressive ? 0xc2 : 0xc0, content);
}

type Selection = readonly [first: number, last: number, bits: number];

function scan(components: readonly number[], selection: Selection, data: Buffer): Buffer {
  const tables = components.flatMap((index) => [index + 1, 0x00]);
  const head = segment(SCAN, Buffer.from([components.length, ...tables, ...selection]));
  return Buffer.concat([head, data]);
}

/** The means without their last `shift` bits, as differences from block to block. */
function means(order: FlatJpeg, shift: number, withDetails = false): Buffer {
  const bits = new BitWriter();
  const before = order.planes.map(() => 0);
  for (const quadrant of blocks(order)) {
    for (const [index, plane] of order.planes.entries()) {
      const mean = (plane[quadrant] - 128) >> shift;
      const difference = mean - (before[index] ?? 0);
      before[index] = mean;
      const length = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
      bits.write(length, 4);
      bits.write(difference < 0 ? difference + (1 << length) - 1 : difference, length);
      if (withDetails) bits.write(0, 1);
    }
  }
  return bits.finish();
}

function lastBits(order: FlatJpeg): Buffer {
  const bits = new BitWriter();
  for (const quadrant of blocks(order)) {
    for (const plane of order.planes) bits.write((plane[quadrant] - 128) & 1, 1);
  }
  return bits.finish();
}

function noDetails(order: FlatJpeg): Buffer {
  const bits = new BitWriter();
  for (const _ of blocks(order)) bits.write(0, 1);
  return bits.finish();
}

/** The quadrant of every block of 8×8, in reading order. */
function* blocks({ width, height }: FlatJpeg): Generator<0 | 1 | 2 | 3> {
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) yield quadrantAt(x, y, width, height);
  }
}
