import { clickMenuEntry } from '../../browser/menu.ts';
import type { RawBrowser } from '../../browser/raw.ts';
import { until } from '../../browser/until.ts';
import { ask } from '../../e2e/support/backstage.ts';
import { allIn } from '../../e2e/support/database.ts';
import { GALLERY } from '../../e2e/support/person.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { closed, heapOf, momentOf, POPUP, seen } from './moments.ts';
import type { Contender } from './stage.ts';

/** What one turn of a contender took, in milliseconds, and held, in bytes. */
export interface Turn {
  /** Nothing of the extension ran: from the address until the page was painted, in a tab. */
  coldMs: number;
  heapBytes: number;
  /** From the worker's first moment until it had registered all it listens to. */
  registeredMs: number;
  /** The worker was awake: from its wish until the popup at its icon was painted. */
  popupMs: number;
  /** From the click in the menu until there was something to write in, or the popup of the empty one was painted. */
  menuMs: number;
  /** From the press of “Create video” until HeyGen had the request; none of the empty one. */
  createMs: number;
}

const PHOTO = `${GALLERY}portraits/ada.jpg`;

/**
 * One contender, once through all that is measured.
 *
 * @param taken gets each figure as soon as there is one: what comes after it may fail.
 */
export async function turn(
  contender: Contender,
  simulator: Simulator,
  taken: Partial<Turn>,
): Promise<void> {
  const { browser, finished } = contender;
  const first = finished === null ? 'line' : 'list';
  await browser.stopWorkers();
  Object.assign(taken, await inTab(browser, first));
  await browser.stopWorkers();
  taken.registeredMs = Number(await browser.evaluateInWorker('self.registeredAt'));
  taken.popupMs = await atIcon(browser, first);
  await fromMenu(contender, simulator, taken);
}

async function inTab(browser: RawBrowser, first: string) {
  await browser.session.send('Target.createTarget', { url: `${browser.origin}/${POPUP}` });
  const page = await seen(browser, first);
  const { ms: coldMs } = await momentOf(page, first);
  const heapBytes = await heapOf(page);
  await closed(browser, page);
  return { coldMs, heapBytes };
}

async function atIcon(browser: RawBrowser, first: string): Promise<number> {
  const asked = `(async () => { const at = Date.now(); await chrome.action.openPopup(); return at; })()`;
  const began = Number(await browser.evaluateInWorker(asked));
  const page = await seen(browser, first);
  const { at } = await momentOf(page, first);
  await closed(browser, page);
  return at - began;
}

async function fromMenu(
  { browser, finished }: Contender,
  simulator: Simulator,
  taken: Partial<Turn>,
): Promise<void> {
  const wanted = finished === null ? 'line' : 'composer';
  const began = await clickMenuEntry(browser, {
    menuItemId: 'animate-photo',
    pageUrl: GALLERY,
    srcUrl: PHOTO,
  });
  const page = await seen(browser, wanted);
  const { at } = await momentOf(page, wanted);
  taken.menuMs = at - began;
  if (finished === null) {
    await closed(browser, page);
    return;
  }
  // As one who writes takes longer than the photo takes to come, and to be looked through for faces.
  await until('the photo', async () => (await allIn(page, 'photos')).some(isTaken));
  await page.type('Good evening.');
  const before = simulator.requests.length;
  await page.click('button[type=submit]');
  const posted = await until('the request', () =>
    simulator.requests
      .slice(before)
      .find(({ method, path }) => method === 'POST' && path === '/v3/videos'),
  );
  const click = await momentOf(page, 'click');
  taken.createMs = posted.at - click.at;
  // The list is as long as before for the next turn.
  const id = String(posted.idempotencyKey).replace(/\.\d+$/u, '');
  await ask(page, 'deleteJob', { id, alsoAtHeygen: false });
  await closed(browser, page);
}

/** A draft's: those of finished videos have a small copy alone. */
function isTaken(record: unknown): boolean {
  const { bytes, facts, takingUntil = 0 } = Object(record);
  return bytes !== undefined && facts?.faces !== undefined && takingUntil < Date.now();
}
