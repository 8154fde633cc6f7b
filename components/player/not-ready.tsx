import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { troubleOf } from '../../utils/core/job/remedies.ts';
import { markSeen, trashJobs } from '../../utils/messages.ts';
import { useNow, useWatch } from '../hooks/use-interval.ts';
import { usePhoto } from '../hooks/use-photo.ts';
import { composeHere } from '../parts/compose-here.ts';
import { JobMenu } from '../parts/job/job-menu.tsx';
import { JobRemedies } from '../parts/job/job-remedies.tsx';
import { JobTrouble } from '../parts/job/job-trouble.tsx';
import { Note } from '../parts/job/note.tsx';
import { RowProgress } from '../parts/job/progress.tsx';
import { RowStatus } from '../parts/job/status.tsx';
import { useJobActions } from '../parts/job/use-job-actions.ts';
import { Picture } from '../parts/picture.tsx';
import { AboutVideo } from './about-video.tsx';
import { usePageKeys } from './use-page-keys.ts';

/** A video that is being made, waits, or failed: its photo, how long it takes or why, and the way on. */
export function NotReady({ job }: { readonly job: Job }) {
  const photo = usePhoto(job.id);
  const now = useNow(1000);
  const actions = useJobActions(job.id, composeHere);
  const failed = job.stage.name === 'failed';
  const waits = troubleOf(job) === null && job.stage.name !== 'unclear';
  const remove = () => void trashJobs([job.id], false).catch(console.error);
  usePageKeys(failed ? { Delete: remove } : {});
  useWatch(!failed);
  useEffect(() => {
    if (failed) markSeen([job.id]).catch(() => {});
  }, [job.id, failed]);
  return (
    <div class="player" aria-busy={actions.busy}>
      <div class="player__head">
        <RowStatus job={job} />
        <h1 class="player__title" dir="auto">
          {shownTitle(job)}
        </h1>
        {waits && (
          <p>
            {i18n.t('player.notReady')} {i18n.t('player.notReadyText')}
          </p>
        )}
        <RowProgress job={job} now={now} />
        <JobTrouble job={job} canSendPicture={photo.canUpload} actions={actions} />
        <div class="player-actions">
          <JobRemedies job={job} canSendPicture={photo.canUpload} actions={actions} />
          {waits && (
            <a class="button button--outlined" href="/library.html">
              {i18n.t('player.toList')}
            </a>
          )}
          <JobMenu job={job} actions={actions} {...(failed ? { onDelete: remove } : {})} />
        </div>
        <Note class="player-actions__note" note={actions.note} />
      </div>
      <div class="stage">
        <Picture class="stage__photo" photo={photo} />
      </div>
      <AboutVideo job={job} />
    </div>
  );
}
