const EXIF = 0x45786966;
const LITTLE_ENDIAN = 0x4949;
const ORIENTATION = 0x0112;

/** How a picture lies, by the Exif of a JPEG's APP1 segment: 1 for upright. @returns `null` where it is not said. */
export function orientationInSegment(segment: Uint8Array): number | null {
  const { buffer, byteOffset, byteLength } = segment;
  if (byteLength < 6 || new DataView(buffer, byteOffset, byteLength).getUint32(0) !== EXIF)
    return null;
  return orientationOf(segment.subarray(6));
}

/** How a picture lies, by Exif alone: tag 0x0112 of its first directory. */
export function orientationOf(exif: Uint8Array): number | null {
  if (exif.length < 8) return null;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const little = view.getUint16(0) === LITTLE_ENDIAN;
  const directory = view.getUint32(4, little);
  if (directory + 2 > exif.length) return null;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > exif.length) return null;
    if (view.getUint16(at, little) === ORIENTATION) return view.getUint16(at + 8, little);
  }
  return null;
}
