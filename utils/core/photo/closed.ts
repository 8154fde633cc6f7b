/** Why extensions can't look into a page. */
export type ClosedBy = 'file' | 'store' | 'browser' | 'pdf' | 'other';

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore)(?:[/?#]|$)/u;
/** Chrome's own viewer is an extension with this id. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** @param frameUrl of the clicked frame, where that is known. */
export function closedBy(pageUrl: string, frameUrl = ''): ClosedBy {
  if (frameUrl.startsWith(PDF_VIEWER) || /\.pdf(?:[?#]|$)/iu.test(pageUrl)) return 'pdf';
  if (pageUrl.startsWith('file:')) return 'file';
  if (STORES.test(pageUrl)) return 'store';
  return /^(?:https?|data|blob|about:blank|about:srcdoc)/u.test(pageUrl) ? 'other' : 'browser';
}
