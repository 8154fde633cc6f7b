import { type Colours, quadrantAt, rgb } from '../quadrants.ts';

const HEAD = 54;

/** Four quadrants as Windows stores pictures: lines from the bottom up, blue before red. */
export function bmp(width: number, height: number, colours: Colours): Buffer {
  // Lines are filled up to a multiple of four bytes.
  const line = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(HEAD + line * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEAD, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = rgb(colours[quadrantAt(x, y, width, height)]);
      file.writeUIntLE(
        (red << 16) | (green << 8) | blue,
        HEAD + (height - 1 - y) * line + x * 3,
        3,
      );
    }
  }
  return file;
}
