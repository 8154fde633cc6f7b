import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { DownloadIcon, ShareIcon } from '../parts/icons.tsx';
import { JobMenu } from '../parts/job/job-menu.tsx';
import type { JobActions } from '../parts/job/use-job-actions.ts';
import { ShareDialog } from '../parts/share/share.ts';

interface RowActionsProps {
  readonly job: Job;
  readonly actions: JobActions;
}

/** The usual actions as icons, which a hand or the focus brings out; the rest in a menu. */
export function RowActions({ job, actions }: RowActionsProps) {
  const [sharing, setSharing] = useState(false);
  const title = shownTitle(job);
  const { make } = job.request;
  const isReady = job.stage.name === 'ready';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row.
    <div class="row-actions" role="group" aria-label={title}>
      {isReady && make !== 'avatar' && (
        <>
          <button
            type="button"
            class="button button--icon row-actions__shy"
            aria-label={i18n.t('videos.downloadNamed', { title })}
            data-tip={i18n.t('videos.download')}
            onClick={actions.download}
          >
            <DownloadIcon size={16} />
          </button>
          <button
            type="button"
            class="button button--icon row-actions__shy"
            aria-label={i18n.t('share.named', { title })}
            data-tip={i18n.t('share.open')}
            onClick={() => setSharing(true)}
          >
            <ShareIcon size={16} />
          </button>
        </>
      )}
      <JobMenu job={job} actions={actions} />
      {sharing && <ShareDialog job={job} onClose={() => setSharing(false)} />}
    </div>
  );
}
