import type { Rectangle } from '../../core/photo/rectangle.ts';
import { pixelsOf } from '../../core/photo/rectangle-math.ts';
import { withDecoded } from './decode.ts';
import { QUALITY } from './prepare.ts';
import { smallCopy } from './small-copy.ts';

/**
 * A part of a picture that HeyGen takes, as a file of the same kind.
 *
 * @throws {PictureError} where the picture can't be shown.
 */
export const cropped = (picture: Blob, part: Rectangle): Promise<Blob> =>
  withDecoded(picture, ({ bitmap }) => {
    const { x, y, width, height } = pixelsOf(part, bitmap);
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(bitmap, -x, -y);
    return canvas.convertToBlob({ type: picture.type, quality: QUALITY });
  });

/**
 * A small JPEG of what is sent of a picture.
 *
 * @param part absent: all of it. @param mostPx its long side at most, in pixels.
 * @throws {PictureError} where the picture can't be shown.
 */
export async function smallCrop(
  picture: Blob,
  part: Rectangle | undefined,
  mostPx: number,
): Promise<Blob> {
  return smallCopy(part ? await cropped(picture, part) : picture, mostPx);
}
