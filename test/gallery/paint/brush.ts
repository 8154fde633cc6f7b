import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

export type Context = SKRSContext2D;

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

/** A colour as CSS writes it. */
export function css([red, green, blue]: Colour, alpha = 1): string {
  return `rgba(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)}, ${alpha})`;
}

/** Some of `to` mixed into a colour; `share` is 0 to 1. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return [part(0), part(1), part(2)];
}

export const white: Colour = [255, 252, 246];
export const black: Colour = [22, 14, 18];

/** The same numbers between 0 and 1 at every run, so that a portrait never changes. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A gradient between two points, its colours at even distances. */
export function linear(
  context: Context,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  colours: readonly string[],
): CanvasGradient {
  const gradient = context.createLinearGradient(x0, y0, x1, y1);
  colours.forEach((colour, index) => {
    gradient.addColorStop(index / (colours.length - 1), colour);
  });
  return gradient;
}

/** A round spot that fades away towards its edge. */
export function glow(
  context: Context,
  [x, y]: readonly [number, number],
  [rx, ry]: readonly [number, number],
  colour: Colour,
  alpha: number,
): void {
  context.save();
  context.translate(x, y);
  context.scale(rx, ry);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, css(colour, alpha));
  gradient.addColorStop(0.5, css(colour, alpha * 0.45));
  gradient.addColorStop(1, css(colour, 0));
  context.fillStyle = gradient;
  context.fillRect(-1, -1, 2, 2);
  context.restore();
}

/**
 * Draws out of focus: on a layer of a quarter of the size, which costs a sixteenth, blurred and
 * enlarged. `blur` is in pixels of the picture.
 */
export function softly(context: Context, blur: number, draw: (layer: Context) => void): void {
  const { width, height } = context.canvas;
  const layer = quarter(width, height);
  const layerContext = layer.getContext('2d');
  layerContext.scale(0.25, 0.25);
  layerContext.transform(...parts(context));
  draw(layerContext);
  const blurred = quarter(width, height);
  const blurredContext = blurred.getContext('2d');
  blurredContext.filter = `blur(${blur / 4}px)`;
  blurredContext.drawImage(layer, 0, 0);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.imageSmoothingQuality = 'high';
  context.drawImage(blurred, 0, 0, width, height);
  context.restore();
}

function quarter(width: number, height: number): Canvas {
  return createCanvas(Math.ceil(width / 4), Math.ceil(height / 4));
}

function parts(context: Context): [number, number, number, number, number, number] {
  const { a, b, c, d, e, f } = context.getTransform();
  return [a, b, c, d, e, f];
}
