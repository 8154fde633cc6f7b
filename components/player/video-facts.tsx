import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { clock, money } from '../parts/format.ts';
import { dayAndTime } from '../parts/more-format.ts';

/** How long it is, when it was made, and what it cost. */
export function VideoFacts({ job: { createdAt, stage } }: { readonly job: Job }) {
  if (stage.name !== 'ready') return null;
  const { durationSeconds: length, costUsd: cost } = stage;
  return (
    <p class="player__facts">
      {length !== null && <span class="fact">{clock(length)}</span>}
      <time class="fact" dateTime={new Date(createdAt).toISOString()}>
        {dayAndTime(createdAt, Date.now())}
      </time>
      {cost !== null && (
        <span class="fact" title={i18n.t('videos.cost')}>
          {money(cost)}
        </span>
      )}
    </p>
  );
}
