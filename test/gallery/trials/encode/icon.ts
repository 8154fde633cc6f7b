const HEAD_BYTES = 6;
const ENTRY_BYTES = 16;

/** An icon of PNGs, each up to 256 pixels wide and high, in this order. */
export function icon(pngs: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(HEAD_BYTES + ENTRY_BYTES * pngs.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pngs.length, 4);
  let end = head.length;
  for (const [index, png] of pngs.entries()) {
    const at = HEAD_BYTES + ENTRY_BYTES * index;
    // One byte for a side: none of them is 256.
    head.writeUInt8(png.readUInt32BE(16) % 256, at);
    head.writeUInt8(png.readUInt32BE(20) % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(end, at + 12);
    end += png.length;
  }
  return Buffer.concat([head, ...pngs]);
}
