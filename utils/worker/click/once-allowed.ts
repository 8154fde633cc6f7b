/**
 * The page's process hears of the click's permission apart from the script, and may hear of it later: seen to
 * take up to 75 ms on a busy computer. Waits between one try and the next, in milliseconds.
 */
const RETRY_AFTER_MS = [50, 100, 200, 400] as const;

/**
 * What Chrome says where it may allow the same in a moment: the permission is on its way; the tab was pictured twice
 * in this second; what it shows is not drawn yet. All else, such as a page of Chrome's own or a tab that is gone, is
 * final.
 */
const NOT_YET =
  /must request permission|'activeTab' permission|MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND|readback failed/u;

/**
 * Runs something in a tab that the person has just given to the extension.
 *
 * @throws what Chrome refuses it with for good, or still refuses it with after 750 ms.
 */
export async function onceAllowed<Value>(run: () => Promise<Value>): Promise<Value> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Error && NOT_YET.test(error.message))) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return run();
}
