import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/** One caption on a dark band as wide as the film, to be laid on its bottom edge. */
export function layOutCaption(text: string, width: number, unit: number): Canvas {
  const size = Math.round(unit * 0.046);
  const font = `600 ${size}px sans-serif`;
  const ruler = createCanvas(1, 1).getContext('2d');
  ruler.font = font;
  const lines = wrap(text, width - size * 3, ruler);
  const lineHeight = size * 1.32;
  // The bars that show the voice keep the lowest strip.
  const foot = unit * 0.075;
  const canvas = createCanvas(width, Math.ceil(lines.length * lineHeight + size * 0.9 + foot));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#000000b8';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.font = font;
  pen.fillStyle = '#fff';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  lines.forEach((line, index) => {
    pen.fillText(line, width / 2, size * 0.6 + lineHeight * (index + 0.5));
  });
  return canvas;
}

/** Lines no wider than `room`: broken at spaces, or anywhere where there are none. */
function wrap(text: string, room: number, ruler: SKRSContext2D): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/\s*\S+/gu) ?? []) {
    for (const part of ruler.measureText(piece.trim()).width > room ? [...piece] : [piece]) {
      if (line !== '' && ruler.measureText(line + part).width > room) {
        lines.push(line);
        line = part.trimStart();
      } else {
        line = line === '' ? part.trimStart() : line + part;
      }
    }
  }
  return [...lines, line];
}
