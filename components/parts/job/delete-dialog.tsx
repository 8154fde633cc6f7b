import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Job, remoteIdOf } from '../../../utils/core/job/job.ts';
import { shownTitle } from '../../../utils/core/job/labels.ts';
import { isComposing } from '../composing.ts';
import '../tick.css';
import './delete-dialog.css';

interface DeleteDialogProps {
  readonly job: Job;
  readonly onRemove: (alsoAtHeygen: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks what of a job is to be deleted. The focus starts on "Cancel", and Escape cancels. */
export function DeleteDialog({ job, onRemove, onCancel }: DeleteDialogProps) {
  const [alsoThere, setAlsoThere] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const wayOut = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { current: shown } = dialog;
    shown?.showModal();
    wayOut.current?.focus();
    // What is closed returns the focus to where it was; what is only removed does not.
    return () => shown?.close();
  }, []);
  const isFace = job.request.make === 'avatar';
  return (
    <dialog
      ref={dialog}
      class="delete-dialog"
      aria-labelledby="delete-ask"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        // The popup would close with it.
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id="delete-ask" class="delete-dialog__ask">
        {isFace ? i18n.t('faces.deleteAsk') : i18n.t('videos.deleteAsk')}
      </h2>
      <p class="delete-dialog__title" dir="auto">
        {shownTitle(job)}
      </p>
      {remoteIdOf(job) !== undefined && (
        <label class="delete-dialog__there">
          <input
            type="checkbox"
            checked={alsoThere}
            onChange={({ currentTarget }) => setAlsoThere(currentTarget.checked)}
          />
          {i18n.t('videos.deleteThere')}
        </label>
      )}
      <div class="delete-dialog__buttons">
        <button ref={wayOut} type="button" class="button button--quiet" onClick={onCancel}>
          {i18n.t('page.cancel')}
        </button>
        <button type="button" class="button button--danger" onClick={() => onRemove(alsoThere)}>
          {alsoThere ? i18n.t('videos.delete') : i18n.t('videos.deleteHere')}
        </button>
      </div>
    </dialog>
  );
}
