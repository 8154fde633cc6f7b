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
