import { i18n } from '#i18n';
import { explain, type Remedy } from '../../utils/heygen/explain.ts';
import type { Job } from '../../utils/jobs/job.ts';
import { isHeld } from '../../utils/jobs/transition.ts';
import { AgainIcon, DownloadIcon, FaceIcon, LinkIcon, PlayIcon, TrashIcon } from '../icons.tsx';
import { useAsking } from '../use-asking.ts';
import { DeleteConfirm } from './delete-confirm.tsx';
import { IconButton } from './icon-button.tsx';
import { RemedyButton } from './remedy-button.tsx';
import type { RowActions } from './use-row-actions.ts';

interface RowButtonsProps {
  readonly job: Job;
  readonly canSendPicture: boolean;
  readonly actions: RowActions;
}

/** What can be done with a video at its stage: the one thing to do in words, the rest as signs. */
export function RowButtons({ job, canSendPicture, actions }: RowButtonsProps) {
  const { asking, setAsking, button } = useAsking();
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
  const failure = stage.name === 'failed' ? stage.failure : job.trouble;
  const remedy = failure && explain(failure, { make, canSendPicture }).remedy;
  const offered = remedy && isOffered(remedy, job) ? remedy : null;
  // What was put right elsewhere still has to be tried again.
  const mended = offered !== null && MENDED_ELSEWHERE.has(offered);
  const retriable = stage.name === 'failed' && mended && make !== 'elsewhere';
  const resumable = offered === 'account' && isHeld(job);
  const lone = stage.name !== 'ready' && offered === null;
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
      {offered && <RemedyButton remedy={offered} actions={actions} />}
      {retriable && <RemedyButton remedy="retry" actions={actions} />}
      {resumable && <RemedyButton remedy="resume" actions={actions} />}
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

const MENDED_ELSEWHERE: ReadonlySet<Remedy> = new Set(['options', 'account', 'wait']);

/**
 * A job in flight goes on by itself, and what was made elsewhere is made again there; only what they wait for can be
 * done by the person.
 */
function isOffered(remedy: Remedy, { stage, request }: Job): boolean {
  if (remedy === 'options' || remedy === 'account') return true;
  return stage.name === 'failed' && request.make !== 'elsewhere';
}
