import { file } from '../answers.ts';
import { at, photos, plain, sentence, staged } from '../kind.ts';
import * as files from '../more-pictures.ts';
import { img } from '../page.ts';
import type { Kind } from '../trial.ts';

const vast = at('vast-gif', 'photo.gif');
const below = at('svg-half-below', 'photo.svg');

/** The browser shows it; many programs would not, or would show something else. */
export const encodings: readonly Kind[] = [
  plain({ name: 'jxl', hard: 'two bytes say what it is', picture: files.jxl }),
  plain({ name: 'jxl-in-a-box', hard: 'behind metadata', picture: files.jxlInBox }),
  plain({ name: 'animated-jxl', hard: 'the first frame counts', picture: files.movingJxl }),
  plain({
    name: 'avif-of-another-brand',
    hard: 'first says to be what many kinds of files are',
    picture: files.avifByAnotherName,
  }),
  plain({
    name: 'heic',
    hard: 'what phones keep, and few browsers show',
    picture: files.heic,
    expect: sentence('unsupported'),
  }),
  plain({ name: 'icon', hard: 'two pictures, the smaller one first', picture: files.favicon }),
  plain({ name: 'deep-png', hard: 'sixteen bits a colour', picture: files.deep }),
  plain({
    name: 'wide-gamut-png',
    hard: 'pale to whoever does not read its profile',
    picture: files.widePng,
  }),
  plain({
    name: 'wide-gamut-jpeg',
    hard: 'pale to whoever does not read its profile',
    picture: files.wideJpeg,
  }),
  plain({
    name: 'rgb-jpeg',
    hard: 'its colours are not coded, as a segment of one program says',
    picture: files.plainRgb,
  }),
  plain({
    name: 'phone-jpeg',
    hard: 'a second picture behind its end, and segments that point there',
    picture: files.phone,
    // HeyGen can't be given such a link: the file itself goes.
    headers: { 'content-type': 'application/octet-stream' },
  }),
  plain({
    name: 'png-with-hidden-still',
    hard: 'moves, and who knows no films sees another picture',
    picture: files.hiddenFirst,
  }),
  plain({ name: 'turned-png', hard: 'lies on its side, as EXIF says', picture: files.turnedPng }),
  plain({
    name: 'svg-with-entities',
    hard: 'a document type with brackets, quotes and an apostrophe',
    picture: files.drawnWithEntities,
  }),
  plain({
    name: 'svg-after-a-comment',
    hard: 'says what it is after 100 kB',
    picture: files.drawnAfterComment,
  }),
  staged({
    name: 'svg-half-below',
    hard: 'a drawing of which the window shows the upper part',
    srcUrl: photos(below),
    body: `<div style="height: 55vh"></div>${img(below, 'width="640" height="800"')}`,
    photos: { [below]: file(files.tallDrawing) },
  }),
  {
    ...staged({
      name: 'vast-gif',
      hard: '35 bytes that unfold to gigabytes',
      srcUrl: photos(vast),
      // Shown, it would fill the page's own memory.
      body: '<p id="photo">A link to a picture</p>',
      photos: { [vast]: file(files.vastGifFile) },
    }),
    expect: sentence('too-large'),
  },
];
