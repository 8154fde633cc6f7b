import { type Browser, browser } from 'wxt/browser';
import { fetchBytes } from '../../media/fetch-bytes.ts';
import { cutOut } from '../../media/picture/cut-out.ts';
import { type ClickedPicture, findClicked } from '../../page/find-clicked.ts';
import { readPicture } from '../../page/read-picture.ts';
import { onceAllowed } from './once-allowed.ts';
import type { ClickedFrame } from './ways.ts';

/** What fits into one answer from a page, where base64 makes it a third longer. */
const MOST_BYTES = 40 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
/** Of a page that scrolls or moves meanwhile. */
const MOST_SHOTS = 3;

/** The frame that was clicked, for as long as the click's permission lasts: until the tab goes elsewhere. */
export function clickedFrame(
  { frameId = 0 }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): ClickedFrame | undefined {
  if (tab?.id === undefined) return undefined;
  const pageUrl = tab.url ?? '';
  return frameOf({ tabId: tab.id, windowId: tab.windowId, frameId, pageUrl });
}

interface FrameAddress {
  readonly tabId: number;
  readonly windowId: number;
  readonly frameId: number;
  readonly pageUrl: string;
}

/** A frame of a tab that the person has given to the extension. */
export function frameOf({ tabId, windowId, frameId, pageUrl }: FrameAddress): ClickedFrame {
  const { scripting } = browser;
  // Once the frame has answered, only that document is asked: another page may come into its place.
  let target: Browser.scripting.InjectionTarget = { tabId, frameIds: [frameId] };
  const find = async (srcUrl: string) => {
    const [answer] = await onceAllowed(() =>
      scripting.executeScript({ target, func: findClicked, args: [srcUrl] }),
    );
    if (answer) target = { tabId, documentIds: [answer.documentId] };
    return answer?.result ?? null;
  };
  const isShown = async () => {
    const tab = await browser.tabs.get(tabId);
    return tab.active && tab.windowId === windowId;
  };
  return {
    pageUrl,
    find,
    async read(url) {
      const args: [string, number] = [url, MOST_BYTES];
      const [answer] = await onceAllowed(() =>
        scripting.executeScript({ target, func: readPicture, args }),
      );
      const read = answer?.result;
      return read ? dataBlob(`data:;base64,${read.base64}`) : null;
    },
    async capture(srcUrl) {
      // Where a frame lies within its page it does not know.
      if (frameId !== 0) return null;
      const shoot = async () => {
        // The window shows whatever tab is active by then, and the page may have been scrolled.
        const before = (await isShown()) ? await find(srcUrl) : null;
        if (!before?.rect) return null;
        const url = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
        const after = (await isShown()) ? await find(srcUrl) : null;
        return { url, before, after };
      };
      for (let tries = 0; tries < MOST_SHOTS; tries += 1) {
        // Chrome gives two a second: one of several photos may have to wait.
        const shot = await onceAllowed(shoot);
        if (!shot?.after) return null;
        const { url, before, after } = shot;
        if (before.rect && isSameView(before, after)) {
          const picture = await cutOut(await dataBlob(url), before.rect, before.devicePixelRatio);
          return { picture, isCovered: before.isCovered };
        }
      }
      return null;
    },
  };
}

/** Between the measuring and the shot nothing has moved. */
function isSameView(one: ClickedPicture, other: ClickedPicture): boolean {
  const { rect: a, devicePixelRatio } = one;
  const { rect: b } = other;
  if (!a || !b || devicePixelRatio !== other.devicePixelRatio) return false;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

const dataBlob = (url: string) => fetchBytes(url, { kind: 'inline' }, TIMEOUT_MS);
