import '@napi-rs/webcodecs/polyfill';
import { type Input, VideoSampleSink } from 'mediabunny';

/** The colours (RGB) of a film's frame at some points, given as shares of its width and height. */
export async function coloursAt(
  input: Input,
  seconds: number,
  points: readonly (readonly [x: number, y: number])[],
): Promise<readonly (readonly number[])[]> {
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('No pictures.');
  const sample = await new VideoSampleSink(track).getSample(seconds);
  if (!sample) throw new Error(`No picture at ${seconds} s.`);
  const { codedWidth: width, codedHeight: height } = sample;
  const pixels = new Uint8Array(width * height * 4);
  await sample.copyTo(pixels, { format: 'RGBA' });
  sample.close();
  return points.map(([x, y]) => {
    const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    return [...pixels.subarray(at, at + 3)];
  });
}
