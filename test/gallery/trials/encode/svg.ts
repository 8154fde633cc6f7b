import type { Colours } from '../quadrants.ts';

/** Four quadrants as a drawing. Without `size`, it says its shape only and has no pixels of its own. */
export function svg(
  colours: Colours,
  size?: { readonly width: number; readonly height: number },
): Buffer {
  const attributes = size ? ` width="${size.width}" height="${size.height}"` : '';
  const parts = colours.map(
    (colour, index) =>
      `<rect x="${(index % 2) * 4}" y="${index < 2 ? 0 : 5}" width="4" height="5" fill="${colour}"/>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes} viewBox="0 0 8 10">${parts.join('')}</svg>`,
  );
}
