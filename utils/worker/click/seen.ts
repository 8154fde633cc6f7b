import { browser } from 'wxt/browser';
import { within } from '../../concurrency.ts';
import type { SeenAtClick, Told } from '../../core/photo/clicked.ts';
import { findMeant } from '../../page/find-meant.ts';
import { findPressed } from '../../page/find-pressed.ts';
import { onceAllowed } from './once-allowed.ts';

/** A page that is busy for longer is not waited for. */
const TIMEOUT_MS = 2_000;

/** What the clicked frame still knows of a click; `null` where it can't be asked or does not answer. */
export async function seenAtClick(
  tabId: number,
  frameId: number,
  told: Told,
): Promise<SeenAtClick | null> {
  const target = { tabId, frameIds: [frameId] };
  // A script can't be handed what is not there.
  const args: [Told] = [JSON.parse(JSON.stringify(told))];
  const { scripting } = browser;
  // Sent together, they run one after the other.
  const asked = onceAllowed(() =>
    Promise.all([
      scripting.executeScript({ target, func: findPressed }),
      scripting.executeScript({ target, func: findMeant, args }),
    ]),
  );
  const [, answer] = await within(TIMEOUT_MS, asked).catch(() => []);
  return answer?.[0]?.result ?? null;
}
