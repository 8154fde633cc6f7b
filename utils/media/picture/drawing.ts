import { LONGEST_SIDE_PX } from '../../core/photo/photo.ts';
import { PictureError } from './prepare.ts';

/** A drawing has any size: where its own is smaller, it is drawn with this long side, in pixels. */
const LONG_SIDE_PX = 1024;

/**
 * Draws an SVG as a PNG. Only a page can.
 *
 * @throws {PictureError} where there is nothing to draw.
 */
export async function pixelsOf(drawing: Blob): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await drawing.text())}`;
  await image.decode().catch(() => {
    throw new PictureError('broken');
  });
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0 || naturalHeight === 0) throw new PictureError('broken');
  const long = Math.max(naturalWidth, naturalHeight);
  const scale = Math.min(Math.max(long, LONG_SIDE_PX), LONGEST_SIDE_PX) / long;
  const side = (px: number) => Math.max(1, Math.round(px * scale));
  const canvas = new OffscreenCanvas(side(naturalWidth), side(naturalHeight));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}
