import type { Browser } from './launch.ts';

/**
 * The ids of the notifications that the extension shows now.
 *
 * @param path a page of the extension: the one that is asked; opened for it if it isn't open
 */
export async function notifications(browser: Browser, path: string): Promise<string[]> {
  const url = `${browser.origin}/${path}`;
  const open = browser.context.pages().find((page) => page.url().startsWith(url));
  const page = open ?? (await browser.open(path));
  const all: unknown = await page.evaluate('chrome.notifications.getAll()');
  if (!open) await page.close();
  return Object.keys(all ?? {});
}

/**
 * Starts to keep the ids of the notifications that come, as each goes from the screen by itself after some seconds.
 *
 * @returns those since, in the order in which they came
 */
export async function watchNotifications(
  browser: Pick<Browser, 'evaluateInWorker'>,
): Promise<() => Promise<readonly string[]>> {
  const name = JSON.stringify(crypto.randomUUID());
  await browser.evaluateInWorker(`{
    const ids = new Set();
    globalThis[${name}] = ids;
    const shown = async () => Object.keys(await chrome.notifications.getAll());
    shown().then((before) => setInterval(async () => {
      for (const id of await shown()) if (!before.includes(id)) ids.add(id);
    }, 250));
  }`);
  return async () =>
    (await browser.evaluateInWorker(`[...globalThis[${name}]]`)) as readonly string[];
}

/** Clicks a notification, or one of its buttons, counted from 0. */
export async function clickNotification(
  browser: Pick<Browser, 'evaluateInWorker'>,
  id: string,
  button?: number,
): Promise<void> {
  const name = JSON.stringify(id);
  await browser.evaluateInWorker(
    button === undefined
      ? `chrome.notifications.onClicked.dispatch(${name})`
      : `chrome.notifications.onButtonClicked.dispatch(${name}, ${button})`,
  );
}
