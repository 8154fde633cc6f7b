import type { Display } from './display.ts';
import { type OnScreen, pointAt } from './hand.ts';
import { until } from './until.ts';

/** An open context menu. */
export type Menu = {
  /** Chooses an extension's entry by its first letter, and waits until the menu has closed. */
  choose(title: string): Promise<void>;
};

/** Longer than a busy machine takes to open a menu. */
const CLICK_AGAIN_MS = 10_000;

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
  const part = await placeOf(display, menu);
  const closed = async () => !(await windows(display)).includes(menu);
  const drawn = await until('the entries of the context menu', async () => {
    const before = await display.look(part);
    return before === (await display.look(part)) && before;
  });
  const press = async (letter: string, from: string): Promise<string | null> => {
    await display.xdotool('key', letter);
    return until('an answer of the context menu', async () => {
      const now = await display.look(part);
      const isStill = now === (await display.look(part));
      if (await closed()) return { look: null };
      return isStill && now !== from && { look: now };
    }).then(({ look }) => look);
  };
  return {
    async choose(title) {
      // A letter that only one entry has, as its first or underlined one, chooses that entry. Where
      // more have it, they are highlighted by turns, the browser's own before an extension's.
      const letter = title.charAt(0).toLowerCase();
      const first = await press(letter, drawn);
      if (first === null) return;
      const turns = [first];
      for (let next = await press(letter, first); next && next !== first; ) {
        turns.push(next);
        next = await press(letter, next);
      }
      for (const before of turns.slice(0, -1)) await press(letter, before);
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

/** Every window that can be seen; a context menu has one of its own. */
function windows(display: Display): Promise<string[]> {
  return display.xdotool('search', '--onlyvisible', '--class', '.*');
}
