import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { FilePathSource, Input, MP4 } from 'mediabunny';
import { expect, it } from 'vitest';
import { readArguments } from '../demo/arguments.ts';
import { byItself } from '../demo/by-itself.ts';
import { prepare } from '../demo/prepare.ts';

/** Not the folder of `npm start`, where somebody's own video may lie. */
const OUTPUT = resolve('.output/demo-tested');
/** The README shows it: nobody should wait for it. */
const LARGEST_FILM_BYTES = 1_200_000;

it('the demonstration does the whole job by itself and leaves what it made and saw', async () => {
  const asked = readArguments(['--headless', '--script', 'Good evening.']);
  const scene = await prepare(asked, 1_000);
  try {
    await byItself(scene, asked, OUTPUT);
  } finally {
    await scene.close();
  }

  using video = new Input({ source: new FilePathSource(`${OUTPUT}/video.mp4`), formats: [MP4] });
  expect(await video.computeDuration()).toBeGreaterThan(0.5);
  expect((await readFile(`${OUTPUT}/poster.jpg`)).subarray(0, 3).toString('hex')).toBe('ffd8ff');
  const screens = [
    'options-first-run',
    'options',
    'voices',
    'composer',
    'consent',
    'rendering',
    'ready',
  ];
  const pictures = [...screens, 'player'].flatMap((it) => [`${it}-light.png`, `${it}-dark.png`]);
  const expected = ['at-work.png', 'main-job.png', ...pictures, 'poster.jpg', 'video.mp4'];
  expect((await readdir(OUTPUT)).toSorted()).toEqual(expected.toSorted());
  const opened = expected.filter((name) => !name.endsWith('.mp4')).map((it) => `${OUTPUT}/${it}`);
  const widths = (await Promise.all(opened.map((it) => loadImage(it)))).map(({ width }) => width);
  expect(Math.min(...widths)).toBeGreaterThan(200);

  const film = await readFile(`${OUTPUT}/main-job.png`);
  expect(film.length).toBeLessThan(LARGEST_FILM_BYTES);
  expect(animation(film)).toEqual({ frames: 13, plays: 3 });
});

/** What an animated PNG says of itself before its first frame: how many it has, and how often they are shown. */
function animation(png: Buffer) {
  const at = png.indexOf('acTL', 0, 'latin1') + 'acTL'.length;
  expect(at).toBeLessThan(png.indexOf('IDAT', 0, 'latin1'));
  return { frames: png.readUInt32BE(at), plays: png.readUInt32BE(at + 4) };
}
