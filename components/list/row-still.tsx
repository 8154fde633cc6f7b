import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import type { KeptPhoto } from '../hooks/use-photo.ts';
import { PlayIcon } from '../parts/icons.tsx';
import { Picture } from '../parts/picture.tsx';

interface RowStillProps {
  readonly job: Job;
  readonly photo: KeptPhoto;
}

/** The photo of a job. Of a video it plays that, and so does a press anywhere on the row that meets nothing else. */
export function RowStill({ job, photo }: RowStillProps) {
  const { id, stage, request } = job;
  const picture = <Picture class="video-row__picture" photo={photo} />;
  if (stage.name !== 'ready' || request.make === 'avatar') {
    return <span class="video-row__still">{picture}</span>;
  }
  return (
    <a
      class="video-row__still video-row__still--plays"
      href={`/player.html?id=${id}`}
      target="_blank"
      rel="noopener"
      aria-label={i18n.t('videos.watchNamed', { title: shownTitle(job) })}
    >
      {picture}
      <span class="video-row__play">
        <PlayIcon size={14} />
      </span>
    </a>
  );
}
