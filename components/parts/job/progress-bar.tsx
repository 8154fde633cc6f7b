import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../../utils/core/job/job.ts';
import { shownTitle } from '../../../utils/core/job/labels.ts';
import { advance, progressOf } from '../../../utils/core/job/progress.ts';
import { type Usual, usualOf } from '../../../utils/core/job/usual.ts';
import { renderTimesOnce } from '../../../utils/store/render-times.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { timeLeft, usualTime } from './say-time.ts';

interface ProgressBarProps {
  readonly job: Job;
  readonly now: number;
}

/** HeyGen reports no progress: this is an estimate, by what videos of this person took. */
export function ProgressBar({ job, now }: ProgressBarProps) {
  const usual = useUsual(job);
  const progress = usual && progressOf(job, usual, now);
  const fraction = useMoving(progress?.fraction ?? 0);
  if (!usual || !progress) return <div class="row-progress" />;
  const left = timeLeft(progress);
  const said = i18n.t('videos.leftUsual', { left, usual: usualTime(usual) });
  return (
    <div class="row-progress" title={said}>
      <div
        class="row-progress__track"
        role="progressbar"
        aria-label={shownTitle(job)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(fraction * 100)}
        aria-valuetext={said}
      >
        <div class="row-progress__bar" style={{ width: `${(fraction * 100).toFixed(3)}%` }} />
      </div>
      <span
        class={`row-progress__left ${progress.mayBeReviewed ? 'row-progress__left--wide' : ''}`}
      >
        {left}
      </span>
    </div>
  );
}

/** While it is on its way to HeyGen, there is nothing to measure yet. */
export function UsualTime({ job }: Pick<ProgressBarProps, 'job'>) {
  const usual = useUsual(job);
  return (
    <div class="row-progress">
      <span class="row-progress__usual">{usual && usualTime(usual)}</span>
    </div>
  );
}

function useUsual({ request }: Job): Usual | undefined {
  const known = useSetting(renderTimesOnce);
  return useMemo(() => known && usualOf(request, known), [request, known]);
}

function useMoving(estimated: number): number {
  const drawn = useRef({ fraction: 0, at: performance.now() });
  const at = performance.now();
  const fraction = advance(drawn.current.fraction, estimated, at - drawn.current.at);
  drawn.current = { fraction, at };
  return fraction;
}
