import type { Session } from '../../browser/cdp.ts';
import type { RawBrowser } from '../../browser/raw.ts';
import type { RawPage } from '../../browser/raw-page.ts';
import { until } from '../../browser/until.ts';

/** When something was on the screen of a popup, as its clock noted it (probe.ts). */
export interface Moment {
  /** Since the page was asked for, in milliseconds. */
  readonly ms: number;
  /** Unix milliseconds. */
  readonly at: number;
}

/** A popup that is open in some way. */
export const POPUP = 'popup.html';

/** The most it may take, in milliseconds: what takes longer counts as not to be had. */
const LONGEST_MS = 60_000;

/**
 * Waits until the clock in a popup has noted something, without a word to the page: the browser is asked for its title.
 */
export async function seen(browser: RawBrowser, what: string): Promise<RawPage> {
  const url = `${browser.origin}/${POPUP}`;
  const found = await until(
    `${what} in ${url}`,
    async () =>
      (await browser.targets()).find(
        (target) =>
          target.url === url && target.title.startsWith('Seen:') && target.title.includes(what),
      ),
    LONGEST_MS,
  );
  return browser.page(found.url);
}

/** What the clock of a popup noted. */
export async function momentOf(page: RawPage, what: string): Promise<Moment> {
  return (await page.evaluate(`seen[${JSON.stringify(what)}]`)) as Moment;
}

/** What a page holds when all is collected that can be, in bytes. */
export async function heapOf({ session }: { session: Session }): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize;
}

/** Closes a popup or a tab, and waits until it is gone. */
export async function closed(browser: RawBrowser, page: RawPage): Promise<void> {
  await browser.session.send('Target.closeTarget', { targetId: page.targetId });
  await until('the end of a page', async () =>
    (await browser.targets()).every(({ targetId }) => targetId !== page.targetId),
  );
}
