import { i18n } from '#i18n';
import { type Job, remoteIdOf } from '../../utils/core/job/job.ts';
import { Question } from '../parts/question.tsx';

interface DeleteConfirmProps {
  readonly job: Job;
  readonly onRemove: (alsoAtHeygen: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks what of a job is to be deleted, in place of its buttons. */
export function DeleteConfirm({ job, onRemove, onCancel }: DeleteConfirmProps) {
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
