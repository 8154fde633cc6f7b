import { HeygenError } from '../../core/failure.ts';
import type { Job } from '../../core/job/job.ts';
import type { HeygenClient } from '../../heygen/client.ts';
import type { EngineDeps } from './deps.ts';

/** Asks HeyGen something on behalf of jobs: a refusal becomes an event of each. */
export async function attempt(
  deps: EngineDeps,
  jobs: readonly Job[],
  act: () => Promise<void>,
): Promise<void> {
  const mark = await deps.keyMark();
  try {
    await act();
  } catch (error) {
    if (!(error instanceof HeygenError)) throw error;
    const { failure } = error;
    for (const { id } of jobs) {
      await deps.applyEvent(id, { type: 'refused', at: deps.now(), failure });
    }
    // The key was changed while HeyGen refused the one before: what was resumed then is resumed now.
    if (mark === (await deps.keyMark())) return;
    for (const { id } of jobs) await deps.applyEvent(id, { type: 'resumed', at: deps.now() });
  }
}

/** What one account was asked is never asked of another: it would be paid twice, or not be found. */
export async function clientFor(deps: EngineDeps, job: Job): Promise<HeygenClient> {
  const account = await deps.account();
  if (job.account !== null && job.account !== account) {
    throw new HeygenError({ kind: 'otherAccount', message: job.account });
  }
  return deps.client();
}
