/**
 * The page's process hears of the click's permission apart from the script, and may hear of it later: seen to
 * take up to 75 ms on a busy computer. Waits between one try and the next, in milliseconds.
 */
const AGAIN_AFTER_MS = [50, 100, 200, 400] as const;

/**
 * Runs a script in a tab that the person has just given to the extension.
 *
 * @throws what the last try throws, where the browser refuses it for good: on a page of its own, in its store, in
 * a tab that went elsewhere.
 */
export async function onceAllowed<Value>(run: () => Promise<Value>): Promise<Value> {
  for (const wait of AGAIN_AFTER_MS) {
    try {
      return await run();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return run();
}
