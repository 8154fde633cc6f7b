import { EncodedPacket } from 'mediabunny';
import type { FilmSet } from './film-set.ts';
import { FrameEncoder } from './frame-encoder.ts';
import { FRAMES_PER_SECOND } from './frame-rate.ts';
import type { FilmOrder } from './order.ts';

export interface VideoPacket {
  packet: EncodedPacket;
  meta: EncodedVideoChunkMetadata | undefined;
}

/**
 * Draws and encodes every frame. The transparency of a WebM is a second, grey film beside the
 * coloured one. The encoder would make one itself, but with key frames of its own: a browser that
 * seeks in such a film stops with an error.
 */
export async function encodeVideo(
  order: FilmOrder,
  set: FilmSet,
  frames: number,
): Promise<VideoPacket[]> {
  const colours = new FrameEncoder(order);
  const mask = order.format === 'webm' ? new FrameEncoder(order) : null;
  for (let index = 0; index < frames; index += 1) {
    const pixels = set.frame(index / FRAMES_PER_SECOND);
    await colours.encode(pixels, 'RGBX', index);
    await mask?.encode(opacityOf(pixels), 'I420', index);
  }
  const pictures = await colours.finish();
  const masks = (await mask?.finish()) ?? [];
  return pictures.map(({ data, type, start, meta }, index) => {
    const alpha = masks[index]?.data;
    const beside = alpha === undefined ? {} : { alpha };
    const length = 1 / FRAMES_PER_SECOND;
    return {
      packet: new EncodedPacket(data, type, start, length, undefined, undefined, beside),
      meta,
    };
  });
}

/** How opaque each pixel is, as the brightness of a grey frame. */
function opacityOf(pixels: Uint8Array): Uint8Array {
  const count = pixels.length / 4;
  const planes = new Uint8Array(count * 1.5).fill(128, count);
  for (let index = 0; index < count; index += 1) planes[index] = pixels[index * 4 + 3] ?? 0;
  return planes;
}
