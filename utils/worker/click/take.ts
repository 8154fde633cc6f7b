import { forEachAtOnce, within } from '../../concurrency.ts';
import { isLarger } from '../../core/photo/largest.ts';
import { linkWorks } from '../../core/photo/link.ts';
import { LONGEST_TAKING_MS, type TakenPhoto, THUMBNAIL_PX } from '../../core/photo/photo.ts';
import { fetchBytes } from '../../media/fetch-bytes.ts';
import { faceFacts } from '../../media/picture/faces/find.ts';
import { preparePicture } from '../../media/picture/prepare.ts';
import { PictureError } from '../../media/picture/problem.ts';
import { smallCopy } from '../../media/picture/small-copy.ts';
import { addFacts, changePhoto, storeTaken } from '../../store/photos.ts';
import { keepAwake } from '../keep-awake.ts';
import { type ClickedFrame, givenSite, TIMEOUT_MS, waysTo } from './ways.ts';

/** Each may be large while it is being read. */
const MOST_AT_ONCE = 3;

/** A picture to be taken, and what it is kept under. */
export interface WantedPhoto {
  readonly id: string;
  readonly url: string;
  readonly frame?: ClickedFrame | undefined;
  /** Dragged here, not clicked: what its address is the page has said. */
  readonly dragged?: true;
}

/**
 * Takes a clicked picture while the click's permission lasts, and keeps it under `id`, ready for HeyGen, with
 * a small preview. Where it can't be had nothing is kept: HeyGen may still fetch the link itself.
 */
export async function takePhoto(id: string, url: string, frame?: ClickedFrame): Promise<void> {
  await expectPhotos([{ id, url }]);
  await takeExpected({ id, url, frame });
}

/** Takes a photo anew from a site that the person has given; what is kept of it stays where that fails. */
export async function takeOriginal(id: string, url: string): Promise<void> {
  await whileTaking(id, async () => {
    const taken = await take({ id, url, frame: givenSite });
    if (taken.bytes) await storeWithFaces(id, { ...taken, original: 'had' });
    else await changePhoto({ id, original: 'unavailable' });
  });
}

/** Says that these are going to be taken: nobody goes on without them before. */
export async function expectPhotos(wanted: readonly WantedPhoto[]): Promise<void> {
  const now = Date.now();
  for (const [index, { id }] of wanted.entries()) {
    const turn = Math.floor(index / MOST_AT_ONCE);
    await changePhoto({ id, takingUntil: now + LONGEST_TAKING_MS + turn * TIMEOUT_MS });
  }
}

/** Takes what may take a while, without keeping whoever asks. From now on it is expected. */
export async function takeMeanwhile(wanted: readonly WantedPhoto[]): Promise<void> {
  await expectPhotos(wanted);
  void keepAwake(takePhotos(wanted));
}

/** Takes several that are expected. */
export async function takePhotos(wanted: readonly WantedPhoto[]): Promise<void> {
  await forEachAtOnce(MOST_AT_ONCE, wanted, takeExpected);
}

async function takeExpected(wanted: WantedPhoto): Promise<void> {
  const { id } = wanted;
  await whileTaking(id, async () => {
    await storeWithFaces(id, await take(wanted));
  });
}

/** Nobody waits for the faces: what they are good for comes when it comes. */
async function storeWithFaces(id: string, taken: TakenPhoto): Promise<void> {
  if (await storeTaken(id, taken)) void keepAwake(noteFaces(id, taken)).catch(console.error);
}

async function noteFaces(id: string, { bytes, facts }: TakenPhoto): Promise<void> {
  const found = bytes && facts && (await faceFacts(bytes, facts));
  if (found) await addFacts(id, bytes, found);
}

async function whileTaking(id: string, work: () => Promise<void>): Promise<void> {
  // Discarded before its turn came, it is wanted no more.
  if (!(await changePhoto({ id, takingUntil: Date.now() + LONGEST_TAKING_MS }))) return;
  try {
    await work();
  } finally {
    await changePhoto({ id, takingUntil: 0 });
  }
}

/** @returns no bytes where nothing was taken, and the problem where it is known why. */
async function take(wanted: WantedPhoto): Promise<TakenPhoto> {
  const { url } = wanted;
  const missing = { url: false };
  let isDrawing = false;
  for await (const had of waysTo(wanted, missing)) {
    try {
      const { bytes, facts } = await preparePicture(had.original);
      if (had.largerThan && !isLarger(facts, had.largerThan)) continue;
      return {
        bytes,
        facts,
        captured: had.how === 'captured',
        ...(had.isCovered ? { covered: true } : {}),
        ...(isDrawing ? { original: 'drawing' } : {}),
        ...(linkWorks(had.url, facts, had.publicFile) ? { link: had.url } : {}),
        ...(await thumbnailPart(bytes)),
      };
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      // What only a page can draw is cut out of what it shows; a better candidate may be none at all.
      isDrawing = had.url === url && error.problem === 'vector';
      if (error.problem === 'vector' || had.url !== url) continue;
      return { problem: error.problem };
    }
  }
  return missing.url ? { problem: 'empty' } : {};
}

/** Keeps a finished video's still as the job's preview, where it can be had. */
export async function keepStill(id: string, url: string, timeoutMs: number): Promise<void> {
  try {
    const still = fetchBytes(url, { kind: 'still' }, timeoutMs).then(thumbnailPart);
    await changePhoto({ id, ...(await within(timeoutMs, still)) });
  } catch {
    // The photo's own preview stays.
  }
}

async function thumbnailPart(picture: Blob): Promise<{ thumbnail?: Blob }> {
  try {
    return { thumbnail: await smallCopy(picture, THUMBNAIL_PX) };
  } catch {
    return {};
  }
}
