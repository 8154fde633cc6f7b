import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { AgainIcon, DownloadIcon, LinkIcon } from '../parts/icons.tsx';
import { Note } from '../parts/job/note.tsx';
import { useJobActions } from '../parts/job/use-job-actions.ts';

/** Opens the composer in this tab. */
const compose = (draftId: string) => location.assign(`/popup.html?draft=${draftId}`);

export function PlayerActions({ job }: { readonly job: Job }) {
  const actions = useJobActions(job.id, compose);
  return (
    <div class="player-actions">
      <button type="button" class="button button--primary button--large" onClick={actions.download}>
        <DownloadIcon />
        {i18n.t('videos.download')}
      </button>
      <button
        type="button"
        class="button button--outlined button--large"
        onClick={actions.copyLink}
      >
        <LinkIcon />
        {i18n.t('videos.copyLink')}
      </button>
      {job.request.make === 'video' && (
        <button type="button" class="button button--outlined button--large" onClick={actions.again}>
          <AgainIcon />
          {i18n.t('videos.again')}
        </button>
      )}
      <Note class="player-actions__note" note={actions.note} />
    </div>
  );
}
