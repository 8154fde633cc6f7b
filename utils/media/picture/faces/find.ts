import { type FaceFacts, factsOfFaces } from '../../../core/photo/crop.ts';
import type { PictureFacts } from '../../../core/photo/photo.ts';
import type { Rectangle } from '../../../core/photo/rectangle.ts';
import { inFractions } from '../../../core/photo/rectangle-math.ts';
import { contextOf, drawn } from '../canvas.ts';
import { withDecoded } from '../decode.ts';
import { MOST_FACES, seenByBrowser } from './browser.ts';
import { distinct, type Guess, guessesOf } from './guesses.ts';
import { look, SIDE } from './net.ts';
import { faceWeights } from './weights.ts';
import { windowsOf } from './windows.ts';

/** Less than this of 1 is no face: docs/faces.md has what was measured. */
const SURE = 0.7;
/** What is looked at is made this small first, in pixels on its long side. */
const LONG_SIDE_PX = 1024;

/**
 * Looks for faces in a picture as HeyGen takes it. Never throws, as all that comes of it are warnings and offers.
 *
 * @param facts of the picture.
 * @returns what is known of it besides; `null` where nobody can tell.
 */
export async function faceFacts(picture: Blob, facts: PictureFacts): Promise<FaceFacts | null> {
  const boxes = await findFaces(picture);
  return boxes && factsOfFaces(boxes, facts);
}

/** By the browser where it can, else by what comes with the product. */
async function findFaces(picture: Blob): Promise<readonly Rectangle[] | null> {
  try {
    return await withDecoded(
      picture,
      async ({ bitmap }) => (await seenByBrowser(bitmap)) ?? (await seenHere(bitmap)),
    );
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function seenHere(bitmap: ImageBitmap): Promise<readonly Rectangle[]> {
  const weights = await faceWeights();
  const picture = drawn(bitmap, LONG_SIDE_PX, 'white');
  const guesses: Guess[] = [];
  for (const window of windowsOf(picture)) {
    const found = look(weights, pixelsOf(picture, window)).flatMap((places) =>
      guessesOf(places, SURE),
    );
    guesses.push(...found.map(({ box, sure }) => ({ box: placed(box, window), sure })));
    // A page goes on meanwhile.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return distinct(guesses)
    .slice(0, MOST_FACES)
    .flatMap(({ box }) => inFractions(box, picture) ?? []);
}

/** From fractions of a window to pixels of the picture. */
const placed = (box: Rectangle, window: Rectangle): Rectangle => ({
  x: window.x + box.x * window.width,
  y: window.y + box.y * window.height,
  width: box.width * window.width,
  height: box.height * window.height,
});

/** As the net takes them. What lies beyond the picture's edge is black. */
function pixelsOf(picture: OffscreenCanvas, window: Rectangle): Float32Array {
  const context = contextOf(new OffscreenCanvas(SIDE, SIDE));
  const scale = SIDE / window.width;
  context.fillRect(0, 0, SIDE, SIDE);
  context.imageSmoothingQuality = 'high';
  const { x, y } = window;
  context.drawImage(picture, -x * scale, -y * scale, picture.width * scale, picture.height * scale);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  const pixels = new Float32Array(SIDE * SIDE * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    for (let color = 0; color < 3; color += 1) {
      pixels[to + color] = (data[from + color] ?? 0) / 127.5 - 1;
    }
  }
  return pixels;
}
