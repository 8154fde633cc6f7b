import * as v from 'valibot';
import { lenient } from '../lenient.ts';
import { IMAGE_TYPES } from './image-types.ts';
import { ORIGINAL_STATES, type Photo, PICTURE_PROBLEMS, type StoredPhoto } from './photo.ts';

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const extent = v.pipe(v.number(), v.gtValue(0), v.maxValue(1));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const sides = { x: fraction, y: fraction, width: extent, height: extent };
const rectangle = v.object(sides);

/** As drafts and jobs store it. */
export const photo: v.GenericSchema<unknown, Photo> = lenient(
  { url: v.string(), pageUrl: v.string(), pageTitle: v.string() },
  { crop: v.exactOptional(v.object({ ...sides, shape: positive })) },
);

const facts = v.object({
  width: v.number(),
  height: v.number(),
  type: v.picklist(IMAGE_TYPES),
  transparent: v.boolean(),
  animated: v.boolean(),
  asItIs: v.boolean(),
  faces: v.exactOptional(v.number()),
  facePx: v.exactOptional(v.number()),
  faceBoxes: v.exactOptional(v.array(rectangle)),
});

const stored: v.GenericSchema<unknown, StoredPhoto> = lenient(
  { id: v.string() },
  {
    bytes: v.exactOptional(v.blob()),
    facts: v.exactOptional(facts),
    cropped: v.exactOptional(v.object({ bytes: v.blob(), part: rectangle })),
    problem: v.exactOptional(v.picklist(PICTURE_PROBLEMS)),
    link: v.exactOptional(v.string()),
    takingUntil: v.exactOptional(v.number()),
    captured: v.exactOptional(v.boolean()),
    covered: v.exactOptional(v.boolean()),
    original: v.exactOptional(v.picklist(ORIGINAL_STATES)),
    thumbnail: v.exactOptional(v.blob()),
  },
);

/** Reads what is stored of a photo; what does not fit is as if it had never been had. */
export function parsePhoto(record: unknown): StoredPhoto | undefined {
  const parsed = v.safeParse(stored, record);
  return parsed.success ? parsed.output : undefined;
}
