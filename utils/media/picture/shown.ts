import type { ImageType } from '../../core/photo/image-types.ts';

/** A JPEG XL of one pixel. */
const JXL_PIXEL = Uint8Array.from(atob('/woAEBAUFwIIAgEAGABLGIsVggE='), (char) =>
  char.charCodeAt(0),
);

/** Whether the browser shows pictures of a type, told of one that it does not show: not all do on all systems. */
export async function isShown(type: ImageType): Promise<boolean> {
  if (type === 'image/heic') return false;
  if (type !== 'image/jxl') return true;
  return createImageBitmap(new Blob([JXL_PIXEL])).then(
    (bitmap) => {
      bitmap.close();
      return true;
    },
    () => false,
  );
}
