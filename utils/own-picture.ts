import { type Draft, photosOf } from './core/draft/draft.ts';
import type { KeptFile } from './core/kept-file.ts';
import { MAX_PICKED } from './core/photo/offered.ts';
import type { Photo, PictureProblem, StoredPhoto } from './core/photo/photo.ts';
import { titleText } from './core/plain-text.ts';
import { faceFacts } from './media/picture/faces/find.ts';
import { preparePicture } from './media/picture/prepare.ts';
import { PictureError } from './media/picture/problem.ts';
import { startDraft } from './store/drafts.ts';
import { keepFile } from './store/files.ts';
import { beginnings } from './store/last-used.ts';
import { addFacts } from './store/photos.ts';

/** Why nothing came of a person's own pictures. */
export type OwnPictureProblem = PictureProblem | 'tooMany' | 'unkept';

/**
 * Begins the one draft of a person's own pictures. Of several, those that no video can be made of stay in it and say
 * so there.
 *
 * @returns its id, or why there is none.
 */
export async function draftFromFiles(
  files: readonly File[],
): Promise<{ readonly id: string } | { readonly problem: OwnPictureProblem }> {
  const [first, ...more] = files;
  if (!first) return { problem: 'empty' };
  if (files.length > MAX_PICKED) return { problem: 'tooMany' };
  try {
    const stored = await pictureOf(first);
    const othersStored: TakenPicture[] = [];
    // One after the other: decoded, they are large.
    for (const file of more) othersStored.push(await pictureOf(file));
    const { problem } = stored;
    if (problem && othersStored.every((other) => other.problem)) return { problem };
    const parts = { stored, others: more.map(photoOf), othersStored };
    const draft = await startDraft(photoOf(first), await beginnings(), Date.now(), parts);
    // Nobody waits for it.
    void noteFaces(draft, [stored, ...othersStored]).catch(console.error);
    return { id: draft.id };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** @param pictures in the order of the draft's photos. */
async function noteFaces(draft: Draft, pictures: readonly TakenPicture[]): Promise<void> {
  for (const [index, { id }] of photosOf(draft).entries()) {
    const { bytes, facts } = pictures[index] ?? {};
    const found = bytes && facts && (await faceFacts(bytes, facts));
    if (found) await addFacts(id, bytes, found);
  }
}

/** Makes of a person's file a picture that HeyGen takes, and keeps it. @returns it, or why there is none. */
export async function keepPicture(file: File): Promise<KeptFile | OwnPictureProblem> {
  try {
    const { bytes } = await preparePicture(file);
    return await keepFile(bytes, titleText(file.name), Date.now());
  } catch (error) {
    return problemOf(error);
  }
}

/** Each has an address of its own: the same file may be wanted twice. */
const photoOf = ({ name }: File): Photo => ({
  url: `file:${crypto.randomUUID()}`,
  pageUrl: '',
  pageTitle: titleText(name),
});

type TakenPicture = Omit<StoredPhoto, 'id'>;

async function pictureOf(file: File): Promise<TakenPicture> {
  try {
    const { bytes, facts } = await preparePicture(file);
    return { bytes, facts };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === 'unkept') throw error;
    return { problem };
  }
}

function problemOf(error: unknown): PictureProblem | 'unkept' {
  if (!(error instanceof PictureError)) return 'unkept';
  return error.problem === 'vector' ? 'broken' : error.problem;
}
