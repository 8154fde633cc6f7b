import { BufferSource, Input, MP3, WAVE } from 'mediabunny';

/** The length of a WAV or MP3 in seconds. @throws Error if it is neither, or broken */
export async function audioLength(bytes: Buffer): Promise<number> {
  using input = new Input({
    source: new BufferSource(new Uint8Array(bytes)),
    formats: [WAVE, MP3],
  });
  return await input.computeDuration();
}
