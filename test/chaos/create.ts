import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import type { Wanted } from './plan.ts';

/** How a person fared at the button. */
export interface Presses {
  /** Messages sent, and those whose answer never came. */
  sent: number;
  lost: number;
  /** Times it was pressed twice in the same moment. */
  twice: number;
  /** Answers that no draft should get. */
  readonly wrong: string[];
}

/** How long a person looks at a button that did nothing before pressing it again. */
const PATIENCE_MS = 400;

/** Types one draft and presses "Create video" until it is created, whatever dies meanwhile. */
export async function create(
  bench: Bench,
  { draft, withBytes, twice }: Wanted,
  { jpeg, presses }: { jpeg: string; presses: Presses },
): Promise<void> {
  const press = async () => {
    presses.sent += 1;
    const answer = await bench.tools.send('submitJob', draft).catch(() => null);
    if (answer === null) presses.lost += 1;
    else if (answer.res !== 'created') presses.wrong.push(`${draft.id}: ${JSON.stringify(answer)}`);
    return answer?.res === 'created';
  };
  if (twice) presses.twice += 1;
  for (let isFirst = true; ; isFirst = false) {
    try {
      const now = Date.now();
      const typed = { ...draft, createdAt: now, updatedAt: now };
      await bench.tools.keepDraft(typed, withBytes ? jpeg : null);
      const answers = await Promise.all(isFirst && twice ? [press(), press()] : [press()]);
      if (answers.some(Boolean)) return;
    } catch {
      // The browser died under the hands; what was typed is typed again.
    }
    await sleep(PATIENCE_MS);
  }
}
