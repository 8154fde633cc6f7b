import { type Canvas, createCanvas } from '@napi-rs/canvas';

/** Four CSS colours as `#rrggbb`, in reading order. */
export type Colours = readonly [
  topLeft: string,
  topRight: string,
  bottomLeft: string,
  bottomRight: string,
];

/** Of every picture that is to become a video. */
export const SHOWN: Colours = ['#d02828', '#28a040', '#2848d0', '#e8c820'];

/** Of every picture that is near the clicked one and must not be taken for it. */
export const DECOY: Colours = ['#00b8c8', '#c030c0', '#f0f0f0', '#404040'];

/** Shades of grey, for files that know nothing else. */
export const GREYS: Colours = ['#202020', '#606060', '#a0a0a0', '#e0e0e0'];

/** Paints four flat quadrants: which is where tells how a picture was turned, cut or stretched. */
export function paintQuadrants(width: number, height: number, colours: Colours = SHOWN): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  for (const [index, colour] of colours.entries()) {
    context.fillStyle = colour;
    const left = index % 2 === 0 ? 0 : Math.ceil(width / 2);
    const top = index < 2 ? 0 : Math.ceil(height / 2);
    context.fillRect(left, top, Math.ceil(width / 2), Math.ceil(height / 2));
  }
  return canvas;
}

/** The same within an oval; what is around it is transparent. */
export function paintOval(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.ellipse(width / 2, height / 2, width / 2, height / 2, 0, 0, Math.PI * 2);
  context.clip();
  context.drawImage(paintQuadrants(width, height), 0, 0);
  return canvas;
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function rgb(colour: string): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** The quadrant that holds a point; of the same shape as {@link Colours}. */
export function quadrantAt(x: number, y: number, width: number, height: number): 0 | 1 | 2 | 3 {
  const right = x >= width / 2;
  if (y >= height / 2) return right ? 3 : 2;
  return right ? 1 : 0;
}
