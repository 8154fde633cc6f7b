/** The picture that was clicked: where it was. Its bytes, where they could be had, are stored apart. */
export interface Photo {
  /** The image's address as the page had it: `https:`, `http:`, `data:` or `blob:`. */
  readonly url: string;
  readonly pageUrl: string;
  readonly pageTitle: string;
}

/** A photo's bytes and its small preview, stored under the id of the draft or job it belongs to. */
export interface StoredPhoto {
  readonly id: string;
  /** As the page's server sent them; absent when they could not be had. */
  readonly bytes?: Blob;
  /** JPEG of at most {@link THUMBNAIL_PX} on its long side; the video's own still once it is ready. */
  readonly thumbnail?: Blob;
}

/** Long side of a stored preview, in pixels: sharp in the list and in a notification at 2×. */
export const THUMBNAIL_PX = 320;

/** How a photo can reach HeyGen: by its link, as an uploaded picture, or not at all. */
export type PhotoRoute = 'link' | 'upload' | 'none';

/** Types that HeyGen takes, told by the bytes (see {@link sniffImageType}). */
export const UPLOADABLE_TYPES: readonly string[] = ['image/jpeg', 'image/png'];

/**
 * Chooses the way to HeyGen. HeyGen fetches only public HTTPS addresses by itself; anything else has
 * to be sent as bytes.
 */
export function routeOf(photo: Photo, stored: StoredPhoto | undefined): PhotoRoute {
  if (photo.url.startsWith('https://')) return 'link';
  return canUpload(stored) ? 'upload' : 'none';
}

/** Whether the picture itself can be sent to HeyGen. */
export function canUpload(stored: StoredPhoto | undefined): boolean {
  return stored?.bytes !== undefined && UPLOADABLE_TYPES.includes(stored.bytes.type);
}

/**
 * Tells an image's type by its first bytes, never by its name or header: HeyGen refuses what lies.
 *
 * @returns the MIME type, or `''` for anything but JPEG and PNG.
 */
export function sniffImageType(head: Uint8Array): '' | 'image/jpeg' | 'image/png' {
  const startsWith = (...magic: number[]) => magic.every((byte, index) => head[index] === byte);
  if (startsWith(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return '';
}
