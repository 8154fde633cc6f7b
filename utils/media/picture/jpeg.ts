/** What of a JPEG decides whether HeyGen can have it as it is. */
export interface Jpeg {
  /** The file without metadata: where and when it was taken, previews, comments, what is appended. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 1 grey, 3 colour, 4 for print. */
  readonly components: number;
  /** As Exif says: 1 for upright. */
  readonly orientation: number;
}

const SOS = 0xda;
const EOI = 0xd9;
const APP1 = 0xe1;

/** Segments that change how the picture looks: all but comments and applications' own, less JFIF, ICC and Adobe. */
function isNeeded(marker: number): boolean {
  if (marker === 0xfe) return false;
  return marker < 0xe0 || marker > 0xef || [0xe0, 0xe2, 0xee].includes(marker);
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Reads a JPEG's segments and leaves its metadata out.
 *
 * @returns `null` where they can't be followed.
 */
export function readJpeg(file: Uint8Array): Jpeg | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let components = 0;
  let orientation = 1;
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > file.length) return null;
    if (isFrame(marker)) components = file[at + 9] ?? 0;
    if (marker === APP1) orientation = orientationOf(file.subarray(at + 4, end)) ?? orientation;
    const next = marker === SOS ? endOfScan(file, end) : end;
    if (isNeeded(marker)) kept.push(file.subarray(at, next));
    at = next;
  }
  if (components === 0) return null;
  kept.push(Uint8Array.of(0xff, EOI));
  return { bytes: join(kept), components, orientation };
}

/** Where the next marker stands after compressed data, in which 0xff is followed by 0 or a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    const next = file[at + 1] ?? 0;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7))
      return at;
  }
  return file.length;
}

/** Tag 0x0112 of the first directory of an Exif segment. */
function orientationOf(segment: Uint8Array): number | null {
  const exif = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  if (segment.length < 14 || exif.getUint32(0) !== 0x45786966) return null;
  const start = 6;
  const little = exif.getUint16(start) === 0x4949;
  const directory = start + exif.getUint32(start + 4, little);
  if (directory + 2 > segment.length) return null;
  const entries = exif.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > segment.length) return null;
    if (exif.getUint16(at, little) === 0x0112) return exif.getUint16(at + 8, little);
  }
  return null;
}

/** The parts, one after the other. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
