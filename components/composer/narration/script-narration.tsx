import { useCallback, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft, Heard } from '../../../utils/core/draft/draft.ts';
import { chosenVoice, settingsFor } from '../../../utils/core/draft/voice-settings.ts';
import type { Voices } from '../../hooks/use-voices.ts';
import { lazy } from '../../parts/lazy.tsx';
import type { Consent } from '../consent/use-consent.ts';
import type { ProblemSentences } from '../say-problems.ts';
import type { DraftEdit } from '../use-draft-editor.ts';
import { ScriptField } from './script-field.tsx';

/** Lazy: they are of no use until the voices are loaded, right after the first paint. */

const VoiceField = lazy(
  async () => (await import('../../parts/voice/voice-field.tsx')).VoiceField,
  ({ label, value }) => (
    <div class="field" aria-busy="true">
      <span class="field__label">{label}</span>
      <div class="input" dir="auto">
        {value?.name}
      </div>
    </div>
  ),
);

const CleanUp = lazy(async () => (await import('./clean-up.tsx')).CleanUp);

const ScriptTools = lazy(async () => (await import('./script-tools.tsx')).ScriptTools);

export interface ScriptNarrationProps {
  readonly draft: Draft;
  readonly hasKey: boolean;
  readonly catalog: Voices;
  readonly say: Pick<ProblemSentences, 'script' | 'voice'>;
  /** Whether what is written may leave the computer. */
  readonly allows: Consent['allows'];
  readonly onEdit: (changes: DraftEdit) => void;
}

export function ScriptNarration(props: ScriptNarrationProps & { readonly takesFocus: boolean }) {
  const { draft, hasKey, catalog, say, allows, takesFocus, onEdit } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const voice = catalog.voices?.find(({ id }) => id === draft.voice?.id);
  const write = (script: string) => onEdit({ script });
  const keepHeard = useCallback((heard: Heard) => onEdit({ heard }), [onEdit]);
  return (
    <>
      <ScriptField
        field={field}
        script={draft.script}
        problem={say.script}
        takesFocus={takesFocus}
        onInput={write}
      >
        <ScriptTools
          draft={draft}
          voice={voice}
          hasKey={hasKey}
          field={field}
          allows={allows}
          onInput={write}
          onHeard={keepHeard}
        />
        <CleanUp draft={draft} field={field} onEdit={onEdit} />
      </ScriptField>
      <VoiceField
        label={i18n.t('composer.voice')}
        catalog={catalog}
        value={draft.voice}
        problem={say.voice}
        onPick={(picked) =>
          onEdit({
            voice: chosenVoice(picked),
            voiceSettings: settingsFor(picked, draft.voiceSettings),
          })
        }
      />
    </>
  );
}
