import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Display } from './display.ts';
import { type OnScreen, pointAt } from './hand.ts';
import { until } from './until.ts';

/** An open context menu. */
export type Menu = {
  /** Chooses the entry of the extension, which its icon stands before, and waits until the menu has closed. */
  choose(by?: 'keys' | 'mouse'): Promise<void>;
};

/** Longer than a busy machine takes to open a menu. */
const CLICK_AGAIN_MS = 10_000;
/** The same for highlighting an entry. */
const PRESS_AGAIN_MS = 5000;

/** Right-clicks an element and waits for the browser's own context menu. */
export async function rightClick(
  display: Display,
  page: OnScreen,
  selector: string,
): Promise<Menu> {
  await pointAt(display, page, selector);
  const before = await windows(display);
  const opened = async () => (await windows(display)).find((id) => !before.includes(id));
  let clickedAt = Number.NEGATIVE_INFINITY;
  const menu = await until('the context menu', async () => {
    const found = await opened();
    // A click that comes while a popup closes goes to that, as a person sees, who clicks again.
    if (found || performance.now() - clickedAt < CLICK_AGAIN_MS) return found;
    clickedAt = performance.now();
    await display.xdotool('click', '3');
    return opened();
  });
  const place = await placeOf(display, menu);
  const closed = async () => !(await windows(display)).includes(menu);
  await until('the entries of the context menu', async () => {
    const before = await display.look(place);
    return before === (await display.look(place));
  });
  return {
    async choose(by = 'keys') {
      const icon = await until('the entry with the icon', () => iconIn(display, place));
      if (by === 'mouse') {
        const [x, y] = [icon.x + TO_WORDS_PX, icon.y].map(String);
        await display.xdotool('mousemove', '--sync', x ?? '', y ?? '', 'click', '1');
        await until('the end of the context menu', closed);
        return;
      }
      const plain = await colorAt(display, icon);
      await until('the entry to be highlighted', async () => {
        const before = await display.look(place);
        let pressedAt = Number.NEGATIVE_INFINITY;
        await until('the next entry to be highlighted', async () => {
          // A menu that has just opened may not have the keyboard yet.
          if (performance.now() - pressedAt > PRESS_AGAIN_MS) {
            await display.xdotool('key', 'Up');
            pressedAt = performance.now();
          }
          return (await display.look(place)) !== before;
        });
        return (await colorAt(display, icon)) !== plain;
      });
      await display.xdotool('key', 'Return');
      await until('the end of the context menu', closed);
    },
  };
}

/** Where a window is, as `WIDTHxHEIGHT+X+Y`. */
async function placeOf(display: Display, window: string): Promise<string> {
  const lines = await display.xdotool('getwindowgeometry', '--shell', window);
  const { WIDTH, HEIGHT, X, Y } = Object.fromEntries(lines.map((line) => line.split('=')));
  return `${WIDTH}x${HEIGHT}+${X}+${Y}`;
}

/** The yellow of the icon, which nothing else in a menu has. */
const YELLOW = [255, 183, 27] as const;
const TOLERANCE = 12;

/** Beside the first yellow point of a menu, whose window tells nothing else of what is in it. */
async function iconIn(display: Display, place: string): Promise<Point | undefined> {
  const [width = 0, height = 0, left = 0, top = 0] = place.split(/[x+]/u).map(Number);
  const { data } = await shown(display, { x: left, y: top }, width, height);
  for (let at = 0; at < data.length; at += 4) {
    if (!YELLOW.every((value, part) => Math.abs((data[at + part] ?? 0) - value) < TOLERANCE))
      continue;
    return { x: left + BESIDE_PX, y: top + Math.floor(at / 4 / width) };
  }
  return undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From a menu's edge, before any icon. */
const BESIDE_PX = 6;
/** From there to the words of an entry. */
const TO_WORDS_PX = 60;

const colorAt = async (display: Display, point: Point): Promise<string> =>
  (await shown(display, point, 1, 1)).data.join(' ');

/** A part of the screen. */
async function shown(display: Display, { x, y }: Point, width: number, height: number) {
  const file = join(tmpdir(), `stillspeak-menu-${randomUUID()}.png`);
  await display.screenshot(file);
  const image = await loadImage(file).finally(() => rm(file));
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, -x, -y);
  return context.getImageData(0, 0, width, height);
}

/** Every window that can be seen; a context menu has one of its own. */
function windows(display: Display): Promise<string[]> {
  return display.xdotool('search', '--onlyvisible', '--class', '.*');
}
