import { chunksOf } from '../../gallery/trials/encode/png-chunks.ts';

const SOS = 0xda;
const EOI = 0xd9;
/** Tables, the frame of a JPEG in one pass, where a scan begins, JFIF, a profile, how colours are coded. */
const SEGMENTS = [0xc0, 0xc4, 0xdb, 0xdd, SOS, 0xe0, 0xe2, 0xee];
const CHUNKS = 'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT cICP'.split(' ');

/** What is in a file besides a picture that every program reads, and reads alike; in a few words each. */
export function uncleanIn(file: Buffer): readonly string[] {
  return file[0] === 0x89 ? uncleanInPng(file) : uncleanInJpeg(file);
}

function uncleanInPng(file: Buffer): readonly string[] {
  const chunks = chunksOf(file);
  const others = chunks.map(({ type }) => type).filter((type) => !CHUNKS.includes(type));
  const isDeep = (chunks[0]?.data[8] ?? 0) > 8;
  const isWide = chunks.some(({ type, data }) => type === 'iCCP' && !data.includes('sRGB'));
  const isLonger = !file.subarray(-8, -4).equals(Buffer.from('IEND'));
  return [
    ...others,
    ...(isDeep ? ['more than 8 bits'] : []),
    ...(isWide ? ['a profile'] : []),
    ...(isLonger ? ['something behind its end'] : []),
  ];
}

function uncleanInJpeg(file: Buffer): readonly string[] {
  const found: string[] = [];
  for (let at = 2; at + 4 <= file.length; ) {
    const marker = file.readUInt8(at + 1);
    const end = at + 2 + file.readUInt16BE(at + 2);
    const content = file.subarray(at + 4, end);
    if (!SEGMENTS.includes(marker)) found.push(`segment ${marker.toString(16)}`);
    if (marker === 0xc0 && ![1, 3].includes(content[5] ?? 0)) found.push('inks');
    if (marker === 0xe2 && !isSrgb(content)) found.push('a profile, or what is none');
    if (marker === 0xee && content[11] !== 1) found.push('colours that are not coded');
    at = end;
    if (marker !== SOS) continue;
    const next = markerAfter(file, at);
    if (next !== file.length - 2 || file.readUInt8(next + 1) !== EOI) {
      found.push('something behind its one scan');
    }
    break;
  }
  return found;
}

/** Its description has one byte a letter, or two. */
const isSrgb = (segment: Buffer) =>
  segment.includes('ICC_PROFILE') &&
  segment.toString('latin1').replaceAll('\0', '').includes('sRGB');

/** In a scan, a zero or a restart follows each byte that would begin a marker. */
function markerAfter(file: Buffer, from: number): number {
  const isMarker = (at: number) => {
    const next = file.readUInt8(at + 1);
    return file[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7);
  };
  let at = from;
  while (at < file.length - 2 && !isMarker(at)) at += 1;
  return at;
}
