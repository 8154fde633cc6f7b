import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../utils/core/job/job.ts';
import { isUnseen } from '../../utils/core/job/unseen.ts';
import { markSeen } from '../../utils/messages.ts';

/**
 * Ids of the jobs that ended since the user last looked. Listing them marks them as seen; they keep their mark for as
 * long as the popup is open.
 */
export function useUnseen(jobs: readonly Job[], listed: boolean): ReadonlySet<string> {
  const [unseen, setUnseen] = useState<ReadonlySet<string>>(new Set());
  const known = useRef<ReadonlySet<string>>(unseen);
  useEffect(() => {
    if (!listed) return;
    const ids = jobs
      .filter(isUnseen)
      .map((job) => job.id)
      .filter((id) => !known.current.has(id));
    if (ids.length === 0) return;
    known.current = new Set([...known.current, ...ids]);
    setUnseen(known.current);
    // If this fails, they are marked as new once more the next time.
    markSeen(ids).catch(() => {});
  }, [jobs, listed]);
  return unseen;
}
