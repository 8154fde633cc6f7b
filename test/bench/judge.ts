import { createCanvas, loadImage } from '@napi-rs/canvas';
import { headerSize } from '../simulator/picture/header-size.ts';

/** HeyGen takes pictures under 2K, in pixels; smaller ones would give away what was there. */
const LONG_SIDE = 2047;
/** Of 255: JPEG, and whoever makes a picture smaller, change a colour by less on average. */
const MOST_OFF = 2;
/** Pictures are compared at this size, in pixels. */
const WIDTH = 400;
const HEIGHT = 300;

const SOS = 0xda;
/** Segments without metadata: the picture's own, JFIF, colour profile, Adobe. */
const isPlain = (marker: number) =>
  (marker >= 0xc0 && marker < 0xe0) || [0xe0, 0xe2, 0xee].includes(marker);

/** What came of a photograph. */
export interface Verdict {
  readonly width: number;
  readonly height: number;
  /** By how much a colour differs on average, of 255. */
  readonly off: number;
  /** What is wrong with it, in sentences. */
  readonly wrong: readonly string[];
}

/** Judges what was made of a photograph by the photograph. */
export async function judgeOf(photograph: Buffer): Promise<(jpeg: Buffer) => Promise<Verdict>> {
  const wanted = await pixelsOf(photograph);
  return async (jpeg) => {
    const { width, height } = headerSize(jpeg) ?? { width: 0, height: 0 };
    const off = meanDifference(await pixelsOf(jpeg), wanted);
    const wrong: string[] = [];
    if (!jpeg.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) wrong.push('It is no JPEG.');
    if (Math.max(width, height) !== LONG_SIDE) wrong.push(`It is ${width} × ${height}.`);
    const metadata = markersOf(jpeg).filter((marker) => !isPlain(marker));
    const names = metadata.map((marker) => marker.toString(16)).join(', ');
    if (names !== '') wrong.push(`It has metadata: ${names}.`);
    if (off > MOST_OFF) wrong.push(`Its colours are off by ${off.toFixed(1)} of 255.`);
    return { width, height, off, wrong };
  };
}

async function pixelsOf(bytes: Buffer): Promise<Uint8ClampedArray> {
  const context = createCanvas(WIDTH, HEIGHT).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(await loadImage(bytes), 0, 0, WIDTH, HEIGHT);
  return context.getImageData(0, 0, WIDTH, HEIGHT).data;
}

function meanDifference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  const sum = one.reduce((total, value, at) => total + Math.abs(value - (other[at] ?? 0)), 0);
  // Every fourth is the opacity, the same in both.
  return sum / (one.length * 0.75);
}

/** Of each segment before the compressed data. */
function markersOf(jpeg: Buffer): readonly number[] {
  const markers: number[] = [];
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg.readUInt8(at + 1);
    if (marker === SOS) break;
    markers.push(marker);
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return markers;
}
