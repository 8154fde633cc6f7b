export { LONGEST_SIDE_PX } from '../../core/photo/photo.ts';

/** What is drawn from: the whole picture, or a smaller copy of it. */
export type Drawable = ImageBitmap | OffscreenCanvas;

/** The picture on a canvas of at most `longSide` pixels on its long side. */
export function drawn(bitmap: Drawable, longSide: number, ground?: string): OffscreenCanvas {
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = contextOf(canvas);
  if (ground !== undefined) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  return context;
}
