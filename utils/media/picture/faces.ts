import { within } from '../../concurrency.ts';

/** A detector that does not answer keeps nobody waiting for longer, in milliseconds. */
const TIMEOUT_MS = 3_000;
/** Whether it is one face or several is all that is asked. */
const MOST_FACES = 5;

/** The Shape Detection API's own, as far as it is needed here; few systems have one. */
export interface FaceDetection {
  detect(picture: ImageBitmap): Promise<
    readonly {
      readonly boundingBox: { readonly width: number; readonly height: number };
    }[]
  >;
}

/** The faces of a picture; without values where nobody can tell. */
export interface Faces {
  readonly faces?: number;
  /** The shorter side of the largest one, in pixels. */
  readonly largestFacePx?: number;
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

/** Looks for faces; never throws, as all that comes of it are warnings. */
export async function facesIn(
  picture: ImageBitmap,
  detector: FaceDetection | null = browserDetector(),
  timeoutMs: number = TIMEOUT_MS,
): Promise<Faces> {
  if (!detector) return {};
  try {
    const found = await within(timeoutMs, detector.detect(picture));
    const sides = found.map(({ boundingBox: { width, height } }) => Math.min(width, height));
    return sides.length === 0
      ? { faces: 0 }
      : { faces: sides.length, largestFacePx: Math.max(...sides) };
  } catch {
    return {};
  }
}
