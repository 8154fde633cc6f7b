/** The media types that are told apart by their bytes; `other` is what the browser shows all the same. */
export const IMAGE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/jxl',
  'image/heic',
  'image/bmp',
  'image/x-icon',
  'image/svg+xml',
  'other',
] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];
