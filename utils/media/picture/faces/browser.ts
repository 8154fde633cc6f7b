import { within } from '../../../concurrency.ts';
import type { Rectangle } from '../../../core/photo/rectangle.ts';
import { inFractions } from '../../../core/photo/rectangle-math.ts';

/** A detector that does not answer keeps nobody waiting for longer, in milliseconds. */
const TIMEOUT_MS = 3_000;
/** More could not be told apart where they are offered. */
export const MOST_FACES = 8;

/** The Shape Detection API's own, as far as it is needed here; few systems have one. */
export interface FaceDetection {
  /** In pixels of the picture. */
  detect(picture: ImageBitmap): Promise<readonly { readonly boundingBox: Rectangle }[]>;
}

/** The browser's detector. That it is there does not say that the system has what it needs. */
export function browserDetector(): FaceDetection | null {
  const { FaceDetector } = globalThis as {
    FaceDetector?: new (options: { maxDetectedFaces: number }) => FaceDetection;
  };
  try {
    return FaceDetector ? new FaceDetector({ maxDetectedFaces: MOST_FACES }) : null;
  } catch {
    return null;
  }
}

/** @returns where faces are, in fractions of the picture; `null` where the browser can't tell. */
export async function seenByBrowser(
  picture: ImageBitmap,
  detector: FaceDetection | null = browserDetector(),
  timeoutMs: number = TIMEOUT_MS,
): Promise<readonly Rectangle[] | null> {
  if (!detector) return null;
  try {
    const found = await within(timeoutMs, detector.detect(picture));
    return found.flatMap(({ boundingBox }) => inFractions(boundingBox, picture) ?? []);
  } catch {
    return null;
  }
}
