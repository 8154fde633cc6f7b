import { smallestCrop } from './crop.ts';
import type { Extent, Rectangle } from './rectangle.ts';

/** Of a face's width and height: room for hair, neck and shoulders, so that it looks like a portrait. */
const BESIDE = 0.8;
const ABOVE = 0.7;
const BELOW = 1.3;

/**
 * The crop in which a face speaks alone: a portrait of it, which ends halfway to the next face.
 *
 * @param faces of the picture, all of them.
 * @param picture in pixels.
 */
export function faceCrop(face: Rectangle, faces: readonly Rectangle[], picture: Extent): Rectangle {
  let [left, right] = [face.x - face.width * BESIDE, face.x + face.width * (1 + BESIDE)];
  let [top, bottom] = [face.y - face.height * ABOVE, face.y + face.height * (1 + BELOW)];
  for (const other of faces.filter((each) => each !== face)) {
    const across = gap(face.x, face.width, other.x, other.width);
    const along = gap(face.y, face.height, other.y, other.height);
    // One cut parts two faces: across the way on which they are further apart.
    if (Math.abs(across.by * picture.width) >= Math.abs(along.by * picture.height)) {
      if (across.by > 0) right = Math.min(right, across.middle);
      else left = Math.max(left, across.middle);
    } else if (along.by > 0) bottom = Math.min(bottom, along.middle);
    else top = Math.max(top, along.middle);
  }
  const least = smallestCrop(picture);
  const [across, along] = [span(left, right, least.width), span(top, bottom, least.height)];
  return { x: across.at, width: across.size, y: along.at, height: along.size };
}

/** How far another face is after this one, negative: before, and where the middle between them is. */
function gap(at: number, size: number, otherAt: number, otherSize: number) {
  const by = otherAt + otherSize / 2 - (at + size / 2);
  const middle = by > 0 ? (at + size + otherAt) / 2 : (otherAt + otherSize + at) / 2;
  return { by, middle };
}

/** Within the picture, and at least of a size. */
function span(from: number, to: number, least: number) {
  const [low, high] = [Math.max(0, from), Math.min(1, to)];
  const size = Math.max(high - low, least);
  return { at: Math.min(Math.max(0, (low + high - size) / 2), 1 - size), size };
}
