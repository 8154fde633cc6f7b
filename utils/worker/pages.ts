import { browser } from 'wxt/browser';
import { listDrafts } from '../store/drafts.ts';
import { setPanelTarget } from '../store/panels.ts';
import { isPopupTargetTaken, type PopupTarget, setPopupTarget } from '../store/popup-target.ts';
import { type Click, tellPanel } from './panel.ts';

/** Size of the window that stands in for the popup or the panel, in pixels. */
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
 * Shows something in the panel where that is open, or else in the toolbar popup, or in the same page as a small window
 * where Chrome refuses, without a toolbar or with another popup open, or where a browser says that it has opened one
 * and shows nothing.
 *
 * @param target where it leads; without one the page decides.
 * @param click what the person has clicked for it, if that may open the panel.
 */
export async function openPopup(target?: PopupTarget, click?: Click): Promise<void> {
  const opened = await click?.opened;
  if (opened === 'window') return openStandIn(target);
  if (opened === 'panel' && click?.windowId !== undefined) {
    if (target) await setPanelTarget(target, click.windowId);
    return;
  }
  if (await tellPanel(target, click?.windowId)) return;
  if (target) await setPopupTarget(target);
  const isSaidToOpen = await browser.action.openPopup().then(
    () => true,
    () => false,
  );
  if (isSaidToOpen && (await hasShown(target))) return;
  await openWindow('/popup.html');
}

async function openWindow(page: '/popup.html' | '/sidepanel.html'): Promise<void> {
  const url = browser.runtime.getURL(page);
  await browser.windows.create({ url, type: 'popup', ...WINDOW });
}

/** Opens the panel's page as a window, or comes back to the one that is open. */
async function openStandIn(target?: PopupTarget): Promise<void> {
  const [open] = await browser.tabs.query({ url: browser.runtime.getURL('/sidepanel.html') });
  if (!open) {
    if (target) await setPopupTarget(target);
    return openWindow('/sidepanel.html');
  }
  if (target) await setPanelTarget(target, open.windowId);
  await browser.windows.update(open.windowId, { focused: true });
}

/** In milliseconds. */
const LOOK_EVERY_MS = 100;
/** A busy computer takes its time to show one, and a window beside the popup would take the focus from it. */
const LOOKS = 30;

/** Closed again at once, a popup is not there to be looked at, but has taken its target. */
async function hasShown(target?: PopupTarget): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    const open = await browser.runtime.getContexts({ contextTypes: ['POPUP'] });
    if (open.length > 0 || (target && (await isPopupTargetTaken()))) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return false;
}

/** Opens Chrome's own page about the extension. */
export async function openDetails(): Promise<void> {
  await openSite(`chrome://extensions/?id=${browser.runtime.id}`);
}

/** Opens Chrome's own page on which the keys of extensions are set. */
export async function openShortcuts(): Promise<void> {
  await openSite('chrome://extensions/shortcuts');
}

/** Opens the popup at the draft that was touched last, whatever the news. */
export async function openComposer(): Promise<void> {
  const [newest] = await listDrafts();
  await openPopup(newest && { show: 'draft', id: newest.id });
}
