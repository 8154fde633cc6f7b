import type { ImageType } from '../../core/photo/type.ts';

/** A JPEG XL of one pixel. */
const JXL_PIXEL = Uint8Array.of(
  ...[0xff, 0x0a, 0x00, 0x10, 0x10, 0x14, 0x17, 0x02, 0x08, 0x02],
  ...[0x01, 0x00, 0x18, 0x00, 0x4b, 0x18, 0x8b, 0x15, 0x82, 0x01],
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
