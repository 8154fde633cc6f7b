import type { PictureProblem } from '../../core/photo/photo.ts';
import { pixelsOf } from './drawing.ts';
import { PictureError, type Prepared, preparePicture } from './prepare.ts';

/** Why nothing came of a person's own picture. */
export type OwnPictureProblem = PictureProblem | 'unkept';

/**
 * Makes of a person's file a picture that HeyGen takes, of a drawing too. Only in a page.
 *
 * @throws {PictureError} where it is no picture, or a broken one.
 */
export async function prepareOwn(file: Blob): Promise<Prepared> {
  try {
    return await preparePicture(file);
  } catch (error) {
    if (!(error instanceof PictureError) || error.problem !== 'vector') throw error;
    return preparePicture(await pixelsOf(file));
  }
}

/** What to say of an error on the way of a person's own picture. */
export function problemOf(error: unknown): OwnPictureProblem {
  if (!(error instanceof PictureError)) return 'unkept';
  return error.problem === 'vector' ? 'broken' : error.problem;
}
