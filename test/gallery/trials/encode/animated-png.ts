import { chunk, chunksOf, SIGNATURE, uint32 } from './png-chunks.ts';

const FRAME_MS = 500;

/** Two PNGs of one size as a film of two frames; who knows no films sees the first, or the `still` if there is one. */
export function animatedPng(first: Buffer, second: Buffer, still?: Buffer): Buffer {
  const [header] = chunksOf(first);
  if (header?.type !== 'IHDR') throw new Error('A PNG begins with its size.');
  const size = header.data.subarray(0, 8);
  let sequence = 0;
  const control = () => {
    const place = Buffer.alloc(8);
    const time = Buffer.alloc(6);
    time.writeUInt16BE(FRAME_MS, 0);
    time.writeUInt16BE(1_000, 2);
    return chunk('fcTL', Buffer.concat([uint32(sequence++), size, place, time]));
  };
  const seenAlone = (png: Buffer) => pixels(png).map((data) => chunk('IDAT', data));
  const unseenAlone = (png: Buffer) =>
    pixels(png).map((data) => chunk('fdAT', Buffer.concat([uint32(sequence++), data])));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header.data),
    chunk('acTL', Buffer.concat([uint32(2), uint32(0)])),
    ...(still ? seenAlone(still) : []),
    control(),
    ...(still ? unseenAlone(first) : seenAlone(first)),
    control(),
    ...unseenAlone(second),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixels(png: Buffer): Buffer[] {
  return chunksOf(png)
    .filter(({ type }) => type === 'IDAT')
    .map(({ data }) => data);
}
