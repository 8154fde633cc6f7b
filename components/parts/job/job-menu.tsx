import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../../utils/core/job/job.ts';
import { lazy } from '../lazy.tsx';
import { Menu } from '../menu.tsx';
import type { JobActions } from './use-job-actions.ts';

const JobMenuList = lazy(async () => (await import('./job-menu-list.tsx')).JobMenuList);
const DeleteDialog = lazy(async () => (await import('./delete-dialog.tsx')).DeleteDialog);

interface JobMenuProps {
  readonly job: Job;
  readonly actions: JobActions;
}

/** What a job's row or page has no button for. */
export function JobMenu({ job, actions }: JobMenuProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu name={i18n.t('videos.moreNamed', { title: job.request.title })}>
        {(place) => (
          <JobMenuList place={place} job={job} actions={actions} onDelete={() => setAsking(true)} />
        )}
      </Menu>
      {asking && (
        <DeleteDialog
          job={job}
          onRemove={(alsoAtHeygen) => {
            setAsking(false);
            actions.remove(alsoAtHeygen);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
