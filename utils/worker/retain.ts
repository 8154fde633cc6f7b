import type { Job } from '../core/job/job.ts';
import { isRetentionDue, oldVideos } from '../core/retention.ts';
import { removeJob } from '../store/job-changes.ts';
import { forgetScripts, retainedAt, retention } from '../store/retention.ts';

/**
 * Deletes what the person wants kept for some days alone, once a day, when the worker starts for something else: it
 * sets no alarm. What is at HeyGen stays there.
 *
 * @returns the ids of the jobs that are gone.
 */
export async function retain(jobs: readonly Job[], now: number): Promise<ReadonlySet<string>> {
  const kept = await retention.getValue();
  const isWanted = kept.scripts !== null || kept.videos !== null;
  if (!isWanted || !isRetentionDue(await retainedAt.getValue(), now)) return new Set();
  const old = oldVideos(jobs, kept, now);
  for (const id of old) await removeJob(id);
  await forgetScripts(kept, now);
  await retainedAt.setValue(now);
  return new Set(old);
}
