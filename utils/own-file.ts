import type { KeptFile } from './core/kept-file.ts';
import { type OwnPictureProblem, prepareOwn, problemOf } from './media/picture/prepare-own.ts';
import { keepFile } from './store/files.ts';

/** Makes of a person's file a picture that HeyGen takes, and keeps it. @returns it, or why there is none. */
export async function keepPicture(file: File): Promise<KeptFile | OwnPictureProblem> {
  try {
    const { bytes } = await prepareOwn(file);
    return await keepFile(bytes, file.name, Date.now());
  } catch (error) {
    return problemOf(error);
  }
}
