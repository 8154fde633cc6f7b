import { hum } from '../speech/hum.ts';
import type { FilmOrder } from './order.ts';
import { decodeRecording } from './recording.ts';

export const SAMPLE_RATE = 48_000;

/** What a film sounds like: mono samples at `SAMPLE_RATE`, as long as the film. */
export async function soundtrack(order: FilmOrder, file: Buffer | null): Promise<Float32Array> {
  const samples = file
    ? await recorded(file, order.duration)
    : hum(order.duration, order.pitch, SAMPLE_RATE);
  return samples.map((sample) => sample * order.volume);
}

/** A recording, brought to our sample rate by the nearest sample. */
async function recorded(file: Buffer, duration: number): Promise<Float32Array> {
  const out = new Float32Array(Math.round(duration * SAMPLE_RATE));
  for (const { start, sampleRate, samples } of await decodeRecording(file, duration)) {
    const first = Math.max(0, Math.round(start * SAMPLE_RATE));
    const count = Math.round((samples.length / sampleRate) * SAMPLE_RATE);
    const last = Math.min(out.length, first + count);
    for (let index = first; index < last; index += 1) {
      out[index] = samples[Math.floor(((index - first) * sampleRate) / SAMPLE_RATE)] ?? 0;
    }
  }
  return out;
}
