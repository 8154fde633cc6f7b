/** A GIF of 35 bytes that says to be a square with this side. */
export function vastGif(side: number): Buffer {
  const gif = Buffer.from(
    '47494638396100000000800000000000ffffff2c00000000010001000002024401003b',
    'hex',
  );
  gif.writeUInt16LE(side, 6);
  gif.writeUInt16LE(side, 8);
  return gif;
}
