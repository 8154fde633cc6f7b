import { type DraftPhoto, photosOf } from './core/draft/draft.ts';
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
import { addFacts, storeTaken } from './store/photos.ts';

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
  if (files.length > MAX_PICKED) return { problem: 'tooMany' };
  const read = await picturesOf(files);
  if ('problem' in read) return read;
  const [first, ...others] = read.pictures;
  if (!first) return { problem: 'empty' };
  try {
    const draft = await startDraft(first.photo, await beginnings(), Date.now(), {
      stored: first.picture,
      others: others.map(({ photo }) => photo),
      othersStored: others.map(({ picture }) => picture),
    });
    // Nobody waits for it. The draft has given them ids of its own, in their order.
    const pictures = photosOf(draft).map(({ id }, index) => {
      return { id, picture: read.pictures[index]?.picture ?? {} };
    });
    void noteFaces(pictures).catch(console.error);
    return { id: draft.id };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** A person's own picture that a draft is to have, too. */
export interface OwnPicture extends DraftPhoto {
  readonly picture: TakenPicture;
}

/** Reads a person's own pictures for a draft. Those that no video can be made of come along, unless all are. */
export async function picturesOf(
  files: readonly File[],
): Promise<{ readonly pictures: readonly OwnPicture[] } | { readonly problem: OwnPictureProblem }> {
  const pictures: OwnPicture[] = [];
  try {
    // One after the other: decoded, they are large.
    for (const file of files) {
      const picture = await pictureOf(file);
      pictures.push({ id: crypto.randomUUID(), photo: photoOf(file), picture });
    }
  } catch (error) {
    return { problem: problemOf(error) };
  }
  const problems = pictures.flatMap(({ picture: { problem } }) => problem ?? []);
  const [problem] = problems;
  return problem && problems.length === pictures.length ? { problem } : { pictures };
}

/** Keeps them, once their draft is stored with them. @returns why that failed */
export async function keepPictures(
  pictures: readonly OwnPicture[],
): Promise<OwnPictureProblem | null> {
  try {
    for (const { id, picture } of pictures) await storeTaken(id, picture);
  } catch (error) {
    return problemOf(error);
  }
  void noteFaces(pictures).catch(console.error);
  return null;
}

async function noteFaces(pictures: readonly Omit<OwnPicture, 'photo'>[]): Promise<void> {
  for (const { id, picture } of pictures) {
    const { bytes, facts } = picture;
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
