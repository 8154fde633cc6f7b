import { drawn } from './canvas.ts';

const QUALITY = 0.85;

/**
 * A JPEG of a picture.
 *
 * @param mostPx its long side at most, in pixels.
 * @throws where it is no picture.
 */
export async function smallCopy(picture: Blob, mostPx: number): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  try {
    // JPEG has no transparency: what shines through would turn black.
    const canvas = drawn(bitmap, mostPx, 'white');
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  } finally {
    bitmap.close();
  }
}
