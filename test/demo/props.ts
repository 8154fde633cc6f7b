import { type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { t } from '../e2e/support/messages.ts';

/** A point of a frame, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

// What Chrome and the system draw over a page is in no screenshot: it is painted here, as like it as is needed.

const INK = '#1f1f1f';
const SOFT = '#5f6368';
const ROW = 30;
const MENU = { width: 236, padding: 6, radius: 8, indent: 40 };
const ABOVE = ['Open image in new tab', 'Save image as…', 'Copy image'];

/** What a card casts on what lies behind it, in the browser as in the popup. */
export function card(
  context: SKRSContext2D,
  [x, y, width, height]: readonly [number, number, number, number],
  radius: number,
  fill = 'white',
): void {
  context.save();
  context.shadowColor = 'rgb(0 0 0 / 0.3)';
  context.shadowBlur = 28;
  context.shadowOffsetY = 8;
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
  context.restore();
}

/** The product's icon. */
export const icon = (): Promise<Image> => loadImage('public/icon.svg');

/** A photo's context menu, with the product's entry under the pointer. */
export async function menu(context: SKRSContext2D, { x, y }: Point): Promise<Point> {
  const { width, padding, radius, indent } = MENU;
  const separator = y + padding + ABOVE.length * ROW + padding;
  card(context, [x, y, width, separator + padding + ROW + padding - y], radius);
  for (const [index, text] of ABOVE.entries()) {
    write(context, text, { x: x + indent, y: y + padding + (index + 0.5) * ROW }, SOFT);
  }
  context.fillStyle = '#e3e3e3';
  context.fillRect(x, separator, width, 1);
  const entry = separator + padding;
  context.fillStyle = '#e8eaed';
  context.fillRect(x, entry, width, ROW);
  context.drawImage(await icon(), x + 13, entry + 7, 16, 16);
  write(context, t('menu.animate'), { x: x + indent, y: entry + ROW / 2 }, INK);
  return { x: x + 150, y: entry + 17 };
}

const NOTICE = { width: 340, height: 122, margin: 20, radius: 12 };

/** The notification that a video is ready, in the upper right corner. */
export function notification(context: SKRSContext2D, photo: Image, title: string): Point {
  const { width, height, margin, radius } = NOTICE;
  const [x, y] = [context.canvas.width - width - margin, margin];
  card(context, [x, y, width, height], radius);
  context.save();
  context.beginPath();
  context.roundRect(x + 16, y + 16, 48, 48, 6);
  context.clip();
  const side = Math.min(photo.width, photo.height);
  context.drawImage(photo, (photo.width - side) / 2, 0, side, side, x + 16, y + 16, 48, 48);
  context.restore();
  write(context, t('notification.ready'), { x: x + 78, y: y + 28 }, INK, 'bold');
  write(context, shortened(context, title, width - 94), { x: x + 78, y: y + 50 }, SOFT);
  context.fillStyle = '#e3e3e3';
  context.fillRect(x, y + 80, width, 1);
  write(context, t('videos.watch'), { x: x + 78, y: y + 102 }, INK);
  write(context, t('videos.download'), { x: x + 160, y: y + 102 }, INK);
  return { x: x + 112, y: y + 104 };
}

function write(
  context: SKRSContext2D,
  text: string,
  { x, y }: Point,
  color: string,
  weight: 'normal' | 'bold' = 'normal',
): void {
  context.font = `${weight} 13px system-ui, sans-serif`;
  context.fillStyle = color;
  context.textBaseline = 'middle';
  context.fillText(text, x, y);
}

/** As much of a text as a width has room for, in pixels, as the notification's font has it. */
function shortened(context: SKRSContext2D, text: string, room: number): string {
  context.font = '13px system-ui, sans-serif';
  let shown = text;
  while (context.measureText(shown).width > room) shown = `${shown.slice(0, -2).trimEnd()}…`;
  return shown;
}

/** An arrow whose tip is at a point. */
export function pointer(context: SKRSContext2D, { x, y }: Point): void {
  const outline = [
    [0, 0],
    [0, 18],
    [4.2, 14.2],
    [7.2, 20.6],
    [10, 19.4],
    [7, 13.2],
    [12.6, 13],
  ] as const;
  context.beginPath();
  for (const [right, down] of outline) context.lineTo(x + right, y + down);
  context.closePath();
  context.fillStyle = 'black';
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = 'white';
  context.stroke();
}
