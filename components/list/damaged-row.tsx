import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AlertIcon } from '../parts/icons.tsx';
import '../parts/job/job-trouble.css';

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
        <h3 class="video-row__title">{i18n.t('videos.damaged')}</h3>
        <p class="video-row__facts">
          <span class="row-status row-status--failed">
            <AlertIcon size={14} />
            {i18n.t('videos.damagedStatus')}
          </span>
        </p>
        <p class="job-why">{why}</p>
        <div class="job-remedies">
          <button
            type="button"
            class="button button--outlined"
            aria-label={i18n.t('videos.deleteNamed', { title: i18n.t('videos.damaged') })}
            onClick={remove}
          >
            {i18n.t('videos.delete')}
          </button>
        </div>
      </div>
    </li>
  );
}
