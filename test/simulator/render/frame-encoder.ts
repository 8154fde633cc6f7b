import { setTimeout as delay } from 'node:timers/promises';
import { VideoEncoder, VideoFrame } from '@napi-rs/webcodecs';
import { descriptionOf } from './description.ts';
import { FRAMES_PER_SECOND } from './frame-rate.ts';
import type { FilmOrder } from './order.ts';

const BITRATE = 2_000_000;
const CODECS = { mp4: 'avc1.640020', webm: 'vp09.00.31.08' } as const;
/** Frames waiting in the encoder, each of some megabytes. */
const MOST_WAITING = 4;

export interface EncodedFrame {
  data: Uint8Array;
  type: 'key' | 'delta';
  /** Seconds. */
  start: number;
  meta: EncodedVideoChunkMetadata | undefined;
}

/** Encodes frames in their order, with a key frame each second so that seeking is exact. */
export class FrameEncoder {
  readonly #order: FilmOrder;
  readonly #encoder: VideoEncoder;
  readonly #frames: EncodedFrame[] = [];
  #problem: Error | undefined;

  constructor(order: FilmOrder) {
    this.#order = order;
    this.#encoder = new VideoEncoder({
      output: (chunk, meta) => {
        const data = new Uint8Array(chunk.byteLength);
        chunk.copyTo(data);
        this.#frames.push({
          data,
          type: chunk.type,
          start: chunk.timestamp / 1e6,
          meta: meta?.decoderConfig && {
            decoderConfig: { ...describe(order), ...descriptionOf(meta.decoderConfig) },
          },
        });
      },
      error: (error) => {
        this.#problem = error;
      },
    });
    this.#encoder.configure({
      codec: CODECS[order.format],
      width: order.width,
      height: order.height,
      bitrate: BITRATE,
      framerate: FRAMES_PER_SECOND,
      // No frames out of order, and a third less work.
      latencyMode: 'realtime',
    });
  }

  /** @param index of the frame, from 0 */
  async encode(pixels: Uint8Array, format: 'RGBX' | 'I420', index: number): Promise<void> {
    const frame = new VideoFrame(pixels, {
      format,
      codedWidth: this.#order.width,
      codedHeight: this.#order.height,
      timestamp: Math.round((index / FRAMES_PER_SECOND) * 1e6),
    });
    this.#encoder.encode(frame, { keyFrame: index % FRAMES_PER_SECOND === 0 });
    frame.close();
    while (this.#encoder.encodeQueueSize > MOST_WAITING) await delay(1);
    if (this.#problem) throw this.#problem;
  }

  async finish(): Promise<EncodedFrame[]> {
    await this.#encoder.flush();
    this.#encoder.close();
    if (this.#problem) throw this.#problem;
    return this.#frames;
  }
}

/** What the track says of itself; the encoder's own word for the colours is that of its input. */
function describe({ format, width, height }: FilmOrder): VideoDecoderConfig {
  return {
    codec: CODECS[format],
    codedWidth: width,
    codedHeight: height,
    colorSpace: {
      primaries: 'bt709',
      transfer: 'bt709',
      matrix: 'smpte170m',
      fullRange: false,
    },
  };
}
