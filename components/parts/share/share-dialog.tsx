import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../../utils/core/job/job.ts';
import { shownTitle } from '../../../utils/core/job/labels.ts';
import { openLink } from '../../../utils/core/share/links.ts';
import { saysMadeByAi } from '../../../utils/store/playback.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { isComposing } from '../composing.ts';
import { CloseIcon } from '../more-icons.tsx';
import '../tick.css';
import { Trouble } from '../trouble.tsx';
import './share.css';
import { ShareFile } from './share-file.tsx';
import { ShareLinks } from './share-links.tsx';
import { useLinks } from './use-links.ts';

interface ShareDialogProps {
  readonly job: Job;
  readonly onClose: () => void;
}

/** The ways to hand a video on, each with who can open it. Closed, the focus is where it was. */
export function ShareDialog({ job, onClose }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { links, trouble, retry } = useLinks(job.id);
  const byAi = useSetting(saysMadeByAi) === true;
  const [note, setNote] = useState('');
  useLayoutEffect(() => {
    const { current: shown } = dialog;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const title = shownTitle(job);
  const line = byAi ? i18n.t('share.line') : null;
  const copy = (text: string) => {
    setNote('');
    navigator.clipboard.writeText(text).then(
      () => setNote(i18n.t('share.copied')),
      () => setNote(i18n.t('share.notCopied')),
    );
  };
  const isOpen = links !== null && openLink(links.all) !== undefined;
  const file = links && (
    <ShareFile job={job} videoUrl={links.video.videoUrl} isOnlyWay={!isOpen} onSay={setNote} />
  );
  return (
    <dialog
      ref={dialog}
      class="share"
      aria-labelledby="share-heading"
      onClose={onClose}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header class="share__head">
        <h2 id="share-heading">{i18n.t('share.open')}</h2>
        <button
          type="button"
          class="button button--icon"
          aria-label={i18n.t('share.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
        <p class="share__title" dir="auto">
          {title}
        </p>
      </header>
      {trouble !== null && <Trouble sentence={trouble} onRetry={retry} />}
      {trouble === null && !links && <p class="share__who">{i18n.t('share.reading')}</p>}
      {links && (
        <>
          {!isOpen && file}
          <ShareLinks links={links.all} shared={{ title, line }} onCopy={copy} />
          {isOpen && file}
          <label class="share__ai">
            <input
              type="checkbox"
              checked={byAi}
              aria-describedby="share-ai-hint"
              onChange={({ currentTarget }) =>
                void saysMadeByAi.setValue(currentTarget.checked).catch(console.error)
              }
            />
            {i18n.t('share.madeByAi')}
          </label>
          <p id="share-ai-hint" class="share__who share__hint">
            {i18n.t('share.madeByAiHint')}
          </p>
          <p class="share__line" hidden={!byAi}>
            {i18n.t('share.line')}
          </p>
        </>
      )}
      <p class="share__note" role="status">
        {note}
      </p>
    </dialog>
  );
}
