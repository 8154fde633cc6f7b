import { uint32 } from './png-chunks.ts';

/** A part of a file that is built as films are: length, name, content. */
export function box(name: string, content: Buffer): Buffer {
  return Buffer.concat([uint32(content.length + 8), Buffer.from(name), content]);
}

/** Says what kind of file it is, and what else it may be read as. */
const typeBox = (first: string, others: readonly string[]) =>
  box('ftyp', Buffer.from(`${first}\0\0\0\0${others.join('')}`));

/** An AVIF that first says to be something which many kinds of files are. */
export function avifAmongOthers(avif: Buffer): Buffer {
  const [length, first] = [avif.readUInt32BE(0), 'mif1'];
  const brands = ['mif1', 'miaf', 'MA1A', 'avif'];
  const type = typeBox(first, brands);
  if (length < type.length) throw new Error('All that follows would move.');
  // The places of the pixels are counted from the file's beginning.
  const free = box('free', Buffer.alloc(Math.max(0, length - type.length - 8)));
  return Buffer.concat([type, ...(length > type.length ? [free] : []), avif.subarray(length)]);
}

/** A JPEG XL in its box, behind metadata. */
export function boxedJxl(stream: Buffer): Buffer {
  return Buffer.concat([
    box('JXL ', Buffer.from('\r\n\x87\n', 'latin1')),
    typeBox('jxl ', ['jxl ']),
    box('xml ', Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')),
    box('jxlc', stream),
  ]);
}

/** What begins as a phone's HEIC does, and has nothing in it. */
export const emptyHeic = (): Buffer =>
  Buffer.concat([typeBox('heic', ['mif1', 'heic']), box('mdat', Buffer.alloc(200))]);
