import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../../utils/core/job/job.ts';
import { shownTitle } from '../../../utils/core/job/labels.ts';
import { lazy } from '../lazy.tsx';
import { Menu } from '../menu.tsx';
import type { MenuItem } from '../menu-list.tsx';
import type { JobActions } from './use-job-actions.ts';

const JobMenuList = lazy(async () => (await import('./job-menu-list.tsx')).JobMenuList);
const DeleteDialog = lazy(async () => (await import('./delete-dialog.tsx')).DeleteDialog);

interface JobMenuProps {
  readonly job: Job;
  readonly actions: JobActions;
  /** What the page alone can do with it; before its deletion. */
  readonly more?: readonly MenuItem[];
  /** Called in the place of the question. */
  readonly onDelete?: () => void;
}

/** What a job's row or page has no button for. */
export function JobMenu({ job, actions, more = [], onDelete }: JobMenuProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu name={i18n.t('videos.moreNamed', { title: shownTitle(job) })}>
        {(place) => (
          <JobMenuList
            place={place}
            job={job}
            actions={actions}
            more={more}
            onDelete={onDelete ?? (() => setAsking(true))}
          />
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
