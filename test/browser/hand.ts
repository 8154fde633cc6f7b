import type { Display } from './display.ts';
import { until } from './until.ts';

/** Whatever can evaluate an expression in itself: a Page of Playwright, a RawPage. */
export type OnScreen = { evaluate(expression: string): Promise<unknown> };

/**
 * Moves the display's pointer to the middle of an element of a page that can be seen there. What is still being laid
 * out is followed until it stays.
 */
export async function pointAt(display: Display, page: OnScreen, selector: string): Promise<void> {
  let pointed = '';
  await until(selector, async () => {
    const place = await page.evaluate(positionOf(selector));
    if (!Array.isArray(place) || place.length !== 2) return false;
    const [x, y] = place.map(String);
    if (x === undefined || y === undefined) return false;
    if (`${x} ${y}` === pointed) return true;
    await movePointer(display, x, y);
    pointed = `${x} ${y}`;
    return false;
  });
}

/** Where the pointer is there already, it comes from beside: the page is another one, maybe, and has not seen it. */
async function movePointer(display: Display, x: string, y: string): Promise<void> {
  const place = await display.xdotool('getmouselocation', '--shell');
  if (place.includes(`X=${x}`) && place.includes(`Y=${y}`)) {
    await display.xdotool('mousemove_relative', '--sync', '1', '0');
  }
  await display.xdotool('mousemove', '--sync', x, y);
}

/**
 * Moves the display's pointer onto an element until that feels it: a window that is laid out isn't always shown yet, or
 * not in its place.
 */
async function touch(display: Display, page: OnScreen, selector: string): Promise<void> {
  const hovered = `!!document.querySelector(${JSON.stringify(selector)})?.matches(':hover')`;
  await until(`the pointer on ${selector}`, async () => {
    await pointAt(display, page, selector);
    return (await page.evaluate(hovered)) === true;
  });
}

/** Clicks an element with the display's pointer. */
export async function clickOn(display: Display, page: OnScreen, selector: string): Promise<void> {
  await touch(display, page, selector);
  await display.xdotool('click', '1');
}

/** Drags an element of one page onto an element of another, whose window is not covered there. */
export async function dragBetween(
  display: Display,
  [from, what]: readonly [OnScreen, string],
  [to, where]: readonly [OnScreen, string],
): Promise<void> {
  await from.evaluate(WATCH_DRAG);
  await to.evaluate(WATCH_DRAG);
  // A hand sees whether something hangs on it, and whether it may let go.
  const isDragged = async () => (await from.evaluate('globalThis.isDragged')) === true;
  const isTaken = async () => (await to.evaluate('globalThis.takesDrag')) === true;
  await until(`a drag of ${what}`, async () => {
    await touch(display, from, what);
    await display.xdotool('mousedown', '1');
    if (await shakenUntil(display, isDragged)) return true;
    await display.xdotool('mouseup', '1');
    return false;
  });
  await pointAt(display, to, where);
  await until(`${where} to take what is dragged`, () => shakenUntil(display, isTaken));
  await display.xdotool('mouseup', '1');
}

/** A drag begins some pixels away from where the button went down, and tells of itself while it moves. */
async function shakenUntil(display: Display, isSo: () => Promise<boolean>): Promise<boolean> {
  for (const step of [5, 5, 5, 5, -5, -5, -5, -5]) {
    await display.xdotool('mousemove_relative', '--sync', '--', String(step), String(step));
    if (await isSo()) return true;
  }
  return false;
}

/** The window's own listener is the last: what is prevented by then is taken. */
const WATCH_DRAG = `
  addEventListener('dragstart', () => { globalThis.isDragged = true; }, true);
  addEventListener('dragover', (event) => { globalThis.takesDrag = event.defaultPrevented; });
`;

/**
 * Types on the display's keyboard, into whatever has the focus. ASCII only: xdotool puts other
 * letters on the keyboard while it types, and the browser misses some of them.
 *
 * @param pace in milliseconds per key
 */
export async function typeText(display: Display, text: string, pace = 15): Promise<void> {
  await display.xdotool('type', '--delay', String(pace), text);
}

const NARROWEST_PANEL_PX = 100;

/**
 * An expression for where an element's middle is on the display, in pixels; empty while it isn't
 * shown. The window has its bars at the top and the same thin edge at its other sides; at the right there may be a side
 * panel.
 */
function positionOf(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    if (!box?.width) return [];
    const beside = outerWidth - innerWidth;
    const edge = beside < ${NARROWEST_PANEL_PX} ? beside / 2 : 0;
    const x = screenX + edge + box.x + box.width / 2;
    const y = screenY + outerHeight - innerHeight - edge + box.y + box.height / 2;
    return [x, y].map((it) => Math.round(it * devicePixelRatio));
  })()`;
}
