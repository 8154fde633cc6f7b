import { i18n } from '#i18n';
import { type Job, remoteIdOf } from '../../utils/core/job/job.ts';
import { mayBePaid, remediesOf } from '../../utils/core/job/remedies.ts';
import { useAsking } from '../hooks/use-asking.ts';
import {
  AgainIcon,
  DownloadIcon,
  FaceIcon,
  LinkIcon,
  PlayIcon,
  TrashIcon,
} from '../parts/icons.tsx';
import { RemedyButton } from '../parts/job/remedy-button.tsx';
import type { JobActions } from '../parts/job/use-job-actions.ts';
import { Question } from '../parts/question.tsx';
import { IconButton } from './icon-button.tsx';

interface RowButtonsProps {
  readonly job: Job;
  readonly canSendPicture: boolean;
  readonly actions: JobActions;
}

/** One labeled main action for the job's stage; the others are icons. */
export function RowButtons({ job, canSendPicture, actions }: RowButtonsProps) {
  const { asking, setAsking, button } = useAsking();
  const stopping = useAsking();
  const { stage } = job;
  const { make } = job.request;
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
  if (stopping.asking) {
    return (
      <Question
        class="delete-confirm"
        ask={i18n.t('videos.stopAsk')}
        onCancel={() => stopping.setAsking(false)}
      >
        <button
          type="button"
          class="button button--danger"
          onClick={() => {
            actions.remove(false);
            stopping.setAsking(false);
          }}
        >
          {i18n.t('videos.stop')}
        </button>
      </Question>
    );
  }
  const remedies = remediesOf(job, canSendPicture);
  const lone = stage.name !== 'ready' && remedies.length === 0;
  return (
    <div class={`row-buttons ${lone ? 'row-buttons--lone' : ''}`}>
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
        >
          <PlayIcon size={16} />
          {i18n.t('videos.watch')}
        </a>
      )}
      {remedies.map((remedy) => (
        <RemedyButton
          key={remedy}
          job={job}
          remedy={remedy}
          actions={actions}
          onStop={mayBePaid(job) ? () => stopping.setAsking(true) : undefined}
          stopRef={stopping.button}
        />
      ))}
      <span
        class={`row-buttons__more ${stage.name === 'ready' ? '' : 'row-buttons__more--corner'}`}
      >
        {stage.name === 'ready' && !isFace && (
          <>
            <IconButton
              name={i18n.t('videos.download')}
              icon={DownloadIcon}
              onClick={actions.download}
            />
            <IconButton
              name={i18n.t('videos.copyLink')}
              icon={LinkIcon}
              onClick={actions.copyLink}
            />
            {make === 'video' && (
              <IconButton name={i18n.t('videos.again')} icon={AgainIcon} onClick={actions.again} />
            )}
          </>
        )}
        <IconButton
          name={i18n.t('videos.delete')}
          icon={TrashIcon}
          buttonRef={button}
          onClick={() => setAsking(true)}
        />
      </span>
    </div>
  );
}

interface DeleteConfirmProps {
  readonly job: Job;
  readonly onRemove: (alsoAtHeygen: boolean) => void;
  readonly onCancel: () => void;
}

function DeleteConfirm({ job, onRemove, onCancel }: DeleteConfirmProps) {
  const isFace = job.request.make === 'avatar';
  const atHeygen = remoteIdOf(job) !== undefined;
  const ask = isFace ? i18n.t('faces.deleteAsk') : i18n.t('videos.deleteAsk');
  return (
    <Question class="delete-confirm" ask={ask} onCancel={onCancel}>
      <button type="button" class="button button--outlined" onClick={() => onRemove(false)}>
        {i18n.t('videos.deleteHere')}
      </button>
      {atHeygen && (
        <button type="button" class="button button--danger" onClick={() => onRemove(true)}>
          {i18n.t('videos.deleteThere')}
        </button>
      )}
    </Question>
  );
}
