import type { KeptFile } from './core/kept-file.ts';
import type { PictureProblem } from './core/photo/photo.ts';
import { preparePicture } from './media/picture/prepare.ts';
import { PictureError } from './media/picture/problem.ts';
import { startDraft } from './store/drafts.ts';
import { keepFile } from './store/files.ts';
import { defaults } from './store/settings.ts';

/** Why nothing came of a person's own picture. */
export type OwnPictureProblem = PictureProblem | 'unkept';

/** Begins the draft of a person's own picture. @returns its id, or why there is none. */
export async function draftFromFile(
  file: Blob,
  name: string,
): Promise<{ readonly id: string } | { readonly problem: OwnPictureProblem }> {
  try {
    const { bytes, facts } = await preparePicture(file);
    // Each has an address of its own: the same file may be wanted twice.
    const photo = { url: `file:${crypto.randomUUID()}`, pageUrl: '', pageTitle: name };
    const stored = { bytes, facts };
    const { id } = await startDraft(photo, await defaults.getValue(), Date.now(), { stored });
    return { id };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Makes of a person's file a picture that HeyGen takes, and keeps it. @returns it, or why there is none. */
export async function keepPicture(file: File): Promise<KeptFile | OwnPictureProblem> {
  try {
    const { bytes } = await preparePicture(file);
    return await keepFile(bytes, file.name, Date.now());
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): OwnPictureProblem {
  if (!(error instanceof PictureError)) return 'unkept';
  return error.problem === 'vector' ? 'broken' : error.problem;
}
