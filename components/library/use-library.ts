import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Job } from '../../utils/core/job/job.ts';
import { onChange } from '../../utils/store/changes.ts';
import { readLibrary, readListed } from '../../utils/store/library.ts';
import { type Live, useLive } from '../hooks/use-live.ts';

/** No job's id: what is told of one job alone does not have all of them read again. */
const NO_ONE = '';

type Changed = ReadonlyMap<string, Job | undefined>;
const NOTHING: Changed = new Map();

/** Every job, newest first. One that changes is read alone; those that have not changed stay the same objects. */
export function useLibrary(): Live<readonly Job[]> {
  const all = useLive(readLibrary, 'jobs', NO_ONE);
  const [changed, setChanged] = useState(NOTHING);
  const known = useRef<ReadonlyMap<string, Job>>(new Map());
  useEffect(() => {
    let stopped = false;
    const readOne = async (id: string) => {
      const job = await readListed(id);
      if (!stopped) setChanged((before) => new Map(before).set(id, job));
    };
    const stop = onChange((change, id) => {
      if (change === 'jobs' && id !== undefined) readOne(id).catch(console.error);
    });
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  // What was gone may have come back with all the others.
  useLayoutEffect(() => setChanged(NOTHING), [all]);
  return useMemo(() => {
    if (all.status !== 'ready') return all;
    const jobs = all.value.flatMap((job) => {
      const now = changed.has(job.id) ? changed.get(job.id) : job;
      return now ? [unlessSame(known.current.get(now.id), now)] : [];
    });
    known.current = new Map(jobs.map((job) => [job.id, job]));
    return { status: 'ready', value: jobs };
  }, [all, changed]);
}

/** Each change of a job has a time of its own, or another stage. */
const unlessSame = (before: Job | undefined, job: Job): Job =>
  before?.changedAt === job.changedAt &&
  before.stage.name === job.stage.name &&
  JSON.stringify(before.labels) === JSON.stringify(job.labels)
    ? before
    : job;
