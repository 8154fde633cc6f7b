import { GifEncoder } from '@napi-rs/canvas';
import { animatedPng } from './encode/animated-png.ts';
import { animatedWebp } from './encode/animated-webp.ts';
import { bmp } from './encode/bmp.ts';
import { exifSegment } from './encode/exif.ts';
import { flatJpeg } from './encode/flat-jpeg.ts';
import { ballast, insertSegments } from './encode/jpeg-segments.ts';
import { grey, inks, luminance } from './encode/planes.ts';
import { svg } from './encode/svg.ts';
import { vastPng } from './encode/vast-png.ts';
import { type Picture, picture } from './picture.ts';
import { type Colours, DECOY, GREYS, paintOval, paintQuadrants, SHOWN } from './quadrants.ts';

const width = 800;
const height = 1000;
const usual = { width, height, colours: SHOWN };
const FRAME_MS = 500;

/** A comment, and a segment of some program of its own. */
const COMMENT = 0xfe;
const APP13 = 0xed;

/** A JPEG of any size. */
export function jpegOf(wide: number, high: number, colours: Colours = SHOWN): Picture {
  return picture('jpeg', { width: wide, height: high, colours }, () =>
    paintQuadrants(wide, high, colours).encode('jpeg', 92),
  );
}

/** A PNG of any size. */
export function pngOf(wide: number, high: number): Picture {
  return picture('png', { width: wide, height: high, colours: SHOWN }, () =>
    paintQuadrants(wide, high).encode('png'),
  );
}

export const jpeg = jpegOf(width, height);
export const decoy = jpegOf(width, height, DECOY);
export const thumbnail = jpegOf(400, 500);
export const png = pngOf(width, height);

export const webp = picture('webp', usual, () => paintQuadrants(width, height).encode('webp', 92));
export const avif = picture('avif', usual, () =>
  paintQuadrants(width, height).encode('avif', { quality: 80, speed: 10 }),
);
export const gif = picture('gif', usual, () => film([SHOWN]));
export const animated = {
  gif: picture('gif', usual, () => film([SHOWN, DECOY])),
  png: picture('png', usual, async () => {
    const second = await paintQuadrants(width, height, DECOY).encode('png');
    return animatedPng(await png.bytes(), second);
  }),
  webp: picture('webp', usual, async () => {
    const second = await paintQuadrants(width, height, DECOY).encode('webp', 92);
    return animatedWebp([await webp.bytes(), second], width, height);
  }),
};
export const bitmap = picture('bmp', usual, () => bmp(width, height, SHOWN));
export const drawing = picture('svg', usual, () => svg(SHOWN, { width, height }));
// Where nothing says a size, a picture is 150 pixels high.
export const sizelessDrawing = picture('svg', { width: 120, height: 150, colours: SHOWN }, () =>
  svg(SHOWN),
);
export const transparent = picture('png', usual, () => paintOval(width, height).encode('png'));

export const cmyk = picture('jpeg', usual, () => flatJpeg({ width, height, planes: inks(SHOWN) }));
export const progressive = picture('jpeg', usual, () =>
  flatJpeg({ width, height, planes: luminance(SHOWN), progressive: true }),
);
export const greyscale = picture('jpeg', { ...usual, colours: GREYS }, () =>
  flatJpeg({ width, height, planes: grey(GREYS) }),
);
export const rotated = picture('jpeg', usual, async () => {
  const [topLeft, topRight, bottomLeft, bottomRight] = SHOWN;
  // Lying on its left side: turned a quarter clockwise, it stands.
  const lying: Colours = [topRight, bottomRight, topLeft, bottomLeft];
  const stored = await paintQuadrants(height, width, lying).encode('jpeg', 92);
  return insertSegments(stored, exifSegment(6));
});
export const talkative = picture('jpeg', usual, async () =>
  insertSegments(await jpeg.bytes(), ...ballast(APP13, 3_000_000)),
);
export const heavy = picture('jpeg', usual, async () =>
  insertSegments(await jpeg.bytes(), ...ballast(COMMENT, 50 * 1024 * 1024)),
);
export const trailing = picture('jpeg', usual, async () =>
  Buffer.concat([await jpeg.bytes(), await decoy.bytes()]),
);

export const pixel = picture('png', { width: 1, height: 1, colours: oneColour() }, () =>
  paintQuadrants(1, 1).encode('png'),
);
export const vast = picture('png', undefined, () => vastPng(30_000));
export const half = picture('jpeg', undefined, async () => {
  const whole = await jpeg.bytes();
  return whole.subarray(0, whole.length / 2);
});
export const beheaded = picture('jpeg', undefined, async () =>
  (await jpeg.bytes()).subarray(0, 40),
);
export const nothing = picture('none', undefined, () => Buffer.alloc(0));
export const junk = picture('none', undefined, () => Buffer.alloc(162, 'no picture at all; '));
export const words = picture('none', undefined, () =>
  Buffer.from('<!doctype html><title>Sign in</title><h1>Sign in to see this photo</h1>'),
);

function oneColour(): Colours {
  return [SHOWN[0], SHOWN[0], SHOWN[0], SHOWN[0]];
}

function film(frames: readonly Colours[]): Buffer {
  const encoder = new GifEncoder(width, height, { repeat: 0 });
  for (const colours of frames) {
    const { data } = paintQuadrants(width, height, colours)
      .getContext('2d')
      .getImageData(0, 0, width, height);
    encoder.addFrame(new Uint8Array(data.buffer), width, height, { delay: FRAME_MS });
  }
  return encoder.finish();
}
