import { LONGEST_SIDE_PX } from '../../core/photo/photo.ts';

/** In the frame that draws: answers each drawing with a PNG, or with `null` where there is nothing to draw. */
export function openDrawingBoard(): void {
  addEventListener('message', async ({ data, ports: [port] }: MessageEvent<ArrayBuffer>) => {
    const png = await draw(data).catch(() => null);
    port?.postMessage(png, png ? [png] : []);
  });
}

async function draw(svg: ArrayBuffer): Promise<ArrayBuffer | null> {
  const image = new Image();
  image.src = await dataUrl(svg);
  await image.decode();
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0 || naturalHeight === 0) return null;
  const scale = LONGEST_SIDE_PX / Math.max(naturalWidth, naturalHeight);
  const side = (px: number) => Math.max(1, Math.round(px * scale));
  const canvas = new OffscreenCanvas(side(naturalWidth), side(naturalHeight));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return png.arrayBuffer();
}

/** A drawing that comes from a `blob:` address could not be read from the canvas again. */
function dataUrl(svg: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error);
    // Its bytes may be in any encoding, which they say themselves.
    reader.readAsDataURL(new Blob([svg], { type: 'image/svg+xml' }));
  });
}
