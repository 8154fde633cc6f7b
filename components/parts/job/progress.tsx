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
  const { stage, trouble } = job;
  if (stage.name === 'rendering' && trouble?.kind !== 'consent') {
    return <ProgressBar key={stage.since} job={job} now={now} />;
  }
  return ON_THE_WAY.has(stage.name) && trouble === null ? <UsualTime job={job} /> : null;
}
