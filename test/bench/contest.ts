import { LONGEST_SIDE_PX } from '../../utils/media/picture/canvas.ts';
import { preparePicture, QUALITY } from '../../utils/media/picture/prepare.ts';

// Runs in a thread of its own in the bench's page, as the product does in the extension's worker.

const contestants = {
  stillspeak: async (file: Blob) => (await preparePicture(file)).bytes,

  /** What the browser has to do for the same picture, and nothing else. */
  async bare(file: Blob) {
    const bitmap = await createImageBitmap(file);
    const scale = LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(
      Math.round(bitmap.width * scale),
      Math.round(bitmap.height * scale),
    );
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  },
};

export type Contestant = keyof typeof contestants;

self.onmessage = async ({ data }: MessageEvent<{ who: Contestant; file: Blob }>) => {
  const began = performance.now();
  const jpeg = await contestants[data.who](data.file);
  self.postMessage({ ms: performance.now() - began, jpeg });
};
