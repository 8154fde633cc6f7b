import type { RawPage } from '../../browser/raw-page.ts';

/**
 * Starts to record what a screen reader is given to say: the text that comes into a live region that was there before.
 * A region that arrives with its text in it is silent to many readers, and so to this.
 *
 * @returns what came since, in that order
 */
export async function spoken(page: RawPage): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(`{
    const REGION = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]';
    const heard = [];
    const known = new WeakSet(document.querySelectorAll(REGION));
    globalThis.heardSoFar = heard;
    new MutationObserver((changes) => {
      for (const { target, type, addedNodes } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const region = at?.closest(REGION);
        const added = type === 'characterData' ? [target] : [...addedNodes];
        const words = added.map(({ textContent }) => textContent.trim()).filter(Boolean);
        if (region && known.has(region)) heard.push(...words);
      }
      for (const region of document.querySelectorAll(REGION)) known.add(region);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }`);
  return async () => (await page.evaluate('globalThis.heardSoFar')) as readonly string[];
}
