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
  const expected = ['at-work.png', ...pictures, 'poster.jpg', 'video.mp4'];
  expect((await readdir(OUTPUT)).toSorted()).toEqual(expected.toSorted());
  const opened = expected.filter((name) => !name.endsWith('.mp4')).map((it) => `${OUTPUT}/${it}`);
  const widths = (await Promise.all(opened.map((it) => loadImage(it)))).map(({ width }) => width);
  expect(Math.min(...widths)).toBeGreaterThan(200);
});
