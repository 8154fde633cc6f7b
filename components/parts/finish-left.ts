import { settleLeft } from '../../utils/store/settle-left.ts';

/** A page that would wait for longer shows what there is. */
const TIMEOUT_MS = 2_000;

/** Resolves in any case: what the database has against it, the page says, and it stays left. */
export async function finishLeft(): Promise<void> {
  const tooLong = new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS));
  await Promise.race([settleLeft().catch(console.error), tooLong]);
}
