import type { PictureFacts } from './photo.ts';

/** What may keep a picture from speaking well; none of it keeps a person from trying. */
export type PictureWarning =
  | 'noFace'
  | 'smallFace'
  | 'severalFaces'
  | 'small'
  | 'extreme'
  | 'transparent'
  | 'animated'
  | 'captured';

/** HeyGen needs a face of at least this, in pixels. */
const SMALLEST_FACE_PX = 200;
/** Longer than this, most of the picture is not the face. */
const EXTREME_RATIO = 3;

/** All there are, the worst first. */
export const PICTURE_WARNINGS = [
  'small',
  'extreme',
  'transparent',
  'captured',
  'animated',
] as const satisfies readonly PictureWarning[];

/** What a person should know of a picture before paying for its video, the worst first. */
export function warningsOf(facts: PictureFacts, captured = false): readonly PictureWarning[] {
  const { width, height, transparent, animated, faces, facePx } = facts;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return [
    ...(faces === 0 ? (['noFace'] as const) : []),
    ...smallness(short, facePx),
    ...(faces !== undefined && faces > 1 ? (['severalFaces'] as const) : []),
    ...(long > short * EXTREME_RATIO ? (['extreme'] as const) : []),
    ...(transparent ? (['transparent'] as const) : []),
    ...(captured ? (['captured'] as const) : []),
    ...(animated ? (['animated'] as const) : []),
  ];
}

/** Where the face's own size is not known, it is no larger than the picture. */
function smallness(shortSide: number, facePx: number | undefined): readonly PictureWarning[] {
  if (facePx !== undefined) return facePx < SMALLEST_FACE_PX ? ['smallFace'] : [];
  return shortSide < SMALLEST_FACE_PX ? ['small'] : [];
}
