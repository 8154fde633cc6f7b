import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { clock, money } from '../parts/format.ts';
import { sayWhen } from '../parts/job/say-period.ts';
import { RowStatus } from '../parts/job/status.tsx';

const UNKNOWN = { durationSeconds: null, costUsd: null };

interface ItemFactsProps {
  readonly job: Job;
  /** In Unix milliseconds. */
  readonly now: number;
}

/** How it stands, how long it is, when it was ordered, and what it cost. */
export function ItemFacts({ job, now }: ItemFactsProps) {
  const { stage, createdAt } = job;
  const isReady = stage.name === 'ready';
  const { durationSeconds: length, costUsd: cost } = isReady ? stage : UNKNOWN;
  return (
    <p class="item__facts">
      {/* Of what plays, the picture says it. */}
      <span class={isReady ? 'visually-hidden' : ''}>
        <RowStatus job={job} />
      </span>
      {length !== null && <span class="fact">{clock(length)}</span>}
      <span class="fact">{sayWhen(createdAt, now)}</span>
      {cost !== null && (
        <span class="fact" title={i18n.t('videos.cost')}>
          {money(cost)}
        </span>
      )}
    </p>
  );
}
