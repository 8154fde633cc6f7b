import { AudioDecoder, EncodedAudioChunk } from '@napi-rs/webcodecs';
import {
  AudioSampleSink,
  BufferSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  MP3,
  WAVE,
} from 'mediabunny';

/** A stretch of a recording's first channel. */
export interface Stretch {
  /** Seconds from the start. */
  start: number;
  sampleRate: number;
  samples: Float32Array;
}

/** Decodes a WAV or MP3. @param until seconds after which nothing is wanted */
export async function decodeRecording(file: Buffer, until: number): Promise<Stretch[]> {
  using input = new Input({
    source: new BufferSource(new Uint8Array(file)),
    formats: [WAVE, MP3],
  });
  const track = await input.getPrimaryAudioTrack();
  if (!track) return [];
  return await (track.codec === 'mp3' ? decodeMp3(track, until) : decodePcm(track, until));
}

async function decodePcm(track: InputAudioTrack, until: number): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  for await (const sample of new AudioSampleSink(track).samples(0, until)) {
    const samples = new Float32Array(sample.numberOfFrames);
    sample.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
    stretches.push({ start: sample.timestamp, sampleRate: sample.sampleRate, samples });
    sample.close();
  }
  return stretches;
}

/** By hand: mediabunny's own sink waits for ever for this decoder's queue to move. */
async function decodeMp3(track: InputAudioTrack, until: number): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  let problem: Error | undefined;
  const decoder = new AudioDecoder({
    output: (data) => {
      const samples = new Float32Array(data.numberOfFrames);
      data.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
      stretches.push({ start: data.timestamp / 1e6, sampleRate: data.sampleRate, samples });
      data.close();
    },
    error: (error) => {
      problem = error;
    },
  });
  const config = await track.getDecoderConfig();
  if (!config) return [];
  const { codec, sampleRate, numberOfChannels } = config;
  decoder.configure({ codec, sampleRate, numberOfChannels });
  for await (const { data, timestamp } of new EncodedPacketSink(track).packets()) {
    if (timestamp >= until) break;
    decoder.decode(
      new EncodedAudioChunk({ type: 'key', timestamp: Math.round(timestamp * 1e6), data }),
    );
  }
  await decoder.flush();
  decoder.close();
  if (problem) throw problem;
  return stretches;
}
