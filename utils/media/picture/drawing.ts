import { LONGEST_SIDE_PX } from './canvas.ts';
import { drawElsewhere } from './drawing-room.ts';
import { PictureError } from './problem.ts';

/**
 * Draws an SVG whole, as large as HeyGen takes pictures: it has no size that it would be sharpest at.
 *
 * @returns a PNG.
 * @throws {PictureError} where there is nothing to draw, or where nothing could draw it.
 */
export const drawSvg = (svg: Blob): Promise<Blob> =>
  typeof document === 'undefined' ? drawElsewhere(svg) : drawHere(svg);

/** As {@link drawSvg}, in a page. */
export async function drawHere(svg: Blob): Promise<Blob> {
  const image = new Image();
  image.src = await dataUrl(svg);
  await image.decode().catch(() => {
    throw new PictureError('broken');
  });
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0 || naturalHeight === 0) throw new PictureError('broken');
  const scale = LONGEST_SIDE_PX / Math.max(naturalWidth, naturalHeight);
  const side = (px: number) => Math.max(1, Math.round(px * scale));
  const canvas = new OffscreenCanvas(side(naturalWidth), side(naturalHeight));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A drawing that comes from a `blob:` address could not be read from the canvas again. */
function dataUrl(svg: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error);
    // Its bytes may be in any encoding, which they say themselves.
    reader.readAsDataURL(new Blob([svg], { type: 'image/svg+xml' }));
  });
}
