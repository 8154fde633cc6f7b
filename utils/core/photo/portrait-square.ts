import type { PictureFacts } from './photo.ts';
import type { Crop, Rectangle } from './rectangle.ts';
import { overlap } from './rectangle-math.ts';

/** The square's side in heights of the face: room for hair, chin, and shoulders. */
const FACES_HIGH = 2.1;
/** How far above the square's middle that of the face is, in its heights. */
const ABOVE_MIDDLE = 0.05;

/**
 * The square that shows a picture's largest face, as a small photo of somebody does.
 *
 * @param within what of the picture is sent; absent: all of it.
 * @returns `undefined` where no face is known of there.
 */
export function portraitSquare(
  { width, height, faceBoxes = [] }: PictureFacts,
  within: Rectangle = { x: 0, y: 0, width: 1, height: 1 },
): Crop | undefined {
  const faces = faceBoxes.flatMap((box) => overlap(box, within) ?? []);
  const [face] = faces.sort((one, other) => area(other) - area(one));
  if (!face) return undefined;
  const room = { width: within.width * width, height: within.height * height };
  const facePx = Math.max(face.width * width, face.height * height);
  const side = Math.min(facePx * FACES_HIGH, room.width, room.height);
  const middle = {
    x: (face.x + face.width / 2) * width,
    y: (face.y + face.height / 2) * height + side * ABOVE_MIDDLE,
  };
  const left = clamp(middle.x - side / 2, within.x * width, room.width - side);
  const top = clamp(middle.y - side / 2, within.y * height, room.height - side);
  return {
    x: left / width,
    y: top / height,
    width: side / width,
    height: side / height,
    shape: width / height,
  };
}

const area = ({ width, height }: Rectangle): number => width * height;

const clamp = (at: number, least: number, room: number): number =>
  Math.min(Math.max(at, least), least + room);
