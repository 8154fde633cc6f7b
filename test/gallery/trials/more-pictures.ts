import { animatedPng } from './encode/animated-png.ts';
import { avifAmongOthers, boxedJxl, emptyHeic } from './encode/boxes.ts';
import { deepPng } from './encode/deep-png.ts';
import { exifSegment } from './encode/exif.ts';
import { flatJpeg } from './encode/flat-jpeg.ts';
import { icon } from './encode/icon.ts';
import { insertSegments, segment } from './encode/jpeg-segments.ts';
import { JXL, MOVING_JXL } from './encode/jxl-files.ts';
import { phoneJpeg } from './encode/phone-jpeg.ts';
import { luminance } from './encode/planes.ts';
import { chunk, chunksOf, SIGNATURE } from './encode/png-chunks.ts';
import { profileSegment, wide, withProfile } from './encode/rgb-profile.ts';
import { svg, svgAfterComment, svgWithEntities } from './encode/svg.ts';
import { vastGif } from './encode/vast.ts';
import { picture } from './picture.ts';
import { avif, decoy, jpeg, png } from './pictures.ts';
import { DECOY, paintQuadrants, rgb, SHOWN } from './quadrants.ts';

const width = 800;
const height = 1000;
const usual = { width, height, colours: SHOWN };

export const jxl = picture('jxl', usual, () => JXL);
export const jxlInBox = picture('jxl', usual, () => boxedJxl(JXL));
export const movingJxl = picture('jxl', usual, () => MOVING_JXL);
export const avifByAnotherName = picture('avif', usual, async () =>
  avifAmongOthers(await avif.bytes()),
);
export const heic = picture('heic', undefined, emptyHeic);
export const favicon = picture('ico', { width: 256, height: 256, colours: SHOWN }, async () => {
  const small = paintQuadrants(16, 16, DECOY).encode('png');
  return icon([await small, await paintQuadrants(256, 256).encode('png')]);
});

export const deep = picture('png', usual, () => deepPng(width, height, SHOWN));
export const widePng = picture('png', usual, async () =>
  withProfile(await paintQuadrants(width, height, wide(SHOWN)).encode('png')),
);
export const wideJpeg = picture('jpeg', usual, () =>
  insertSegments(flatJpeg({ width, height, planes: luminance(wide(SHOWN)) }), profileSegment()),
);
/** Three colours that are red, green and blue, as only one segment says. */
export const plainRgb = picture('jpeg', usual, () => {
  const [a, b, c, d] = [rgb(SHOWN[0]), rgb(SHOWN[1]), rgb(SHOWN[2]), rgb(SHOWN[3])];
  const plane = (part: 0 | 1 | 2) => [a[part], b[part], c[part], d[part]] as const;
  const planes = [plane(0), plane(1), plane(2)];
  const adobe = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\0', 'latin1'));
  return insertSegments(flatJpeg({ width, height, planes }), adobe);
});
export const phone = picture('jpeg', usual, async () =>
  phoneJpeg(await jpeg.bytes(), await decoy.bytes()),
);

/** A film whose first frame is not the picture that stands for it. */
export const hiddenFirst = picture('png', usual, async () => {
  const other = await paintQuadrants(width, height, DECOY).encode('png');
  return animatedPng(await png.bytes(), other, other);
});
export const turnedPng = picture('png', usual, async () => {
  const [topLeft, topRight, bottomLeft, bottomRight] = SHOWN;
  const lying = paintQuadrants(height, width, [topRight, bottomRight, topLeft, bottomLeft]);
  const [header, ...rest] = chunksOf(await lying.encode('png'));
  const exif = { type: 'eXIf', data: exifSegment(6).subarray(10) };
  const all = header ? [header, exif, ...rest] : [];
  return Buffer.concat([SIGNATURE, ...all.map(({ type, data }) => chunk(type, data))]);
});

export const drawnWithEntities = picture('svg', { ...usual, width: 120, height: 150 }, () =>
  svgWithEntities(SHOWN),
);
export const drawnAfterComment = picture('svg', { ...usual, width: 120, height: 150 }, () =>
  svgAfterComment(SHOWN, 100_000),
);
export const tallDrawing = picture('svg', { ...usual, width: 640, height: 800 }, () =>
  svg(SHOWN, { width: 640, height: 800 }),
);
export const vastGifFile = picture('gif', undefined, () => vastGif(23_000));
