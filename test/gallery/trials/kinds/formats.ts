import { plain } from '../kind.ts';
import * as files from '../pictures.ts';
import type { Kind } from '../trial.ts';

/** The picture is all right; its format may not be what the other side takes. */
export const formats: readonly Kind[] = [
  plain({ name: 'jpeg', hard: 'nothing at all', picture: files.jpeg }),
  plain({ name: 'png', hard: 'the other format that is taken', picture: files.png }),
  plain({ name: 'webp', hard: 'has to be converted', picture: files.webp }),
  plain({ name: 'avif', hard: 'begins like a film', picture: files.avif }),
  plain({ name: 'gif', hard: 'has a palette', picture: files.gif }),
  plain({ name: 'animated-gif', hard: 'the first frame counts', picture: files.animated.gif }),
  plain({ name: 'animated-png', hard: 'a PNG that moves', picture: files.animated.png }),
  plain({ name: 'animated-webp', hard: 'the first frame counts', picture: files.animated.webp }),
  plain({ name: 'bmp', hard: 'not compressed, upside down', picture: files.bitmap }),
  plain({ name: 'svg', hard: 'no pixels: a worker can not decode it', picture: files.drawing }),
  plain({
    name: 'svg-without-size',
    hard: 'no pixels and no size, only a shape',
    picture: files.sizelessDrawing,
  }),
  plain({
    name: 'transparent-png',
    hard: 'what shines through turns black in a JPEG',
    picture: files.transparent,
  }),
  plain({ name: 'cmyk-jpeg', hard: 'made for print: four inks, inverted', picture: files.cmyk }),
  plain({ name: 'grey-jpeg', hard: 'one component only', picture: files.greyscale }),
  plain({ name: 'progressive-jpeg', hard: 'comes in passes', picture: files.progressive }),
  plain({
    name: 'rotated-jpeg',
    hard: 'lies on its side, as EXIF says, and EXIF tells where the person lives',
    picture: files.rotated,
  }),
  plain({
    name: 'large-metadata-jpeg',
    hard: 'its size is said only after 3 MB of metadata',
    picture: files.talkative,
  }),
  plain({
    name: 'jpeg-with-a-second-picture',
    hard: 'another JPEG stands behind its end, as in photos of some phones',
    picture: files.trailing,
  }),
];
