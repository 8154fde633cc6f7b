import { type Colours, rgb } from '../quadrants.ts';
import type { Plane } from './flat-jpeg.ts';

/** Colours as a JPEG usually has them: brightness, blueness, redness. */
export function luminance(colours: Colours): Plane[] {
  return [
    each(colours, ([r, g, b]) => 0.299 * r + 0.587 * g + 0.114 * b),
    each(colours, ([r, g, b]) => 128 - 0.168736 * r - 0.331264 * g + 0.5 * b),
    each(colours, ([r, g, b]) => 128 + 0.5 * r - 0.418688 * g - 0.081312 * b),
  ];
}

/** Greys, of which one part says everything. */
export function grey(colours: Colours): Plane[] {
  return [each(colours, ([r]) => r)];
}

/**
 * Colours as a print shop has them, and as Adobe stores them: 255 is no ink. Black is used as much as
 * can be, so that a reader who takes the fourth part for something else shows wrong colours.
 */
export function inks(colours: Colours): Plane[] {
  const light = (colour: Rgb) => Math.max(...colour, 1);
  return [
    each(colours, (colour) => (colour[0] * 255) / light(colour)),
    each(colours, (colour) => (colour[1] * 255) / light(colour)),
    each(colours, (colour) => (colour[2] * 255) / light(colour)),
    each(colours, light),
  ];
}

type Rgb = ReturnType<typeof rgb>;

function each([a, b, c, d]: Colours, value: (colour: Rgb) => number): Plane {
  const of = (colour: string) => Math.round(Math.min(255, Math.max(0, value(rgb(colour)))));
  return [of(a), of(b), of(c), of(d)];
}
