import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AlertIcon, TrashIcon } from '../parts/icons.tsx';
import { IconButton } from './icon-button.tsx';

interface DamagedRowProps {
  readonly why: string;
  /** Safe to repeat. */
  readonly onDelete: () => Promise<unknown>;
}

/** An entry whose record can't be read can only be deleted. */
export function DamagedRow({ why, onDelete }: DamagedRowProps) {
  const [busy, setBusy] = useState(false);
  const remove = () => {
    setBusy(true);
    onDelete()
      .catch(console.error)
      .finally(() => setBusy(false));
  };
  return (
    <li class="video-row" aria-busy={busy}>
      <span class="video-row__still" />
      <div class="video-row__text">
        <h2 class="video-row__title">{i18n.t('videos.damaged')}</h2>
        <p class="video-row__facts">
          <span class="row-status row-status--failed">
            <AlertIcon size={14} />
            {i18n.t('videos.damagedStatus')}
          </span>
        </p>
        <p class="video-row__why">{why}</p>
        <div class="row-buttons row-buttons--lone">
          <span class="row-buttons__more row-buttons__more--corner">
            <IconButton
              name={i18n.t('videos.deleteNamed', { title: i18n.t('videos.damaged') })}
              tip={i18n.t('videos.delete')}
              icon={TrashIcon}
              onClick={remove}
            />
          </span>
        </div>
      </div>
    </li>
  );
}
