import { LONGEST_SIDE_PX } from '../../core/photo/photo.ts';
import { drawn } from './canvas.ts';

/** The part of the browser's own screenshot within a rectangle in CSS pixels, as a PNG: no larger than its window. */
export async function cutOut(
  shot: Blob,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  devicePixelRatio: number,
): Promise<Blob> {
  const px = (css: number) => Math.round(css * devicePixelRatio);
  const bitmap = await createImageBitmap(
    shot,
    px(x),
    px(y),
    Math.max(1, px(width)),
    Math.max(1, px(height)),
  );
  try {
    return await drawn(bitmap, LONGEST_SIDE_PX).convertToBlob({ type: 'image/png' });
  } finally {
    bitmap.close();
  }
}
