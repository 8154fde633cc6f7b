import { type OwnPictureProblem, prepareOwn, problemOf } from './media/picture/prepare-own.ts';
import { startDraft } from './store/drafts.ts';
import { savePhoto } from './store/photos.ts';
import { defaults } from './store/settings.ts';

/** Begins the draft of a person's own picture. @returns its id, or why there is none. */
export async function draftFromFile(
  file: Blob,
  name: string,
): Promise<{ readonly id: string } | { readonly problem: OwnPictureProblem }> {
  try {
    const { bytes, facts } = await prepareOwn(file);
    // Each has an address of its own: the same file may be wanted twice.
    const photo = { url: `file:${crypto.randomUUID()}`, pageUrl: '', pageTitle: name };
    const draft = await startDraft(photo, await defaults.getValue(), Date.now());
    await savePhoto({ id: draft.id, bytes, facts });
    return { id: draft.id };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
