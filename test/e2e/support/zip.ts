import { inflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface Zipped {
  readonly path: string;
  /** Day and time as the archive has them, in the four bytes of MS-DOS. */
  readonly changedAt: number;
  readonly bytes: Buffer;
}

const END = 0x06054b50;
const ENTRY_BYTES = 46;
const HEAD_BYTES = 30;

/** The files of a zip archive, in its own order. */
export function unzip(archive: Buffer): readonly Zipped[] {
  const end = archive.lastIndexOf(Buffer.from(new Uint32Array([END]).buffer));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const names = archive.readUInt16LE(at + 28);
    const path = archive.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + names);
    const zipped = {
      path,
      changedAt: archive.readUInt32LE(at + 12),
      bytes: contentAt(archive, at),
    };
    at += ENTRY_BYTES + names + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    return zipped;
  });
}

function contentAt(archive: Buffer, entry: number): Buffer {
  const head = archive.readUInt32LE(entry + 42);
  const begin =
    head + HEAD_BYTES + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
  const packed = archive.subarray(begin, begin + archive.readUInt32LE(entry + 20));
  return archive.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
}
