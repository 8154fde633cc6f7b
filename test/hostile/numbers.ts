/** Each character is one byte. */
export const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

const of = (length: number, write: (buffer: Buffer) => unknown): Buffer => {
  const buffer = Buffer.alloc(length);
  write(buffer);
  return buffer;
};

export const u16le = (value: number): Buffer => of(2, (it) => it.writeUInt16LE(value));
export const u24le = (value: number): Buffer => of(3, (it) => it.writeUIntLE(value, 0, 3));
export const u32le = (value: number): Buffer => of(4, (it) => it.writeUInt32LE(value >>> 0));
export const u32 = (value: number): Buffer => of(4, (it) => it.writeUInt32BE(value >>> 0));
