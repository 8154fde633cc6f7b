import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { trashJobs } from '../../utils/messages.ts';
import { chooseVoiceHere } from '../parts/compose-here.ts';
import { DownloadIcon, ShareIcon, WaveIcon } from '../parts/icons.tsx';
import { JobMenu } from '../parts/job/job-menu.tsx';
import { Note } from '../parts/job/note.tsx';
import type { JobActions } from '../parts/job/use-job-actions.ts';
import { ShareDialog } from '../parts/share/share.ts';
import { usePageKeys } from './use-page-keys.ts';

interface PlayerActionsProps {
  readonly job: Job;
  readonly actions: JobActions;
}

/** What can be done with a ready video; each by a key as well. */
export function PlayerActions({ job, actions }: PlayerActionsProps) {
  const [sharing, setSharing] = useState(false);
  const { request } = job;
  const hasWords = request.make === 'video' && request.narration.type === 'script';
  const share = () => setSharing(true);
  const changeVoice = () => actions.copyTo(chooseVoiceHere);
  const remove = () => void trashJobs([job.id], false).catch(console.error);
  usePageKeys({
    s: share,
    d: actions.download,
    Delete: remove,
    ...(request.make === 'video' ? { e: actions.again } : {}),
    ...(hasWords ? { v: changeVoice } : {}),
  });
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
        <button type="button" class="button button--outlined" onClick={share}>
          <ShareIcon size={16} />
          {i18n.t('share.open')}
        </button>
        <JobMenu
          job={job}
          actions={actions}
          more={
            hasWords
              ? [{ name: i18n.t('player.otherVoice'), icon: WaveIcon, onChoose: changeVoice }]
              : []
          }
          onDelete={remove}
        />
      </div>
      <Note class="player-actions__note" note={actions.note} />
      {sharing && <ShareDialog job={job} onClose={() => setSharing(false)} />}
    </>
  );
}
