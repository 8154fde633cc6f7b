import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { followCanListen } from '../../../utils/media/sound/microphone.ts';
import type { OwnAudioInput } from './use-own-audio.ts';

interface NarrationWaysProps {
  readonly draftId: string;
  readonly own: OwnAudioInput;
  /** There is a recording already. */
  readonly has: boolean;
  readonly onLink: () => void;
  readonly onRemove: () => void;
}

export function NarrationWays({ draftId, own, has, onLink, onRemove }: NarrationWaysProps) {
  const field = useRef<HTMLInputElement>(null);
  const look = has ? 'button--quiet' : 'button--outlined';
  return (
    <div class={`audio-box__buttons ${has ? 'audio-box__buttons--quiet' : ''}`}>
      <input
        ref={field}
        type="file"
        accept="audio/*,video/*"
        hidden
        aria-label={i18n.t('audio.choose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Otherwise picking the same file again fires no change event.
          currentTarget.value = '';
          if (file) own.take(file);
        }}
      />
      <button type="button" class={`button ${look}`} onClick={() => field.current?.click()}>
        {has ? i18n.t('audio.replace') : i18n.t('audio.choose')}
      </button>
      <RecordButton draftId={draftId} look={look} has={has} onRecord={own.record} />
      {has ? (
        <button type="button" class="button button--quiet" onClick={onRemove}>
          {i18n.t('page.remove')}
        </button>
      ) : (
        <button type="button" class="button button--quiet" onClick={onLink}>
          {i18n.t('audio.useLink')}
        </button>
      )}
    </div>
  );
}

interface RecordButtonProps {
  readonly draftId: string;
  readonly look: string;
  readonly has: boolean;
  readonly onRecord: () => void;
}

/** Records here, or opens a tab if this page can't ask for the microphone. */
function RecordButton({ draftId, look, has, onRecord }: RecordButtonProps) {
  const [here, setHere] = useState(true);
  useEffect(() => followCanListen(setHere), []);
  if (!here) {
    return (
      <a
        class={`button ${look}`}
        href={`/popup.html?draft=${encodeURIComponent(draftId)}`}
        target="_blank"
        rel="noopener"
        title={i18n.t('audio.recordInTabHint')}
      >
        {i18n.t('audio.recordInTab')}
      </a>
    );
  }
  return (
    <button type="button" class={`button ${look}`} onClick={onRecord}>
      {has ? i18n.t('audio.again') : i18n.t('audio.record')}
    </button>
  );
}
