import { createCanvas } from '@napi-rs/canvas';
import { type Context, css, glow, linear, mix, random, softly, white } from './brush.ts';
import type { Sitter } from './sitter.ts';

/** What is behind the sitter, all of it out of focus. In pixels. */
export function paintBackdrop(context: Context, { backdrop, outdoors, seed }: Sitter): void {
  const { width, height } = context.canvas;
  const [lit, middle, dark] = backdrop;
  const next = random(seed + 77);
  context.fillStyle = linear(
    context,
    [0, 0, width, height],
    [lit, middle, dark].map((it) => css(it)),
  );
  context.fillRect(0, 0, width, height);
  if (outdoors) paintHills(context, [lit, middle, dark]);
  softly(context, outdoors ? 12 : 60, (layer) => {
    for (let index = 0; index < 26; index += 1) {
      const tone = mix(outdoors || next() < 0.6 ? lit : dark, white, next() * 0.4);
      const radius = width * (0.02 + next() * (outdoors ? 0.03 : 0.16));
      layer.beginPath();
      layer.arc(next() * width, next() * height * (outdoors ? 0.75 : 1), radius, 0, Math.PI * 2);
      layer.fillStyle = css(tone, outdoors ? 0.16 : 0.2);
      layer.fill();
    }
  });
  glow(context, [width * 0.2, height * 0.16], [width * 0.62, height * 0.5], white, 0.34);
}

function paintHills(context: Context, tones: Sitter['backdrop']): void {
  const { width, height } = context.canvas;
  const draw = (layer: Context) => {
    layer.fillStyle = linear(
      layer,
      [0, 0, 0, height * 0.66],
      [css([126, 170, 206]), css([214, 214, 206]), css([255, 214, 158])],
    );
    layer.fillRect(0, 0, width, height);
    const sun = [width * 0.24, height * 0.46] as const;
    glow(layer, sun, [width * 0.4, height * 0.4], [255, 236, 190], 1);
    for (const [index, tone] of [tones[0], tones[1], mix(tones[1], tones[2], 0.7)].entries()) {
      layer.beginPath();
      layer.moveTo(0, height);
      for (let x = 0; x <= width; x += width / 40) {
        const wave = Math.sin(x / (width * (0.09 + index * 0.03)) + index * 2) * height * 0.04;
        layer.lineTo(x, height * (0.52 + index * 0.13) + wave);
      }
      layer.lineTo(width, height);
      layer.fillStyle = css(tone);
      layer.fill();
    }
  };
  // The blur fades towards the edges of the picture: below it, the same in focus.
  draw(context);
  softly(context, 22, draw);
}

/** What a camera adds: corners that fall off, warm light from the left, grain. In pixels. */
export function finish(context: Context, seed: number): void {
  const { width, height } = context.canvas;
  context.save();
  context.globalCompositeOperation = 'soft-light';
  context.fillStyle = linear(
    context,
    [0, 0, width, height],
    [css([255, 214, 150], 0.55), css([200, 160, 160], 0.1), css([40, 40, 90], 0.5)],
  );
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = 'multiply';
  const far = Math.hypot(width, height) / 2;
  const corners = context.createRadialGradient(
    width / 2,
    height * 0.46,
    far * 0.46,
    width / 2,
    height / 2,
    far,
  );
  corners.addColorStop(0, css(white, 0));
  corners.addColorStop(1, css([92, 74, 84], 0.6));
  context.fillStyle = corners;
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = 'overlay';
  context.globalAlpha = 0.09;
  context.fillStyle = grain(context, seed);
  context.fillRect(0, 0, width, height);
  context.restore();
}

function grain(context: Context, seed: number): CanvasPattern | string {
  const size = 256;
  const next = random(seed);
  const tile = createCanvas(size, size);
  const tileContext = tile.getContext('2d');
  const pixels = tileContext.createImageData(size, size);
  for (let index = 0; index < pixels.data.length; index += 4) {
    const tone = 128 + (next() + next() - 1) * 127;
    pixels.data.fill(tone, index, index + 3);
    pixels.data[index + 3] = 255;
  }
  tileContext.putImageData(pixels, 0, 0);
  return context.createPattern(tile, 'repeat') ?? css(white, 0);
}
