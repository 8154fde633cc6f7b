import type { Display } from './display.ts';
import { type OnScreen, pointAt } from './hand.ts';
import { until } from './until.ts';

/** An open context menu. */
export type Menu = {
  /** Chooses an entry by its first letter, and waits until the menu has closed. */
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
  return {
    async choose(title) {
      // A letter that only one entry has, as its first or underlined one, chooses that entry. Where
      // more have it, it only highlights the next of them, so that Return is still to come.
      await display.xdotool('key', title.charAt(0).toLowerCase());
      await until('an answer of the context menu', async () => {
        return (await display.look(part)) !== drawn;
      });
      if (!(await closed())) await display.xdotool('key', 'Return');
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
