import { browser } from 'wxt/browser';
import { listDrafts } from '../store/drafts.ts';
import { type PopupTarget, setPopupTarget } from '../store/popup-target.ts';

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

/** Opens a page of the web in a new tab. */
export async function openSite(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * Opens the toolbar popup, or the same page as a small window where Chrome refuses: without a toolbar, or with
 * another popup open.
 *
 * @param target where it leads; without one the popup decides.
 */
export async function openPopup(target?: PopupTarget): Promise<void> {
  if (target) await setPopupTarget(target);
  try {
    await browser.action.openPopup();
  } catch {
    const url = browser.runtime.getURL('/popup.html');
    await browser.windows.create({ url, type: 'popup', ...WINDOW });
  }
}

/** Opens the popup at the draft that was touched last, whatever the news. */
export async function openComposer(): Promise<void> {
  const [newest] = await listDrafts();
  await openPopup(newest && { show: 'draft', id: newest.id });
}
