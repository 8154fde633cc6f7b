import { exifSegment } from './exif.ts';
import { insertSegments, segment } from './jpeg-segments.ts';
import { uint32 } from './png-chunks.ts';

const APP1 = 0xe1;
const APP2 = 0xe2;
const ENTRY_BYTES = 16;

/** As phones write photos: where it was taken, and behind its end a second picture, which two segments point to. */
export function phoneJpeg(photo: Buffer, second: Buffer): Buffer {
  const gain = xmp('<rdf:li hdrgm:Version="1.0" Item:Semantic="GainMap"/>');
  const index = (length: number) => segment(APP2, indexOf(length, second.length));
  const main = (length: number) => insertSegments(photo, exifSegment(1), gain, index(length));
  return Buffer.concat([main(main(0).length), insertSegments(second, gain)]);
}

const xmp = (content: string) =>
  segment(APP1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${content}</x:xmpmeta>`));

/** CIPA DC-007: how many pictures the file has, how long each is, and where the second one begins. */
function indexOf(length: number, secondLength: number): Buffer {
  const entry = (attribute: number, size: number, at: number) =>
    Buffer.concat([uint32(attribute), uint32(size), uint32(at), Buffer.alloc(4)]);
  const field = (tag: number, type: number, count: number, value: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt16BE(tag, 0);
    head.writeUInt16BE(type, 2);
    return Buffer.concat([head, uint32(count), value]);
  };
  const fields = [
    field(0xb000, 7, 4, Buffer.from('0100')),
    field(0xb001, 4, 1, uint32(2)),
    field(0xb002, 7, 2 * ENTRY_BYTES, uint32(50)),
  ];
  return Buffer.concat([
    Buffer.from('MPF\0MM\0*', 'latin1'),
    uint32(8),
    Buffer.from([0, fields.length]),
    ...fields,
    uint32(0),
    entry(0x20030000, length, 0),
    entry(0, secondLength, length),
  ]);
}
