import { i18n } from '#i18n';
import type { Job } from '../../../utils/core/job/job.ts';
import { shownTitle } from '../../../utils/core/job/labels.ts';
import { DownloadIcon, ShareIcon } from '../icons.tsx';
import { Note } from '../job/note.tsx';
import { useJobActions } from '../job/use-job-actions.ts';
import { ShareWay } from './share-way.tsx';
import { useFileShare } from './use-file-share.ts';

interface ShareFileProps {
  readonly job: Job;
  readonly videoUrl: string;
  /** No link opens for anybody else. */
  readonly isOnlyWay: boolean;
  readonly onSay: (note: string) => void;
}

/** The file itself, which plays for whoever has it: saved, or handed to the system's own sheet. */
export function ShareFile({ job, videoUrl, isOnlyWay, onSay }: ShareFileProps) {
  const { send } = useFileShare(videoUrl, shownTitle(job), onSay);
  const { download, note } = useJobActions(job.id, () => {});
  return (
    <ShareWay
      name={i18n.t('share.fileName')}
      about={isOnlyWay ? i18n.t('share.fileOnly') : i18n.t('share.fileLasts')}
    >
      <button
        type="button"
        class={`button ${isOnlyWay ? 'button--primary' : 'button--outlined'}`}
        onClick={download}
      >
        <DownloadIcon size={16} />
        {i18n.t('videos.download')}
      </button>
      {send && (
        <button type="button" class="button button--outlined" onClick={send}>
          <ShareIcon size={16} />
          {i18n.t('share.sendFile')}
        </button>
      )}
      <Note class="share__note" note={note} />
    </ShareWay>
  );
}
