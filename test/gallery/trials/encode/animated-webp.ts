const FRAME_MS = 500;
const ANIMATED = 0x02;

/** Two WebPs of one size, without transparency, as a film of two frames. */
export function animatedWebp(frames: readonly Buffer[], width: number, height: number): Buffer {
  const size = Buffer.concat([uint24(width - 1), uint24(height - 1)]);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    part('VP8X', Buffer.concat([Buffer.from([ANIMATED, 0, 0, 0]), size])),
    // A white background, and no end to it.
    part('ANIM', Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0])),
    ...frames.map((webp) => {
      const place = Buffer.alloc(6);
      const time = Buffer.concat([uint24(FRAME_MS), Buffer.alloc(1)]);
      return part('ANMF', Buffer.concat([place, size, time, pixels(webp)]));
    }),
  ]);
  return part('RIFF', body);
}

/** The part of a still WebP that has the pixels, whichever way they are packed. */
function pixels(webp: Buffer): Buffer {
  for (let at = 12; at < webp.length; ) {
    const type = webp.toString('latin1', at, at + 4);
    const length = webp.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (type === 'VP8 ' || type === 'VP8L') return webp.subarray(at, next);
    at = next;
  }
  throw new Error('A WebP without pixels.');
}

/** A part of a RIFF file; each begins at an even place. */
export function part(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type), length, data, Buffer.alloc(data.length % 2)]);
}

function uint24(value: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(value, 0, 3);
  return bytes;
}
