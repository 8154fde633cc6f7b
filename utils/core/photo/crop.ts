import {
  cropOf,
  LONGEST_SIDE_PX,
  type Photo,
  type PictureFacts,
  type StoredPhoto,
} from './photo.ts';
import type { Extent, Rectangle } from './rectangle.ts';
import { overlap, pixelsOf } from './rectangle-math.ts';
import { MIN_FACE_PX, type PictureWarning, warningsOf } from './warnings.ts';

/** A face of which less than this share is left speaks no better than none. */
const MOST_OF_A_FACE = 0.5;

/** What is known of a picture's part, as of a picture of its own. */
export function factsOf(facts: PictureFacts, crop: Rectangle | undefined): PictureFacts {
  if (!crop) return facts;
  const { faces, facePx: _, faceBoxes, ...rest } = facts;
  const part = { ...rest, ...extentOf(crop, facts) };
  if (faceBoxes) return { ...part, ...countOf(facesWithin(crop, faceBoxes), facts) };
  // Where nobody said where they are, that there are none is all that holds for a part, too.
  return faces === 0 ? { ...part, faces } : part;
}

function extentOf(crop: Rectangle, picture: Extent): Extent {
  const { width, height } = pixelsOf(crop, picture);
  return { width, height };
}

/** What is left of them. */
function facesWithin(crop: Rectangle, boxes: readonly Rectangle[]): readonly Rectangle[] {
  return boxes.flatMap((box) => {
    const left = overlap(box, crop);
    return left && left.width * left.height >= box.width * box.height * MOST_OF_A_FACE
      ? [left]
      : [];
  });
}

/** What is known of a picture once somebody has looked for faces in it. */
export type FaceFacts = Pick<PictureFacts, 'faces' | 'facePx' | 'faceBoxes'>;

/** @param boxes of all faces that were found. @param picture its size in pixels. */
export function factsOfFaces(boxes: readonly Rectangle[], picture: Extent): FaceFacts {
  return { ...countOf(boxes, picture), faceBoxes: boxes };
}

function countOf(
  boxes: readonly Rectangle[],
  picture: Extent,
): Pick<PictureFacts, 'faces' | 'facePx'> {
  const sent = sentSize(picture);
  const sides = boxes.map(({ width, height }) =>
    Math.min(width * sent.width, height * sent.height),
  );
  const facePx = sides.length > 0 ? { facePx: Math.round(Math.max(...sides)) } : {};
  return { faces: boxes.length, ...facePx };
}

/** The picture as it is sent, in pixels. */
export function sentSize({ width, height }: Extent): Extent {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(width, height));
  return { width: width * scale, height: height * scale };
}

/** The smallest crop, in fractions: no face that can speak fits in a smaller one. */
export function smallestCrop(picture: Extent): Extent {
  const { width, height } = sentSize(picture);
  return { width: Math.min(1, MIN_FACE_PX / width), height: Math.min(1, MIN_FACE_PX / height) };
}

/** The picture is at hand, and has a part that is large enough to be one. */
export function canCrop(stored: StoredPhoto | undefined): boolean {
  if (!stored?.bytes || !stored.facts) return false;
  const { width, height } = smallestCrop(stored.facts);
  return width < 1 || height < 1;
}

/** The warnings of what is sent of a photo; none where nothing is known of it. */
export function warningsOfPhoto(
  photo: Photo,
  stored: StoredPhoto | undefined,
): readonly PictureWarning[] {
  if (!stored?.facts) return [];
  // A drawing has no original: the capture is all there is.
  const captured = stored.captured === true && stored.original !== 'drawing';
  return warningsOf(factsOf(stored.facts, cropOf(photo, stored)), { ...stored, captured });
}
