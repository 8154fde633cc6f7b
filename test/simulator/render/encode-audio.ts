import { AudioData, AudioEncoder } from '@napi-rs/webcodecs';
import { EncodedPacket } from 'mediabunny';
import { descriptionOf } from './description.ts';
import { SAMPLE_RATE } from './soundtrack.ts';

const CODECS = { aac: 'mp4a.40.2', opus: 'opus' } as const;
const BITRATE = 96_000;
const SAMPLES_AT_ONCE = SAMPLE_RATE / 10;

export interface AudioPacket {
  packet: EncodedPacket;
  meta: EncodedAudioChunkMetadata | undefined;
}

/** @param sound mono samples at `SAMPLE_RATE` */
export async function encodeAudio(
  codec: keyof typeof CODECS,
  sound: Float32Array,
): Promise<AudioPacket[]> {
  const packets: AudioPacket[] = [];
  let problem: Error | undefined;
  const encoder = new AudioEncoder({
    output: (chunk, meta) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      const [start, length] = [chunk.timestamp / 1e6, (chunk.duration ?? 0) / 1e6];
      packets.push({
        packet: new EncodedPacket(data, chunk.type, start, length),
        meta: meta?.decoderConfig && {
          decoderConfig: {
            ...descriptionOf(meta.decoderConfig),
            codec: CODECS[codec],
            sampleRate: SAMPLE_RATE,
            numberOfChannels: 1,
          },
        },
      });
    },
    error: (error) => {
      problem = error;
    },
  });
  encoder.configure({
    codec: CODECS[codec],
    sampleRate: SAMPLE_RATE,
    numberOfChannels: 1,
    bitrate: BITRATE,
  });
  for (let start = 0; start < sound.length; start += SAMPLES_AT_ONCE) {
    const data = sound.slice(start, start + SAMPLES_AT_ONCE);
    const part = new AudioData({
      format: 'f32-planar',
      sampleRate: SAMPLE_RATE,
      numberOfFrames: data.length,
      numberOfChannels: 1,
      timestamp: Math.round((start / SAMPLE_RATE) * 1e6),
      data,
    });
    encoder.encode(part);
    part.close();
  }
  await encoder.flush();
  encoder.close();
  if (problem) throw problem;
  return packets;
}
