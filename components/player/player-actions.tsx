import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { DownloadIcon, LinkIcon } from '../parts/icons.tsx';
import { JobMenu } from '../parts/job/job-menu.tsx';
import { Note } from '../parts/job/note.tsx';
import type { JobActions } from '../parts/job/use-job-actions.ts';

interface PlayerActionsProps {
  readonly job: Job;
  readonly actions: JobActions;
}

export function PlayerActions({ job, actions }: PlayerActionsProps) {
  return (
    <>
      <div class="player-actions" aria-busy={actions.busy}>
        <button
          type="button"
          class="button button--primary button--large"
          onClick={actions.download}
        >
          <DownloadIcon />
          {i18n.t('videos.download')}
        </button>
        <button type="button" class="button button--outlined" onClick={actions.copyLink}>
          <LinkIcon size={16} />
          {i18n.t('videos.copyLink')}
        </button>
        <JobMenu job={job} actions={actions} />
      </div>
      <Note class="player-actions__note" note={actions.note} />
    </>
  );
}
