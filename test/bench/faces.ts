import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { distinct, guessesOf } from '../../utils/media/picture/faces/guesses.ts';
import { look, SIDE } from '../../utils/media/picture/faces/net.ts';
import { half } from '../../utils/media/picture/faces/weights.ts';
import { windowsOf } from '../../utils/media/picture/faces/windows.ts';

// How many portraits have a face for the product, and how many pictures without one, at which certainty. Prints
// Markdown, for docs/faces.md.

const LONG_SIDE_PX = 1024;
const LEVELS = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9];

const file = readFileSync(resolve('public/faces.bin'));
const weights = Float32Array.from(
  new Uint16Array(file.buffer, file.byteOffset, file.length / 2),
  half,
);

/** As the product makes it, before it looks at it. */
async function smaller(path: string): Promise<Canvas> {
  const image = await loadImage(path);
  const scale = Math.min(1, LONG_SIDE_PX / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** How sure each face is that is found in a picture, the surest first. */
function facesOf(picture: Canvas): readonly number[] {
  const guesses = windowsOf(picture).flatMap((window) => {
    const canvas = createCanvas(SIDE, SIDE);
    const pen = canvas.getContext('2d');
    const scale = SIDE / window.width;
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.imageSmoothingQuality = 'high';
    const [x, y] = [-window.x * scale, -window.y * scale];
    pen.drawImage(picture, x, y, picture.width * scale, picture.height * scale);
    const { data } = pen.getImageData(0, 0, SIDE, SIDE);
    const colors = data.filter((_, index) => index % 4 !== 3);
    const found = look(
      weights,
      Float32Array.from(colors, (value) => value / 127.5 - 1),
    );
    return found
      .flatMap((places) => guessesOf(places, LEVELS[0] ?? 0))
      .map(({ box, sure }) => ({
        sure,
        box: {
          x: window.x + box.x * window.width,
          y: window.y + box.y * window.height,
          width: box.width * window.width,
          height: box.height * window.height,
        },
      }));
  });
  return distinct(guesses).map(({ sure }) => sure);
}

async function facesIn(folder: string): Promise<readonly (readonly number[])[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pictures = names.filter((name) => /\.(?:jpe?g|png|webp)$/iu.test(name)).sort();
  const found: (readonly number[])[] = [];
  for (const name of pictures) found.push(facesOf(await smaller(join(folder, name))));
  return found;
}

const [portraits, others] = process.argv.slice(2);
if (!portraits || !others) throw new Error('Name a folder of portraits and one without faces.');
const [faces, none] = [await facesIn(portraits), await facesIn(others)];
const atLeast = (pictures: typeof faces, count: number, level: number) =>
  pictures.filter((found) => found.filter((sure) => sure >= level).length >= count).length;
const rows = LEVELS.map((level) => [
  level,
  `${atLeast(faces, 1, level)} of ${faces.length}`,
  atLeast(faces, 2, level),
  `${atLeast(none, 1, level)} of ${none.length}`,
]);
const head = [
  'as sure as',
  'portraits with a face',
  'with a second one',
  'a face where there is none',
];
for (const row of [head, head.map(() => '---'), ...rows]) {
  console.log(`| ${row.join(' | ')} |`);
}
