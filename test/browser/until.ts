import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer other than `undefined` and `false`.
 *
 * @param what what is waited for, for the error
 * @param timeout in milliseconds
 * @throws {Error} when there is none in time
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = 10_000,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms for ${what} in vain.`);
    await sleep(50);
  }
}
