import { deflateSync } from 'node:zlib';
import { type Colours, quadrantAt, rgb } from '../quadrants.ts';
import { chunk, SIGNATURE, uint32 } from './png-chunks.ts';

/** Four quadrants with sixteen bits a colour. */
export function deepPng(width: number, height: number, colours: Colours): Buffer {
  const lines = [0, height - 1].map((y) => line(y, width, height, colours));
  const pixels = Array.from({ length: height }, (_, y) => lines[y < height / 2 ? 0 : 1]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([16, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.concat(pixels.map((it) => it ?? Buffer.of())), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One line: that it is not filtered, then its pixels; twice the same byte is the same share of 65,535. */
function line(y: number, width: number, height: number, colours: Colours): Buffer {
  const bytes = Buffer.alloc(1 + width * 6);
  for (let x = 0; x < width; x += 1) {
    for (const [part, value] of rgb(colours[quadrantAt(x, y, width, height)]).entries()) {
      bytes.writeUInt16BE(value * 257, 1 + x * 6 + part * 2);
    }
  }
  return bytes;
}
