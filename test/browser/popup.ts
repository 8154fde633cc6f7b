import type { Locator, Page } from 'playwright-core';
import type { Browser } from './launch.ts';
import { PATIENCE_MS, until } from './until.ts';

// The action popup that `chrome.action.openPopup()` opens is an ordinary Page of Playwright's
// context, headless and headed, as long as PW_CHROMIUM_ATTACH_TO_OTHER is set when the browser is
// launched (launch.ts does that): the popup is announced as a target of type "other", which
// Playwright lets go of otherwise. It closes as it does for a person: at a click on the page behind
// it, at another tab, at window.close().

/**
 * The open action popup; waits for it.
 *
 * @param timeout in milliseconds
 */
export async function popupPage(browser: Browser, timeout = PATIENCE_MS): Promise<Page> {
  const page = await until('the popup', () => openPopup(browser), timeout);
  await page.waitForLoadState();
  return page;
}

/** The open action popup, if there is one now. */
export function openPopup(browser: Browser): Page | undefined {
  const url = `${browser.origin}/popup.html`;
  return browser.context.pages().find((page) => page.url().startsWith(url) && !page.isClosed());
}

/**
 * Clicks something in the popup that closes it, such as a link that opens a tab: the popup may be
 * gone before the click is answered for, which is no error then.
 */
export async function clickAway(target: Locator): Promise<void> {
  await target.click().catch((error: unknown) => {
    if (!target.page().isClosed()) throw error;
  });
}
