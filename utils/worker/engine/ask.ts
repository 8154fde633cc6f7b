import { HeygenError } from '../../core/failure.ts';
import type { Job } from '../../core/job/job.ts';
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
