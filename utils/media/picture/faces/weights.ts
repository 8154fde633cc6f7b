import { fetchBytes } from '../../fetch-bytes.ts';

/** Of the extension itself, in its pages as in its worker. */
const FILE = '/faces.bin';

/** It comes from the disk. */
const TIMEOUT_MS = 10_000;

let kept: Promise<Float32Array> | undefined;

/** The weights of the net, read when the first picture is looked at. @throws where they can't be. */
export function faceWeights(): Promise<Float32Array> {
  kept ??= read().catch((error: unknown) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

async function read(): Promise<Float32Array> {
  const file = await fetchBytes(FILE, { kind: 'own' }, TIMEOUT_MS);
  return Float32Array.from(new Uint16Array(await file.arrayBuffer()), half);
}

/** A number of 16 bits: a sign, five bits of exponent, ten of fraction. */
export function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = (bits & 1023) / 1024;
  return sign * (exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15));
}
