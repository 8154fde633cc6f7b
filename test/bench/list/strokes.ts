import type { RawPage } from '../../browser/raw-page.ts';

/** Turns of the wheel, each by less than what is in sight. */
const WHEEL_TURNS = 60;
const WHEEL_PX = 400;
/** So often, more rows are asked for, where the list asks for that. */
const MORE_EVERY = 5;
/** The browser tells of no stroke that took less, in milliseconds. */
const LEAST_STROKE_MS = 16;

/** Frames that were late, in milliseconds between one and the next. */
export interface Frames {
  readonly longestMs: number;
  /** Of all, in percent. */
  readonly over50: number;
}

/** Scrolls a list down as a person does, as far as the turns of the wheel lead. */
export async function scrolled(page: RawPage): Promise<Frames> {
  await page.evaluate(`void (globalThis.frames = [], (function next(before) {
    requestAnimationFrame((now) => {
      if (before) globalThis.frames.push(now - before);
      next(now);
    });
  })())`);
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1) {
    await page.session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 200,
      y: 300,
      deltaX: 0,
      deltaY: WHEEL_PX,
    });
    if (turn % MORE_EVERY === 0) {
      await page.evaluate(`document.querySelector('.videos__older')?.click()`);
    }
  }
  const frames = (await page.evaluate('frames')) as readonly number[];
  const over = frames.filter((ms) => ms > 50).length;
  return { longestMs: Math.max(...frames), over50: (100 * over) / frames.length };
}

/** Types into what has the focus. @returns the longest from a key to the frame that shows it, in milliseconds. */
export async function typed(page: RawPage, words: string): Promise<number> {
  await page.evaluate(`void (globalThis.strokes = [], new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name.startsWith('key')) globalThis.strokes.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: ${LEAST_STROKE_MS} }))`);
  await page.type(words);
  const shown = `new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`;
  const strokes = (await page.evaluate(`${shown}.then(() => strokes)`)) as readonly number[];
  return Math.max(LEAST_STROKE_MS, ...strokes);
}
