import type { PictureFacts } from './photo.ts';

/** Reasons why a picture may not speak well; none of them stops the person. */
export type PictureWarning =
  | 'noFace'
  | 'smallFace'
  | 'severalFaces'
  | 'small'
  | 'extreme'
  | 'transparent'
  | 'animated'
  | 'captured';

/** HeyGen's minimum. */
export const MIN_FACE_PX = 200;
/** Longer than this, most of the picture is not the face. */
const EXTREME_RATIO = 3;

/** Those that do not depend on the browser's face detection, the worst first. */
export const PICTURE_WARNINGS = [
  'small',
  'extreme',
  'transparent',
  'captured',
  'animated',
] as const satisfies readonly PictureWarning[];

/** Said before the video is paid for, the worst first. */
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

/** Without face detection, the picture's size stands for the face's: no face is larger. */
function smallness(shortSide: number, facePx: number | undefined): readonly PictureWarning[] {
  if (facePx !== undefined) return facePx < MIN_FACE_PX ? ['smallFace'] : [];
  return shortSide < MIN_FACE_PX ? ['small'] : [];
}
