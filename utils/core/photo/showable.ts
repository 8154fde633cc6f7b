import { isFields, isText } from '../fields.ts';

/** Whether a record has all that a list shows of where a photo was. Its crop is not shown there. */
export const isShowablePhoto = (photo: unknown): boolean =>
  isFields(photo) && [photo.url, photo.pageUrl, photo.pageTitle].every(isText);
