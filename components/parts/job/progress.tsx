import type { Job, StageName } from '../../../utils/core/job/job.ts';
import { lazy } from '../lazy.tsx';
import './job.css';

interface RowProgressProps {
  readonly job: Job;
  readonly now: number;
}

/** As high as what replaces it. */
const Placeholder = () => <div class="row-progress" />;

const ProgressBar = lazy(async () => (await import('./progress-bar.tsx')).ProgressBar, Placeholder);
const UsualTime = lazy(async () => (await import('./progress-bar.tsx')).UsualTime, Placeholder);

const ON_THE_WAY: ReadonlySet<StageName> = new Set([
  'awaiting',
  'queued',
  'uploading',
  'submitting',
]);

/** How long it takes, while that is something to wait for: nothing, where it waits for the person or has ended. */
export function RowProgress({ job, now }: RowProgressProps) {
  const { stage } = job;
  if (!saysHowLong(job)) return null;
  if (stage.name !== 'rendering') return <UsualTime job={job} />;
  return <ProgressBar key={stage.since} job={job} now={now} />;
}

/** Whether how long it still takes is said, which leaves no room, and no need, for how long ago it began. */
export function saysHowLong({ stage: { name }, trouble }: Job): boolean {
  if (name === 'rendering') return trouble?.kind !== 'consent';
  return ON_THE_WAY.has(name) && trouble === null;
}
