import { browser } from 'wxt/browser';

/** Size of the window that stands in for the popup, in pixels. */
const WINDOW = { width: 420, height: 680 } as const;

/** Opens a page of the extension in a tab, or comes back to the tab that shows it. */
export async function openPage(path: string): Promise<void> {
  const url = new URL(path, browser.runtime.getURL('/')).href;
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}

/** Opens the toolbar popup, or the same page as a small window where that can't be. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    const url = browser.runtime.getURL('/popup.html');
    await browser.windows.create({ url, type: 'popup', ...WINDOW });
  }
}
