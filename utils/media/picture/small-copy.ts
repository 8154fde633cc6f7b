import { drawn } from './canvas.ts';
import { withDecoded } from './decode.ts';

const QUALITY = 0.85;

/**
 * A JPEG of a picture.
 *
 * @param mostPx its long side at most, in pixels.
 * @throws {PictureError} where it is no picture, or one that can't be shown.
 */
export const smallCopy = (picture: Blob, mostPx: number): Promise<Blob> =>
  // JPEG has no transparency: what shines through would turn black.
  withDecoded(picture, ({ bitmap }) =>
    drawn(bitmap, mostPx, 'white').convertToBlob({ type: 'image/jpeg', quality: QUALITY }),
  );
