import type { Job } from '../../../utils/core/job/job.ts';
import { progressOf } from '../../../utils/core/job/progress.ts';
import './job.css';
import { timeLeft } from '../format.ts';

interface RowProgressProps {
  readonly job: Job;
  readonly now: number;
}

/**
 * HeyGen reports no progress: this is an estimate. Renders nothing in stages other than rendering.
 */
export function RowProgress({ job, now }: RowProgressProps) {
  const progress = progressOf(job, now);
  if (!progress) return null;
  const percent = Math.round(progress.fraction * 100);
  const left = timeLeft(progress);
  return (
    <div class="row-progress">
      <div
        class="row-progress__track"
        role="progressbar"
        aria-label={job.request.title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={left}
      >
        <div class="row-progress__bar" style={{ width: `${percent}%` }} />
      </div>
      <span
        class={`row-progress__left ${progress.mayBeReviewed ? 'row-progress__left--wide' : ''}`}
      >
        {left}
      </span>
    </div>
  );
}
