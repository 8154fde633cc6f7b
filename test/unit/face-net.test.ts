import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../utils/core/photo/rectangle-math.ts';
import { distinct, type Guess, guessesOf } from '../../utils/media/picture/faces/guesses.ts';
import { look, SIDE } from '../../utils/media/picture/faces/net.ts';
import { half } from '../../utils/media/picture/faces/weights.ts';
import { windowsOf } from '../../utils/media/picture/faces/windows.ts';
import { portraitBytes, portraits } from '../gallery/portraits.ts';

const file = readFileSync('public/faces.bin');
const halves = new Uint16Array(file.buffer, file.byteOffset, file.length / 2);
const weights = Float32Array.from(halves, half);

describe('a number of 16 bits', () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333_251_953_125],
    [0x0001, 2 ** -24],
  ])('%i is %d', (bits, value) => {
    expect(half(bits)).toBe(value);
  });
});

describe('the squares that are looked at', () => {
  it.each([
    [1000, 1000, 5],
    [1500, 1000, 11],
    [1000, 1500, 11],
    [2000, 100, 1],
  ])('of %d × %d pixels are %d', (width, height, count) => {
    const windows = windowsOf({ width, height });
    expect(windows).toHaveLength(count);
    // The first one holds it all, the others lie within.
    const [all, ...parts] = windows;
    expect(all?.width).toBe(Math.max(width, height));
    const whole = { x: 0, y: 0, width, height };
    for (const part of parts) expect(overlap(part, whole)).toEqual(part);
  });

  it.each([
    [1500, 1000],
    [400, 2000],
  ])('leave nothing out of %d × %d pixels', (width, height) => {
    const parts = windowsOf({ width, height }).slice(1);
    const isSeen = (x: number, y: number) =>
      parts.some((it) => overlap(it, { x, y, width: 1, height: 1 }) !== null);
    for (let x = 0; x < width; x += 50) {
      for (let y = 0; y < height; y += 50) expect(isSeen(x, y)).toBe(true);
    }
  });
});

describe('guesses', () => {
  const guess = (x: number, width: number, sure: number): Guess => ({
    box: { x, y: 0, width, height: width },
    sure,
  });

  it('of the same face are one, the surest', () => {
    const [a, b] = [guess(0, 0.4, 0.8), guess(0.02, 0.42, 0.9)];
    const within = guess(0.1, 0.1, 0.75);
    const other = guess(0.6, 0.3, 0.85);
    expect(distinct([a, b, within, other])).toEqual([b, other]);
  });
});

/** The surest guess of a square picture; what it is painted on is white. */
async function surest(picture: Buffer, side: number): Promise<Guess | undefined> {
  const image = await loadImage(picture);
  const canvas = createCanvas(SIDE, SIDE);
  const pen = canvas.getContext('2d');
  const scale = side / Math.max(image.width, image.height);
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.drawImage(image, 0, 0, image.width * scale, image.height * scale);
  const { data } = pen.getImageData(0, 0, SIDE, SIDE);
  const colors = [...data].filter((_, index) => index % 4 !== 3);
  const pixels = Float32Array.from(colors, (value) => value / 127.5 - 1);
  const found = look(weights, pixels).flatMap((places) => guessesOf(places, 0.5));
  return distinct(found)[0];
}

it('the net finds a painted face, and none in plain paper', async () => {
  const [portrait] = portraits;
  if (!portrait) throw new Error('The gallery has no portrait.');
  const face = await surest(await portraitBytes(portrait), SIDE);
  expect(face?.sure).toBeGreaterThan(0.7);
  const { x = 0, y = 0, width = 0, height = 0 } = face?.box ?? {};
  // Its middle is where it was painted: in the middle, in the upper half.
  expect(Math.abs(x + width / 2 - 0.4)).toBeLessThan(0.1);
  expect(y + height / 2).toBeGreaterThan(0.2);
  expect(y + height / 2).toBeLessThan(0.6);
  const paper = createCanvas(100, 100);
  expect(await surest(paper.toBuffer('image/png'), SIDE)).toBeUndefined();
});
