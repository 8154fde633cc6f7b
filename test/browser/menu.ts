import type { Browser } from './launch.ts';
import type { RawBrowser } from './raw.ts';
import { until } from './until.ts';

/** A click on the extension's entry in the context menu of a page. */
export type MenuClick = {
  /** The entry, as the extension named it to `contextMenus.create`. */
  readonly menuItemId: string;
  /** The page that was clicked; the visible tab of its window must show it. */
  readonly pageUrl: string;
  readonly srcUrl?: string;
  readonly mediaType?: 'image' | 'video' | 'audio';
  readonly linkUrl?: string;
  readonly selectionText?: string;
  readonly frameId?: number;
  readonly frameUrl?: string;
};

/**
 * Clicks the extension's entry in a page's context menu where no such menu can be had, headless: the
 * extension gets `activeTab` for the tab and then the event, in this order, as from the real menu
 * (right-click.ts). What isn't shown that way is that the entry is in the menu.
 *
 * @returns when the extension got the event, in Unix milliseconds.
 */
export async function clickMenuEntry(
  browser: Browser | RawBrowser,
  click: MenuClick,
): Promise<number> {
  // With a popup set, the action would open it in place of only being granted the tab.
  await browser.evaluateInWorker(`chrome.action.setPopup({ popup: '' })`);
  await grantTab(browser, click.pageUrl);
  const info = {
    editable: false,
    frameId: 0,
    ...(click.srcUrl ? { mediaType: 'image' } : {}),
    ...click,
  };
  const at = await browser.evaluateInWorker(`(async () => {
    const { default_popup } = chrome.runtime.getManifest().action;
    await chrome.action.setPopup({ popup: default_popup ?? '' });
    const info = ${JSON.stringify(info)};
    const tabs = await chrome.tabs.query({ active: true });
    const tab = tabs.find(({ url }) => url === info.pageUrl);
    const at = Date.now();
    chrome.contextMenus.onClicked.dispatch(info, tab);
    return at;
  })()`);
  return Number(at);
}

/** Gives the extension the tab as a click on its icon does. */
async function grantTab(browser: Browser | RawBrowser, url: string): Promise<void> {
  const tab = await until(`a visible tab at ${url}`, async () => {
    const filter = [{ type: 'tab' }];
    const { targetInfos } = await browser.session.send('Target.getTargets', { filter });
    const there = targetInfos.filter((target) => target.url === url);
    return there.find(({ embedderData }) => String(embedderData?.tabActive) === 'true');
  });
  await browser.session.send('Extensions.triggerAction', {
    id: browser.extensionId,
    targetId: tab.targetId,
  });
}
