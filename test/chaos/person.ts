import { setTimeout as sleep } from 'node:timers/promises';
import { isHeld } from '../../utils/core/job/trouble.ts';
import type { Bench } from './bench.ts';
import type { Look } from './toolkit.ts';

/** How long a person leaves a thing alone before pressing again. */
const PATIENCE_MS = 3_000;

/** Somebody who mends what waits for them. */
export interface Person {
  /** How often “Try now” was pressed, and how often they had to say which video it is. */
  readonly did: Readonly<{ resumed: number; decided: number }>;
  stop(): Promise<void>;
}

/** Presses whatever the list offers for what waits. Each title is one video's, so that what is found is the right one. */
export function startPerson(bench: Bench): Person {
  const did = { resumed: 0, decided: 0 };
  let stopped = false;
  const mend = async ({ jobs }: Look) => {
    for (const { id, stage } of jobs) {
      if (stage.name !== 'unclear') continue;
      did.decided += 1;
      const remoteId = stage.candidates[0]?.remoteId ?? null;
      await bench.tools.send('decideJob', { id, remoteId });
    }
    const waits = jobs.some((job) => isHeld(job) && job.trouble?.kind !== 'otherAccount');
    if (!waits) return;
    did.resumed += 1;
    await bench.tools.send('resumeJobs');
  };
  const mending = (async () => {
    while (!stopped) {
      await sleep(PATIENCE_MS);
      // The browser may die under the hands.
      await bench.tools
        .look()
        .then(mend)
        .catch(() => undefined);
    }
  })();
  return {
    did,
    async stop() {
      stopped = true;
      await mending;
    },
  };
}

/** Types a key into the options until it is taken. */
export async function typeKey(bench: Bench, key: string): Promise<void> {
  for (;;) {
    const answer = await bench.tools.send('setApiKey', key).catch(() => null);
    if (answer?.res) return;
    await sleep(PATIENCE_MS / 10);
  }
}
