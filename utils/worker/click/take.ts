import { forEachAtOnce, within } from '../../concurrency.ts';
import { isLarger, largestOf } from '../../core/photo/largest.ts';
import { linkWorks } from '../../core/photo/link.ts';
import { LONGEST_TAKING_MS, type TakenPhoto, THUMBNAIL_PX } from '../../core/photo/photo.ts';
import { fetchBytes, StatusError } from '../../media/fetch-bytes.ts';
import { faceFacts } from '../../media/picture/faces/find.ts';
import { preparePicture } from '../../media/picture/prepare.ts';
import { PictureError } from '../../media/picture/problem.ts';
import { smallCopy } from '../../media/picture/small-copy.ts';
import type { ClickedPicture } from '../../page/find-clicked.ts';
import { sha256 } from '../../store/files.ts';
import { addFacts, changePhoto, storeTaken } from '../../store/photos.ts';
import { keepAwake } from '../keep-awake.ts';

/** The page has shown the picture: most often it comes from the browser's own cache. */
const TIMEOUT_MS = 10_000;
/** Larger than what HeyGen takes: it is made smaller here. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Of those a page may offer in the place of the clicked one: each may take a while to be refused. */
const MOST_BETTER = 3;
/** Each may be large while it is being read. */
const MOST_AT_ONCE = 3;

/** A picture cut out of what the tab shows. */
interface Shot {
  readonly picture: Blob;
  /** With something that lies over it on its page. */
  readonly isCovered: boolean;
}

/** The frame in which a picture was clicked, while the click's permission lasts. */
export interface ClickedFrame {
  /** Where the picture is, and where there may be a better one. */
  find(srcUrl: string): Promise<ClickedPicture | null>;
  /** The file, read as the page reads it. */
  read(url: string): Promise<Blob | null>;
  /** What the tab shows of the clicked picture at this moment, where it can be seen. */
  capture(srcUrl: string): Promise<Shot | null>;
}

/** The site itself, where the person has given it to the extension: no page is needed then. */
const givenSite: ClickedFrame = {
  find: async () => null,
  read: (url) => fetchPicture(url, 'include'),
  capture: async () => null,
};

type Size = NonNullable<ClickedPicture['size']>;

interface Had {
  readonly original: Blob;
  readonly url: string;
  readonly how: 'seen' | 'captured';
  readonly isCovered?: boolean;
  /** The size of the clicked one, where this is only guessed to be the same, larger. */
  readonly largerThan?: Size;
  /** Present where everybody gets this very file: as it comes then. */
  readonly publicFile?: Blob;
}

/** A picture to be taken, and what it is kept under. */
export interface WantedPhoto {
  readonly id: string;
  readonly url: string;
  readonly frame?: ClickedFrame | undefined;
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
    const taken = await take(url, givenSite);
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

/** Takes several that are expected. */
export async function takePhotos(wanted: readonly WantedPhoto[]): Promise<void> {
  await forEachAtOnce(MOST_AT_ONCE, wanted, takeExpected);
}

async function takeExpected({ id, url, frame }: WantedPhoto): Promise<void> {
  await whileTaking(id, async () => {
    await storeWithFaces(id, await take(url, frame));
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
async function take(url: string, frame: ClickedFrame | undefined): Promise<TakenPhoto> {
  const missing = { url: false };
  let isDrawing = false;
  for await (const had of ways(url, frame, missing)) {
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

/**
 * Every way to a picture, the best first; the next one is tried only where nothing came of those before.
 *
 * @param missing is told when the site says that there is nothing.
 */
async function* ways(
  url: string,
  frame: ClickedFrame | undefined,
  missing: { url: boolean },
): AsyncGenerator<Had> {
  const clicked = await frame?.find(url).catch(() => null);
  const { better = [], size = null } = clicked ?? {};
  const guesses = size ? largestOf(url) : [];
  const candidates = [...new Set([...guesses, ...better])].slice(0, MOST_BETTER);
  for (const candidate of [...candidates, url]) {
    const began = Date.now();
    const [seen, publicFile] = await Promise.all([
      frame?.read(candidate).catch(() => null),
      fetchPicture(candidate, 'omit').catch(() => null),
    ]);
    const isGuess = size !== null && !better.includes(candidate) && candidate !== url;
    const found = {
      url: candidate,
      how: 'seen',
      ...(isGuess ? { largerThan: size } : {}),
    } as const;
    if (seen) {
      // Who comes without cookies and referrer may get another picture.
      const isPublic = publicFile !== null && (await isSame(seen, publicFile));
      yield { ...found, original: seen, ...(isPublic ? { publicFile } : {}) };
    } else if (publicFile) {
      yield { ...found, original: publicFile, publicFile };
    } else if (Date.now() - began < TIMEOUT_MS) {
      const members = await fetchPicture(candidate, 'include').catch((error: unknown) => {
        missing.url = candidate === url && error instanceof StatusError && error.isGone;
        return null;
      });
      if (members) yield { ...found, original: members };
    }
  }
  const shot = clicked && (await frame?.capture(url).catch(() => null));
  if (shot) yield { original: shot.picture, url, how: 'captured', isCovered: shot.isCovered };
}

const fetchPicture = (url: string, credentials: RequestCredentials) =>
  fetchBytes(url, { timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES, credentials });

async function isSame(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  const [a, b] = await Promise.all([one, other].map(sha256));
  return a === b;
}

/** Keeps a finished video's still as the job's preview, where it can be had. */
export async function keepStill(id: string, url: string, timeoutMs: number): Promise<void> {
  try {
    const still = fetchBytes(url, { timeoutMs }).then(thumbnailPart);
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
