import '@napi-rs/webcodecs/polyfill';
import { FilePathSource, Input, MP4, VideoSampleSink } from 'mediabunny';

/** The colours (RGB) of a film's first frame at some points, given as shares of its width and height. */
export async function firstFrameAt(
  mp4Path: string,
  points: readonly (readonly [x: number, y: number])[],
): Promise<readonly (readonly number[])[]> {
  const input = new Input({ source: new FilePathSource(mp4Path), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  const sample = track && (await new VideoSampleSink(track).getSample(0));
  if (!sample) throw new Error(`No picture in ${mp4Path}.`);
  const { codedWidth: width, codedHeight: height } = sample;
  const pixels = new Uint8Array(width * height * 4);
  await sample.copyTo(pixels, { format: 'RGBA' });
  sample.close();
  return points.map(([x, y]) => {
    const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    return [...pixels.subarray(at, at + 3)];
  });
}
