import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Canvas } from '@napi-rs/canvas';
import { paintPortrait } from '../gallery/paint/portrait.ts';
import { portraits } from '../gallery/portraits.ts';
import { part } from '../gallery/trials/encode/animated-webp.ts';
import { exifSegment } from '../gallery/trials/encode/exif.ts';
import { haveAll } from '../setup/system.mjs';

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const QUALITY = 90;
const SEGMENT_HEAD_BYTES = 4;
/** Where a WebP says what parts it has, and the bit for where it was taken. */
const FLAGS_AT = 20;
const HAS_EXIF = 0x08;

/** As phones and sites keep photographs. */
export type Format = 'webp' | 'avif' | 'jxl';

/** The same photograph twice. */
export interface Photograph {
  /** As what is measured reads it. */
  readonly file: Buffer;
  /** As whoever judges reads it. */
  readonly known: Buffer;
}

/** Whether this machine has what writes such files: nothing that is installed with the tests writes JPEG XL. */
export const canTake = (format: Format): boolean => format !== 'jxl' || haveAll(['cjxl']);

/** A face out of doors, with a camera's grain. */
export async function takePhotograph(
  { width, height }: Size,
  format: Format = 'webp',
): Promise<Photograph> {
  const portrait = portraits.find(({ sitter }) => sitter.outdoors);
  if (!portrait) throw new Error('The gallery has no portrait out of doors.');
  const painting = paintPortrait(portrait.sitter, width, height);
  const known = withExif(await painting.encode('webp', QUALITY));
  if (format === 'webp') return { file: known, known };
  return { file: format === 'avif' ? await avifOf(painting) : await jxlOf(painting), known };
}

/** With what a phone writes into it. */
function withExif(webp: Buffer): Buffer {
  if (webp.toString('latin1', 12, 16) !== 'VP8X') throw new Error('A WebP without flags.');
  webp.writeUInt8(webp.readUInt8(FLAGS_AT) | HAS_EXIF, FLAGS_AT);
  const exif = part('EXIF', exifSegment(1).subarray(SEGMENT_HEAD_BYTES));
  return part('RIFF', Buffer.concat([webp.subarray(8), exif]));
}

const avifOf = (painting: Canvas) => painting.encode('avif', { quality: QUALITY, speed: 10 });

async function jxlOf(painting: Canvas): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'photograph-'));
  try {
    const [png, jxl] = [join(folder, 'photograph.png'), join(folder, 'photograph.jxl')];
    await writeFile(png, await painting.encode('png'));
    await promisify(execFile)('cjxl', [png, jxl, '-q', String(QUALITY), '-e', '3']);
    return await readFile(jxl);
  } finally {
    await rm(folder, { recursive: true });
  }
}
