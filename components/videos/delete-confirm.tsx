import { i18n } from '#i18n';
import { Question } from '../question.tsx';

interface DeleteConfirmProps {
  /** Whether there is a video at HeyGen that could go with it. */
  readonly atHeygen: boolean;
  readonly onRemove: (alsoAtHeygen: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks in the row itself what is to be deleted. */
export function DeleteConfirm({ atHeygen, onRemove, onCancel }: DeleteConfirmProps) {
  return (
    <Question class="delete-confirm" ask={i18n.t('videos.deleteAsk')} onCancel={onCancel}>
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
