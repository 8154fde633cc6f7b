import { setTimeout as delay } from 'node:timers/promises';
import { VideoEncoder, VideoFrame } from '@napi-rs/webcodecs';
import { EncodedPacket } from 'mediabunny';
import { descriptionOf } from './description.ts';
import type { FilmSet } from './film-set.ts';
import { FRAMES_PER_SECOND } from './frame-rate.ts';
import type { FilmOrder } from './order.ts';

const BITRATE = 2_000_000;
const CODECS = { mp4: 'avc1.640020', webm: 'vp09.00.31.08' } as const;
/** Frames waiting in the encoder, each of some megabytes. */
const MOST_WAITING = 4;

export interface VideoPacket {
  packet: EncodedPacket;
  meta: EncodedVideoChunkMetadata | undefined;
}

/** Draws and encodes every frame, with a key frame each second so that seeking is exact. */
export async function encodeVideo(
  order: FilmOrder,
  set: FilmSet,
  frames: number,
): Promise<VideoPacket[]> {
  const { width, height } = order;
  const isTransparent = order.format === 'webm';
  const packets: VideoPacket[] = [];
  let problem: Error | undefined;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      packets.push({
        packet: new EncodedPacket(
          data,
          chunk.type,
          chunk.timestamp / 1e6,
          1 / FRAMES_PER_SECOND,
          undefined,
          undefined,
          alphaOf(meta),
        ),
        meta: meta?.decoderConfig && {
          decoderConfig: { ...describe(order), ...descriptionOf(meta.decoderConfig) },
        },
      });
    },
    error: (error) => {
      problem = error;
    },
  });
  encoder.configure({
    codec: CODECS[order.format],
    width,
    height,
    bitrate: BITRATE,
    framerate: FRAMES_PER_SECOND,
    alpha: isTransparent ? 'keep' : 'discard',
    // No frames out of order, and a third less work.
    latencyMode: 'realtime',
  });
  for (let index = 0; index < frames; index += 1) {
    const seconds = index / FRAMES_PER_SECOND;
    const frame = new VideoFrame(set.frame(seconds), {
      format: isTransparent ? 'RGBA' : 'RGBX',
      codedWidth: width,
      codedHeight: height,
      timestamp: Math.round(seconds * 1e6),
    });
    encoder.encode(frame, { keyFrame: index % FRAMES_PER_SECOND === 0 });
    frame.close();
    while (encoder.encodeQueueSize > MOST_WAITING) await delay(1);
    if (problem) throw problem;
  }
  await encoder.flush();
  encoder.close();
  if (problem) throw problem;
  return packets;
}

/** A frame's transparency is encoded as a film of its own, beside its colours. */
function alphaOf(meta: { alphaSideData?: Uint8Array } | undefined): { alpha?: Uint8Array } {
  const alpha = meta?.alphaSideData;
  return alpha === undefined ? {} : { alpha: new Uint8Array(alpha) };
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
