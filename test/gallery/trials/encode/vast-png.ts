import { constants, deflateRawSync } from 'node:zlib';
import { chunk, SIGNATURE, uint32 } from './png-chunks.ts';

const PORTION = 1 << 20;

/**
 * A black square of one bit a pixel: some hundred kilobytes that unfold to gigabytes.
 *
 * @param side a multiple of 8
 */
export function vastPng(side: number): Buffer {
  const header = Buffer.concat([uint32(side), uint32(side), Buffer.from([1, 0, 0, 0, 0])]);
  const total = side * (side / 8 + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', zeros(total)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** So many zeros as zlib packs them; one portion is packed and repeated, as that takes no time. */
function zeros(total: number): Buffer {
  const portion = packed(PORTION, constants.Z_FULL_FLUSH);
  const portions = Array.from({ length: Math.floor(total / PORTION) }, () => portion);
  // Adler's checksum of zeros: the first sum stays 1, the second counts the bytes.
  const checksum = uint32(((total % 65_521) << 16) | 1);
  const rest = packed(total % PORTION, constants.Z_FINISH);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...portions, rest, checksum]);
}

function packed(length: number, finishFlush: number): Buffer {
  return deflateRawSync(Buffer.alloc(length), { finishFlush });
}
