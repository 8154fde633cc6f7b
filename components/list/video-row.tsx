import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { usePhoto } from '../hooks/use-photo.ts';
import { age, clock, money } from '../parts/format.ts';
import { Note } from '../parts/job/note.tsx';
import { RowProgress } from '../parts/job/progress.tsx';
import { RowStatus } from '../parts/job/status.tsx';
import { useJobActions } from '../parts/job/use-job-actions.ts';
import { lazy } from '../parts/lazy.tsx';
import { Picture } from '../parts/picture.tsx';
import { RowButtons } from './row-buttons.tsx';

interface VideoRowProps {
  readonly job: Job;
  readonly isNew: boolean;
  /** A notification of it led here. */
  readonly isShown: boolean;
  readonly now: number;
  readonly onCompose: (draftId: string) => void;
}

const TroubledRow = lazy(
  async () => (await import('./troubled-row.tsx')).TroubledRow,
  ({ job, actions }) => <RowButtons job={job} actions={actions} />,
);

const isTroubled = ({ stage: { name }, trouble }: Job): boolean =>
  name === 'failed' || name === 'unclear' || (name !== 'ready' && trouble !== null);

const UNKNOWN = { durationSeconds: null, costUsd: null };

export function VideoRow({ job, isNew, isShown, now, onCompose }: VideoRowProps) {
  const photo = usePhoto(job.id);
  const actions = useJobActions(job.id, onCompose);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  const { stage, request } = job;
  const isFace = request.make === 'avatar';
  const { durationSeconds: length, costUsd: cost } = stage.name === 'ready' ? stage : UNKNOWN;
  return (
    <li
      ref={row}
      class="video-row"
      aria-busy={actions.busy}
      {...(isShown ? { 'aria-current': 'true' } : {})}
    >
      <span class="video-row__still">
        <Picture class="video-row__picture" photo={photo} />
        {length !== null && <span class="video-row__length">{clock(length)}</span>}
      </span>
      <div class="video-row__text">
        <h2 id={`title-${job.id}`} class="video-row__title" title={request.title} dir="auto">
          {request.title}
        </h2>
        <p class="video-row__facts">
          <RowStatus job={job} />
          {isFace && <span class="video-row__count">{i18n.t('faces.one')}</span>}
          <span class="video-row__age">{age(job.createdAt, now)}</span>
          {cost !== null && (
            <span class="video-row__cost" title={i18n.t('videos.cost')}>
              {money(cost)}
            </span>
          )}
          {isNew && <span class="video-row__new">{i18n.t('videos.new')}</span>}
        </p>
        <RowProgress job={job} now={now} />
        {isTroubled(job) ? (
          <TroubledRow job={job} canSendPicture={photo.canUpload} actions={actions} />
        ) : (
          <RowButtons job={job} actions={actions} />
        )}
        <Note class="video-row__note" note={actions.note} />
      </div>
    </li>
  );
}
