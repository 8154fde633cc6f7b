/** Most that fits into one segment: its length has two bytes and counts them. */
const LONGEST = 0xffff - 2;

/** A segment of a JPEG: marker, length, content. */
export function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Puts segments where metadata stands: right behind the start of the image. */
export function insertSegments(jpeg: Buffer, ...segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** Segments with about so many bytes of nothing in particular. */
export function ballast(marker: number, bytes: number): Buffer[] {
  const full = segment(marker, Buffer.alloc(LONGEST, 'metadata '));
  return Array.from({ length: Math.ceil(bytes / full.length) }, () => full);
}
