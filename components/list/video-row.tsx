import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isTroubled, type Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { usePhoto } from '../hooks/use-photo.ts';
import { clock, money } from '../parts/format.ts';
import { Note } from '../parts/job/note.tsx';
import { RowProgress, saysHowLong } from '../parts/job/progress.tsx';
import { sayWhen } from '../parts/job/say-period.ts';
import { RowStatus } from '../parts/job/status.tsx';
import { useJobActions } from '../parts/job/use-job-actions.ts';
import { later, lazy } from '../parts/lazy.tsx';
import { RowStill } from './row-still.tsx';

interface VideoRowProps {
  readonly job: Job;
  readonly isNew: boolean;
  /** A notification of it led here. */
  readonly isShown: boolean;
  readonly now: number;
  readonly onCompose: (draftId: string) => void;
}

// The line that they stand in has its height without them.
const RowActions = later(async () => (await import('./row-actions.tsx')).RowActions);
const TroubledPart = lazy(async () => (await import('./troubled-part.tsx')).TroubledPart);

const UNKNOWN = { durationSeconds: null, costUsd: null };

export function VideoRow({ job, isNew, isShown, now, onCompose }: VideoRowProps) {
  const photo = usePhoto(job.id);
  const actions = useJobActions(job.id, onCompose);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  const { stage, request } = job;
  const title = shownTitle(job);
  const { durationSeconds: length, costUsd: cost } = stage.name === 'ready' ? stage : UNKNOWN;
  return (
    <li
      ref={row}
      class="video-row"
      aria-busy={actions.busy}
      {...(isShown ? { 'aria-current': 'true' } : {})}
    >
      <RowStill job={job} photo={photo} />
      <div class="video-row__text">
        <div class="video-row__head">
          <h3 class="video-row__title" dir="auto">
            {title}
          </h3>
          {isNew && (
            <span class="video-row__new">
              <span class="visually-hidden">{i18n.t('videos.new')}</span>
            </span>
          )}
        </div>
        <div class="video-row__line">
          <p class="video-row__facts">
            {/* Of what plays, the picture says it. */}
            <span class={stage.name === 'ready' ? 'visually-hidden' : ''}>
              <RowStatus job={job} />
            </span>
            {request.make === 'avatar' && <span class="fact">{i18n.t('faces.one')}</span>}
            {length !== null && <span class="fact">{clock(length)}</span>}
            {!saysHowLong(job) && <span class="fact">{sayWhen(job.createdAt, now)}</span>}
            {cost !== null && (
              <span class="fact" title={i18n.t('videos.cost')}>
                {money(cost)}
              </span>
            )}
          </p>
          <RowProgress job={job} now={now} />
          <RowActions job={job} actions={actions} />
        </div>
        {isTroubled(job) && (
          <TroubledPart job={job} canSendPicture={photo.canUpload} actions={actions} />
        )}
        {request.make === 'avatar' && stage.name === 'ready' && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row.
          <div role="group" aria-label={title}>
            <button type="button" class="button button--outlined" onClick={actions.again}>
              {i18n.t('faces.use')}
            </button>
          </div>
        )}
        <Note class="video-row__note" note={actions.note} />
      </div>
    </li>
  );
}
