import { setTimeout as sleep } from 'node:timers/promises';

/** For whatever has to come: a machine that is busy with other things takes its time. */
export const PATIENCE_MS = 40_000;

const FIRST_PAUSE_MS = 20;
/** Asking costs the machine what it is asked of: what takes seconds is not asked for all the time. */
const LONGEST_PAUSE_MS = 250;

/**
 * Asks again and again, less and less often, until there is an answer other than `undefined` and `false`.
 *
 * @param what what is waited for, for the error
 * @param timeout in milliseconds; only what never comes takes that long
 * @throws {Error} when there is none in time
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + timeout;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms for ${what} in vain.`);
    await sleep(pause);
  }
}
