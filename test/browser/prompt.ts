import type { Display } from './display.ts';
import { until } from './until.ts';

/** A piece of the tab strip with no tab in it: the question darkens the window that it belongs to. */
const TAB_STRIP = '200x20+700+10';
/** Where the question is. */
const MIDDLE = '600x300+340+60';
/** For less than this after it opened, the question takes no answer, in case it was meant for something else. */
const STILL_MS = 1_000;

/**
 * Waits for Chrome's question whether the extension may have a permission, and answers it on the
 * keyboard. Headless there is none, and who asks waits for ever.
 *
 * @param ask makes the extension ask; the tab strip is in sight then.
 * @param file where a picture of the question goes.
 */
export async function answerPrompt(
  display: Display,
  answer: 'allow' | 'deny',
  ask: () => Promise<void>,
  file: string,
): Promise<void> {
  // Who asks twice points at the same place, where waiting for the pointer to move takes long.
  await display.xdotool('mousemove', '640', '700');
  const bright = await display.look(TAB_STRIP);
  await ask();
  await until('the question', async () => (await display.look(TAB_STRIP)) !== bright);
  await still(display);
  const dark = await display.look(TAB_STRIP);
  await display.screenshot(file);
  // "Deny" has the focus, "Allow" is the next.
  await display.xdotool('key', ...(answer === 'allow' ? ['Tab'] : []), 'Return');
  await until('the end of the question', async () => (await display.look(TAB_STRIP)) !== dark);
}

async function still(display: Display): Promise<void> {
  let last = '';
  let since = performance.now();
  await until('a question that can be answered', async () => {
    const look = await display.look(MIDDLE);
    if (look !== last) since = performance.now();
    last = look;
    return performance.now() - since > STILL_MS;
  });
}
