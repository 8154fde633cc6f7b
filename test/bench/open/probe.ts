// Runs first in the popup of each extension that is measured, the empty one, too: looks, and touches nothing but the
// title, after all else.

/** When something was on the screen, or happened. */
interface Moment {
  /** Since the page was asked for, in milliseconds. */
  readonly ms: number;
  /** Unix milliseconds, to be compared with other processes. */
  readonly at: number;
}

/** Rows that a popup has room for, and a list of however many begins with. */
const FIRST_ROWS = 5;

const SIGNS: Readonly<Record<string, () => boolean>> = {
  line: () => document.getElementById('line') !== null,
  list: () => document.getElementsByClassName('video-row').length >= FIRST_ROWS,
  composer: () => document.activeElement instanceof HTMLTextAreaElement,
};

const seen: Record<string, Moment> = {};
const found = new Set<string>();
Object.assign(globalThis, { seen });

const now = (): Moment => ({ ms: performance.now(), at: Date.now() });

/** After the frame that shows it: a task that is posted within a frame runs when the frame is done. */
function note(name: string): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen[name] = now();
      document.title = `Seen: ${Object.keys(seen).join(' ')}`;
    };
    port2.postMessage(null);
  });
}

function look(): void {
  for (const [name, isThere] of Object.entries(SIGNS)) {
    if (found.has(name) || !isThere()) continue;
    found.add(name);
    note(name);
  }
}

new MutationObserver(look).observe(document, { childList: true, subtree: true });
addEventListener('focusin', look);
addEventListener('click', () => Object.assign(seen, { click: now() }), { capture: true });
