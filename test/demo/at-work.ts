import { writeFile } from 'node:fs/promises';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { card, type Point } from './props.ts';

const MARGIN = 24;
const RADIUS = 12;

/** The page and, where the browser hangs it, the popup before it: one picture of the whole. */
export async function atWork(gallery: Page, popup: Page, file: string): Promise<void> {
  const page = await loadImage(await gallery.screenshot());
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  context.drawImage(page, 0, 0);
  await hang(context, popup);
  await writeFile(file, canvas.toBuffer('image/png'));
}

/**
 * Paints an open popup where the browser hangs it: below its icon, in the upper right corner.
 *
 * @returns where the popup's own upper left corner is then
 */
export async function hang(context: SKRSContext2D, popup: Page): Promise<Point> {
  const clip = await contents(popup);
  const shown = await loadImage(await popup.screenshot({ clip }));
  const [x, y] = [context.canvas.width - shown.width - MARGIN, MARGIN];
  card(context, [x, y, shown.width, shown.height], RADIUS);
  context.save();
  context.beginPath();
  context.roundRect(x, y, shown.width, shown.height, RADIUS);
  context.clip();
  context.drawImage(shown, x, y);
  context.restore();
  return { x: x - clip.x, y };
}

/** The popup without what a headless browser leaves free beside it for a scroll bar. */
async function contents(popup: Page) {
  return popup.evaluate<{ x: number; y: number; width: number; height: number }>(
    `(({ left, width }) => ({ x: left, y: 0, width, height: innerHeight }))(
      document.body.getBoundingClientRect())`,
  );
}
