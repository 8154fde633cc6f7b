import { loadImage } from '@napi-rs/canvas';
import type { Shown } from './pages.ts';

/** A photo that somebody brought, as the gallery hangs it. */
export type OwnPhoto = Shown & { readonly type: string; readonly bytes: Buffer };

/** Hangs a JPEG or PNG; which of the two is decided by its bytes. */
export async function ownPhoto(bytes: Buffer): Promise<OwnPhoto> {
  const isPng = bytes.subarray(1, 4).equals(Buffer.from('PNG'));
  const { width, height } = await loadImage(bytes);
  return {
    path: `/your-photo.${isPng ? 'png' : 'jpg'}`,
    title: 'Your photo',
    alt: 'Your photo',
    width,
    height,
    type: isPng ? 'image/png' : 'image/jpeg',
    bytes,
  };
}
