import { browser } from 'wxt/browser';

/** Chrome stops a worker that has called none of its APIs for 30 s, even in the middle of a request. */
const INTERVAL_MS = 20_000;
/** A little more than the longest request may take. Whoever needs more is woken by an alarm. */
const LONGEST_MS = 11 * 60_000;

/**
 * Keeps the worker alive while a piece of work runs, for eleven minutes at most. A convenience only:
 * whatever is begun under it is stored first and taken up again if the worker dies all the same.
 */
export async function keepAwake<Value>(work: Promise<Value>): Promise<Value> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), INTERVAL_MS);
  const end = setTimeout(() => clearInterval(timer), LONGEST_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    clearTimeout(end);
  }
}
