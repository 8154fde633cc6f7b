import { writeFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';

const MARGIN = 24;
const RADIUS = 12;

/** The page and, where the browser hangs it, the popup before it: one picture of the whole. */
export async function atWork(gallery: Page, popup: Page, file: string): Promise<void> {
  const page = await loadImage(await gallery.screenshot());
  const composer = await loadImage(await popup.screenshot());
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  context.drawImage(page, 0, 0);
  const [x, y] = [page.width - composer.width - MARGIN, MARGIN];
  context.beginPath();
  context.roundRect(x, y, composer.width, composer.height, RADIUS);
  context.shadowColor = 'rgb(0 0 0 / 0.35)';
  context.shadowBlur = 40;
  context.shadowOffsetY = 12;
  context.fill();
  context.shadowColor = 'transparent';
  context.clip();
  context.drawImage(composer, x, y);
  await writeFile(file, canvas.toBuffer('image/png'));
}
