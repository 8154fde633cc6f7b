import type { RefObject } from 'preact';
import { type Draft, photosOf } from '../../../utils/core/draft/draft.ts';
import type { Voices } from '../../hooks/use-voices.ts';
import type { Consent } from '../../parts/consent/use-consent.ts';
import { later } from '../../parts/lazy.tsx';
import type { ProblemSentences } from '../say-problems.ts';
import type { DraftEdit } from '../use-draft-editor.ts';
import { ScriptField } from './script-field.tsx';
import { VoiceRow } from './voice-row.tsx';

/** Lazy: it is of no use before something is written. */
const CleanUp = later(async () => (await import('./clean-up.tsx')).CleanUp);

export interface ScriptNarrationProps {
  readonly draft: Draft;
  readonly hasKey: boolean;
  readonly catalog: Voices;
  readonly say: Pick<ProblemSentences, 'script' | 'voice'>;
  /** Whether what is written may leave the computer. */
  readonly allows: Consent['allows'];
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Focus the field on mount. */
  readonly takesFocus: boolean;
  /** Opens how the voice speaks. */
  readonly onSpeech: () => void;
  readonly onEdit: (changes: DraftEdit) => void;
}

export function ScriptNarration(props: ScriptNarrationProps) {
  const { draft, hasKey, catalog, say, field, takesFocus, onSpeech, onEdit } = props;
  return (
    <>
      <ScriptField
        field={field}
        script={draft.script}
        photos={photosOf(draft).length}
        problem={say.script}
        takesFocus={takesFocus}
        onInput={(script) => onEdit({ script })}
      >
        <CleanUp draft={draft} field={field} onEdit={onEdit} />
      </ScriptField>
      <VoiceRow
        draft={draft}
        catalog={catalog}
        hasKey={hasKey}
        problem={say.voice}
        onSpeech={onSpeech}
        onEdit={onEdit}
      />
    </>
  );
}
