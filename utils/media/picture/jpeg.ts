import { has, viewOf } from '../../core/photo/header/bytes.ts';
import { isFrame } from '../../core/photo/header/jpeg.ts';
import { isSrgb } from './color-profile.ts';
import { orientationInSegment } from './exif.ts';
import { join } from './join.ts';

/** What of a JPEG decides whether HeyGen can have it as it is. */
export interface Jpeg {
  /**
   * The picture alone: without where and when it was taken, previews, comments, other programs' own, and the second
   * pictures that phones put behind its end, as well as what points to them.
   */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In one pass, eight bits a colour, in grey or YCbCr: what every program reads, and all read alike. */
  readonly isBaseline: boolean;
  /** As Exif says: 1 for upright. */
  readonly orientation: number;
  /** Its colours are what they are without a profile. */
  readonly isSrgb: boolean;
}

const SOF0 = 0xc0;
const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
/** Tables, frames, scans, and where they begin anew: what the picture is made of. */
const isPicture = (marker: number) => marker >= 0xc0 && marker <= 0xdf;

/** More make reading slow, and one of them each costs more memory than it holds. */
const MOST_SEGMENTS = 100_000;
const JFIF_BYTES = 18;
const ICC = 'ICC_PROFILE\0';
/** After its name come which part of the profile it is, and of how many. */
const ICC_HEAD_BYTES = ICC.length + 2;

/**
 * Reads a JPEG's segments and leaves its metadata out.
 *
 * @returns `null` where they can't be followed.
 */
export function readJpeg(file: Uint8Array): Jpeg | null {
  const view = viewOf(file);
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  const profile: Uint8Array[] = [];
  let isBaseline: boolean | null = null;
  let isYcc = true;
  let orientation = 1;
  let at = 2;
  let count = 0;
  while (at + 4 <= file.length) {
    count += 1;
    if (file[at] !== 0xff || count > MOST_SEGMENTS) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > file.length) return null;
    const content = file.subarray(at + 4, end);
    if (isFrame(marker)) isBaseline = marker === SOF0 && isUsualFrame(content);
    if (marker === APP1) orientation = orientationInSegment(content) ?? orientation;
    if (marker === APP14 && has(content, 'Adobe') && content[11] === 0) isYcc = false;
    if (marker === APP2 && has(content, ICC)) profile.push(content.subarray(ICC_HEAD_BYTES));
    const next = marker === SOS ? endOfScan(file, end) : end;
    if (isPicture(marker) || isHelpful(marker, content)) kept.push(file.subarray(at, next));
    if (marker === APP0 && has(content, 'JFIF\0') && end - at >= JFIF_BYTES)
      kept.push(withoutPreview(file.subarray(at, end)));
    at = next;
  }
  if (isBaseline === null) return null;
  return {
    bytes: join([...kept, Uint8Array.of(0xff, EOI)]),
    isBaseline: isBaseline && isYcc,
    orientation,
    isSrgb: profile.length === 0 || isSrgb(join(profile)),
  };
}

/** Eight bits of one or three colours, which are not named as red, green and blue. */
function isUsualFrame(frame: Uint8Array): boolean {
  const [bits, components] = [frame[0], frame[5]];
  const names = [6, 9, 12].map((at) => String.fromCharCode(frame[at] ?? 0)).join('');
  return bits === 8 && (components === 1 || (components === 3 && names !== 'RGB'));
}

/** Of what programs add: the colour profile, and whether colours are coded. */
function isHelpful(marker: number, content: Uint8Array): boolean {
  return (marker === APP2 && has(content, ICC)) || (marker === APP14 && has(content, 'Adobe'));
}

/** A JFIF segment that says nothing but how large a pixel is. */
function withoutPreview(segment: Uint8Array): Uint8Array {
  const plain = segment.slice(0, JFIF_BYTES);
  plain.set([0, JFIF_BYTES - 2], 2);
  plain.fill(0, JFIF_BYTES - 2);
  return plain;
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
