import { useEffect, useRef, useState } from 'preact/hooks';
import { isInFlight, type Job } from '../../utils/core/job/job.ts';
import { UNDO_MS } from '../../utils/core/job/undo.ts';
import { deleteJob, restoreJobs, trashJobs } from '../../utils/messages.ts';

export interface Trash {
  /** What was deleted last, and can be had back. */
  readonly gone: readonly string[];
  /** How many HeyGen did not delete, of those of this visit. */
  readonly refused: number;
  readonly failed: boolean;
  readonly remove: (jobs: readonly Job[], alsoAtHeygen: boolean) => void;
  readonly undo: () => void;
}

/** Deletes at once, with some seconds to think better of it. What is on its way is stopped, as it is anywhere. */
export function useTrash(jobs: readonly Job[]): Trash {
  const [gone, setGone] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const deleted = useRef(new Set<string>());
  useEffect(() => {
    if (gone.length === 0) return;
    const timer = setTimeout(() => setGone([]), UNDO_MS);
    return () => clearTimeout(timer);
  }, [gone]);
  const refused = jobs.filter(({ id }) => deleted.current.has(id) && !gone.includes(id)).length;
  const attempt = (asked: Promise<unknown>) => void asked.catch(() => setFailed(true));
  return {
    gone,
    refused,
    failed,
    remove: (chosen, alsoAtHeygen) => {
      const ids = chosen.filter((job) => !isInFlight(job)).map(({ id }) => id);
      for (const id of ids) deleted.current.add(id);
      setFailed(false);
      setGone(ids);
      if (ids.length > 0) attempt(trashJobs(ids, alsoAtHeygen));
      for (const job of chosen) if (isInFlight(job)) attempt(deleteJob(job.id, alsoAtHeygen));
    },
    undo: () => {
      for (const id of gone) deleted.current.delete(id);
      setGone([]);
      attempt(restoreJobs(gone));
    },
  };
}
