import { i18n } from '#i18n';
import { useJobActions } from '../hooks/use-job-actions.ts';
import { AlertIcon, TrashIcon } from '../parts/icons.tsx';
import { IconButton } from './icon-button.tsx';

/** An entry whose record can't be read: all that is left to do is to take it away. */
export function DamagedRow({ id }: { readonly id: string }) {
  const actions = useJobActions(id, () => {});
  return (
    <li class="video-row" aria-busy={actions.busy}>
      <span class="video-row__still" />
      <div class="video-row__text">
        <h2 class="video-row__title">{i18n.t('videos.damaged')}</h2>
        <p class="video-row__facts">
          <span class="row-status row-status--failed">
            <AlertIcon size={14} />
            {i18n.t('videos.damagedStatus')}
          </span>
        </p>
        <p class="video-row__why">{i18n.t('videos.damagedWhy')}</p>
        <div class="row-buttons row-buttons--lone">
          <span class="row-buttons__more row-buttons__more--corner">
            <IconButton
              name={i18n.t('videos.delete')}
              icon={TrashIcon}
              onClick={() => actions.remove(false)}
            />
          </span>
        </div>
      </div>
    </li>
  );
}
