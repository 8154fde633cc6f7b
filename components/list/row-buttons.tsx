import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { useAsking } from '../hooks/use-asking.ts';
import {
  AgainIcon,
  DownloadIcon,
  FaceIcon,
  LinkIcon,
  PlayIcon,
  TrashIcon,
} from '../parts/icons.tsx';
import type { JobActions } from '../parts/job/use-job-actions.ts';
import { lazy } from '../parts/lazy.tsx';
import { IconButton } from './icon-button.tsx';

const DeleteConfirm = lazy(async () => (await import('./delete-confirm.tsx')).DeleteConfirm);

interface RowButtonsProps {
  readonly job: Job;
  readonly actions: JobActions;
  /** Buttons that mend what the job waits for. */
  readonly children?: ComponentChildren;
}

/** One labeled main action for the job's stage; the others are icons. */
export function RowButtons({ job, actions, children }: RowButtonsProps) {
  const { asking, setAsking, button } = useAsking();
  const { stage } = job;
  const { make, title } = job.request;
  const isFace = make === 'avatar';
  if (asking) {
    return (
      <DeleteConfirm
        job={job}
        onRemove={(alsoAtHeygen) => {
          actions.remove(alsoAtHeygen);
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      />
    );
  }
  const lone = stage.name !== 'ready' && children === undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row.
    <div
      class={`row-buttons ${lone ? 'row-buttons--lone' : ''}`}
      role="group"
      aria-labelledby={`title-${job.id}`}
    >
      {stage.name === 'ready' && isFace && (
        <button type="button" class="button button--primary" onClick={actions.again}>
          <FaceIcon size={16} />
          {i18n.t('faces.use')}
        </button>
      )}
      {stage.name === 'ready' && !isFace && (
        <a
          class="button button--primary"
          href={`/player.html?id=${job.id}`}
          target="_blank"
          rel="noopener"
          aria-label={i18n.t('videos.watchNamed', { title })}
        >
          <PlayIcon size={16} />
          {i18n.t('videos.watch')}
        </a>
      )}
      {children}
      <span
        class={`row-buttons__more ${stage.name === 'ready' ? '' : 'row-buttons__more--corner'}`}
      >
        {stage.name === 'ready' && !isFace && (
          <>
            <IconButton
              name={i18n.t('videos.downloadNamed', { title })}
              tip={i18n.t('videos.download')}
              icon={DownloadIcon}
              onClick={actions.download}
            />
            <IconButton
              name={i18n.t('videos.copyLinkNamed', { title })}
              tip={i18n.t('videos.copyLink')}
              icon={LinkIcon}
              onClick={actions.copyLink}
            />
            {make === 'video' && (
              <IconButton
                name={i18n.t('videos.againNamed', { title })}
                tip={i18n.t('videos.again')}
                icon={AgainIcon}
                onClick={actions.again}
              />
            )}
          </>
        )}
        <IconButton
          name={i18n.t('videos.deleteNamed', { title })}
          tip={i18n.t('videos.delete')}
          icon={TrashIcon}
          buttonRef={button}
          onClick={() => setAsking(true)}
        />
      </span>
    </div>
  );
}
