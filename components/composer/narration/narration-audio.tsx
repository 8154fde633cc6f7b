import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { narrationTypeOf } from '../../../utils/core/draft/draft.ts';
import { Problem } from '../../parts/problem.tsx';
import './narration-audio.css';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import type { ProblemSentences } from '../say-problems.ts';
import type { DraftEdit } from '../use-draft-editor.ts';
import { NarrationLink } from './narration-link.tsx';
import { NarrationPlayer } from './narration-player.tsx';
import { NarrationRecorder } from './narration-recorder.tsx';
import { NarrationWays } from './narration-ways.tsx';
import { type OwnAudioInput, useOwnAudio } from './use-own-audio.ts';

export interface NarrationProps {
  readonly draft: Draft;
  readonly say: Pick<ProblemSentences, 'recording' | 'audioUrl'>;
  readonly onEdit: (changes: DraftEdit) => void;
}

export function NarrationAudio({ draft, say, onEdit }: NarrationProps) {
  const own = useOwnAudio((recording) => onEdit({ recording }));
  if (narrationTypeOf(draft) === 'audioLink') {
    return <NarrationLink draft={draft} problem={say.audioUrl} onEdit={onEdit} />;
  }
  const { recording } = draft;
  return (
    <DropZone own={own} empty={!recording && !own.listening} invalid={say.recording !== undefined}>
      {own.listening ? (
        <NarrationRecorder listening={own.listening} />
      ) : own.busy ? (
        <p class="audio-box__busy" role="status">
          {i18n.t('audio.reading')}
        </p>
      ) : recording ? (
        <NarrationPlayer key={recording.id} recording={recording} />
      ) : (
        <p class="field__hint">{i18n.t('audio.dropHint')}</p>
      )}
      {own.full && <p class="field__hint">{i18n.t('audio.full')}</p>}
      {!own.listening && !own.busy && (
        <NarrationWays
          draftId={draft.id}
          own={own}
          has={recording !== undefined}
          onLink={() => onEdit({ narration: 'audioLink' })}
          onRemove={() => onEdit({ recording: undefined })}
        />
      )}
      <Problem>{own.problem ?? say.recording}</Problem>
    </DropZone>
  );
}

interface DropZoneProps {
  readonly own: OwnAudioInput;
  readonly empty: boolean;
  readonly invalid: boolean;
  readonly children: ComponentChildren;
}

/**
 * Accepts a dropped audio file. A file that is dropped beside it reaches the page, which takes it
 * as a picture.
 */
function DropZone({ own, empty, invalid, children }: DropZoneProps) {
  const zone = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const { take, listening } = own;
  // The end of a recording removes the focused button.
  useEffect(() => {
    if (listening) return () => zone.current?.focus();
    return undefined;
  }, [listening]);
  useEffect(() => {
    const { current } = zone;
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      setOver(false);
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      take(file);
    };
    current?.addEventListener('drop', onDrop);
    return () => current?.removeEventListener('drop', onDrop);
  }, [take]);
  return (
    <section
      ref={zone}
      class={`audio-box ${empty ? 'audio-box--empty' : ''} ${over ? 'audio-box--over' : ''}`}
      aria-label={i18n.t('audio.audio')}
      aria-invalid={invalid}
      tabIndex={-1}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      {children}
    </section>
  );
}
