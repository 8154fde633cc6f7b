import { i18n } from '#i18n';
import type { Job } from '../../../utils/core/job/job.ts';
import type { MenuPlace } from '../menu.tsx';
import { type MenuItem, MenuList } from '../menu-list.tsx';
import { AgainIcon, FolderIcon, TrashIcon } from '../more-icons.tsx';
import type { JobActions } from './use-job-actions.ts';

interface JobMenuListProps {
  readonly place: MenuPlace;
  readonly job: Job;
  readonly actions: JobActions;
  readonly more: readonly MenuItem[];
  readonly onDelete: () => void;
}

/** What else can be done with a job: to copy it, to find its file, and to delete it. */
export function JobMenuList({ place, job, actions, more, onDelete }: JobMenuListProps) {
  const { stage, request } = job;
  const items: MenuItem[] = [];
  if (stage.name === 'ready' && request.make === 'video') {
    items.push({ name: i18n.t('videos.again'), icon: AgainIcon, onChoose: actions.again });
  }
  if (actions.showInFolder) {
    const { showInFolder: onChoose } = actions;
    items.push({ name: i18n.t('player.showInFolder'), icon: FolderIcon, onChoose });
  }
  items.push(...more, {
    name: i18n.t('videos.delete'),
    icon: TrashIcon,
    isDanger: true,
    onChoose: onDelete,
  });
  return <MenuList {...place} items={items} />;
}
