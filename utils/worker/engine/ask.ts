import { type Failure, HeygenError } from '../../core/failure.ts';
import type { Job } from '../../core/job/job.ts';
import type { EngineDeps } from './deps.ts';

/** Asks HeyGen something on behalf of jobs: a refusal becomes an event of each. */
export async function onBehalfOf(
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
    for (const job of jobs) {
      const hasPicture = await canSendPicture(deps, job, failure);
      await deps.applyEvent(job.id, { type: 'refused', at: deps.now(), failure, hasPicture });
    }
    // The key was changed while HeyGen refused the one before: what was resumed then is resumed now.
    if (mark === (await deps.keyMark())) return;
    for (const { id } of jobs) await deps.applyEvent(id, { type: 'resumed', at: deps.now() });
  }
}

/** Read only where a link may have been the trouble: files are large. */
async function canSendPicture(deps: EngineDeps, job: Job, { kind, status }: Failure) {
  if (job.route !== 'link' || (kind !== 'download' && status !== 504)) return undefined;
  return (await deps.file(job, 'picture')) !== undefined;
}
