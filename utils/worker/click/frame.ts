import { type Browser, browser } from 'wxt/browser';
import { fetchBytes } from '../../media/fetch-bytes.ts';
import { cutOut } from '../../media/picture/prepare.ts';
import { findClicked } from '../../page/find-clicked.ts';
import { readPicture } from '../../page/read-picture.ts';
import { onceAllowed } from './once-allowed.ts';
import type { ClickedFrame } from './take.ts';

/** What fits into one answer from a page, where base64 makes it a third longer. */
const MOST_BYTES = 40 * 1024 * 1024;
const TIMEOUT_MS = 20_000;

/** The frame that was clicked, for as long as the click's permission lasts: until the tab goes elsewhere. */
export function clickedFrame(
  { frameId = 0 }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): ClickedFrame | undefined {
  if (tab?.id === undefined) return undefined;
  return frameOf({ tabId: tab.id, windowId: tab.windowId, frameId });
}

interface FrameAddress {
  readonly tabId: number;
  readonly windowId: number;
  readonly frameId: number;
}

/** A frame of a tab that the person has given to the extension. */
export function frameOf({ tabId, windowId, frameId }: FrameAddress): ClickedFrame {
  const target = { tabId, frameIds: [frameId] };
  const { scripting } = browser;
  return {
    async find(srcUrl) {
      const [answer] = await onceAllowed(() =>
        scripting.executeScript({ target, func: findClicked, args: [srcUrl] }),
      );
      return answer?.result ?? null;
    },
    async read(url) {
      const args: [string, number] = [url, MOST_BYTES];
      const [answer] = await onceAllowed(() =>
        scripting.executeScript({ target, func: readPicture, args }),
      );
      const read = answer?.result;
      return read ? dataBlob(`data:;base64,${read.base64}`) : null;
    },
    async capture({ rect, devicePixelRatio }) {
      // Where a frame lies within its page it does not know.
      if (!rect || frameId !== 0) return null;
      // Chrome gives two a second: one of several photos may have to wait.
      const shoot = () => browser.tabs.captureVisibleTab(windowId, { format: 'png' });
      const url = await onceAllowed(shoot);
      return cutOut(await dataBlob(url), rect, devicePixelRatio);
    },
  };
}

const dataBlob = (url: string) =>
  fetchBytes(url, { timeoutMs: TIMEOUT_MS, mostBytes: Number.POSITIVE_INFINITY });
