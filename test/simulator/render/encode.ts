import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { encodeAudio } from './encode-audio.ts';
import { encodeVideo } from './encode-video.ts';
import type { FilmSet } from './film-set.ts';
import { FRAMES_PER_SECOND, wholeFrames } from './frame-rate.ts';
import type { FilmOrder } from './order.ts';

const CODECS = {
  mp4: { video: 'avc', audio: 'aac' },
  webm: { video: 'vp9', audio: 'opus' },
} as const;

/**
 * Encodes and muxes a film: H.264 and AAC in an MP4 whose index comes first, or VP9 with
 * transparency and Opus in WebM.
 * @returns the file, and its length in seconds: a whole number of frames
 */
export async function encodeFilm(
  order: FilmOrder,
  set: FilmSet,
  sound: Float32Array,
): Promise<{ file: Uint8Array; duration: number }> {
  const duration = wholeFrames(order.duration);
  const frames = Math.round(duration * FRAMES_PER_SECOND);
  const codecs = CODECS[order.format];
  const target = new BufferTarget();
  const format =
    order.format === 'mp4'
      ? new Mp4OutputFormat({ fastStart: 'in-memory' })
      : new WebMOutputFormat();
  const output = new Output({ format, target });
  const video = new EncodedVideoPacketSource(codecs.video);
  const audio = new EncodedAudioPacketSource(codecs.audio);
  output.addVideoTrack(video, { frameRate: FRAMES_PER_SECOND });
  output.addAudioTrack(audio);
  await output.start();
  const [pictures, sounds] = [
    await encodeVideo(order, set, frames),
    await encodeAudio(codecs.audio, sound),
  ];
  for (const { packet, meta } of pictures) await video.add(packet, meta);
  for (const { packet, meta } of sounds) {
    // The encoder pads the last packet; the film must not be longer than its pictures.
    if (packet.timestamp + packet.duration <= duration + 0.001) await audio.add(packet, meta);
  }
  await output.finalize();
  if (!target.buffer) throw new Error('The muxer left no file.');
  return { file: new Uint8Array(target.buffer), duration };
}
