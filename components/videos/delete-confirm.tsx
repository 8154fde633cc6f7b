import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface DeleteConfirmProps {
  /** Whether there is a video at HeyGen that could go with it. */
  readonly atHeygen: boolean;
  readonly onRemove: (alsoAtHeygen: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks in the row itself what is to be deleted. */
export function DeleteConfirm({ atHeygen, onRemove, onCancel }: DeleteConfirmProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row.
    <div
      class="delete-confirm"
      role="group"
      aria-label={i18n.t('videos.deleteAsk')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <p class="delete-confirm__question">{i18n.t('videos.deleteAsk')}</p>
      <button type="button" class="button button--outlined" onClick={() => onRemove(false)}>
        {i18n.t('videos.deleteHere')}
      </button>
      {atHeygen && (
        <button type="button" class="button button--danger" onClick={() => onRemove(true)}>
          {i18n.t('videos.deleteThere')}
        </button>
      )}
      <button ref={cancel} type="button" class="button button--quiet" onClick={onCancel}>
        {i18n.t('page.cancel')}
      </button>
    </div>
  );
}
