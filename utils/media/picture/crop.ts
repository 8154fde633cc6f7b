import type { Rectangle } from '../../core/photo/rectangle.ts';
import { pixelsOf } from '../../core/photo/rectangle-math.ts';
import { QUALITY } from './prepare.ts';
import { smallCopy } from './small-copy.ts';

/**
 * A part of a picture that HeyGen takes, as a file of the same kind.
 *
 * @throws where the picture can't be decoded.
 */
export async function cropped(picture: Blob, part: Rectangle): Promise<Blob> {
  const whole = await createImageBitmap(picture);
  try {
    const { x, y, width, height } = pixelsOf(part, whole);
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(whole, -x, -y);
    return await canvas.convertToBlob({ type: picture.type, quality: QUALITY });
  } finally {
    whole.close();
  }
}

/**
 * A small JPEG of what is sent of a picture.
 *
 * @param part absent: all of it. @param mostPx its long side at most, in pixels.
 * @throws where the picture can't be decoded.
 */
export async function smallCrop(
  picture: Blob,
  part: Rectangle | undefined,
  mostPx: number,
): Promise<Blob> {
  return smallCopy(part ? await cropped(picture, part) : picture, mostPx);
}
