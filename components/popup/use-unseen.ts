import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../utils/core/job/job.ts';
import { isUnseen } from '../../utils/core/job/unseen.ts';
import { markSeen } from '../../utils/messages.ts';

/**
 * The jobs whose end is news: they are seen now that the list shows them, and stay marked in it for as
 * long as the popup is open.
 */
export function useUnseen(jobs: readonly Job[], listed: boolean): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const known = useRef<ReadonlySet<string>>(fresh);
  useEffect(() => {
    if (!listed) return;
    const unseen = jobs.filter(isUnseen);
    const ids = unseen.map((job) => job.id).filter((id) => !known.current.has(id));
    if (ids.length === 0) return;
    known.current = new Set([...known.current, ...ids]);
    setFresh(known.current);
    // Not told, they are news once more the next time.
    markSeen(ids).catch(() => {});
  }, [jobs, listed]);
  return fresh;
}
