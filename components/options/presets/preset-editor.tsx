import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { voiceProblems } from '../../../utils/core/draft/check-narration.ts';
import { optionProblems } from '../../../utils/core/draft/check-options.ts';
import { SCRIPT_LIMIT } from '../../../utils/core/draft/narration.ts';
import type { Preset } from '../../../utils/core/draft/preset.ts';
import { nameProblem, type Presets } from '../../../utils/core/draft/presets.ts';
import { chosenVoice, settingsFor } from '../../../utils/core/draft/voice-settings.ts';
import { useVoices } from '../../hooks/use-voices.ts';
import { SeldomGroup } from '../../parts/group.tsx';
import { sayNameProblem, sayPresetName } from '../../parts/preset/say-preset.ts';
import { TextField } from '../../parts/text-field.tsx';
import { sayOptionProblems } from '../../parts/video-options/option-props.ts';
import { VideoOptionFields } from '../../parts/video-options/video-options.tsx';
import { sayVoiceProblems } from '../../parts/voice/say-voice-problems.ts';
import { VoiceField } from '../../parts/voice/voice-field.tsx';
import { VoiceSettingsFields } from '../../parts/voice/voice-settings.tsx';
import { usePresetEditor } from './use-preset-editor.ts';

interface PresetEditorProps {
  readonly preset: Preset;
  readonly presets: Presets;
  readonly follow: (saving: Promise<unknown>) => void;
}

/** Everything that a preset holds, its name first. */
export function PresetEditor({ preset, presets, follow }: PresetEditorProps) {
  const { shown, change } = usePresetEditor(preset, follow);
  const fields = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const name = fields.current?.querySelector('input');
    name?.focus();
    name?.select();
  }, []);
  const name = shown.name || (shown === preset ? sayPresetName(preset) : shown.name);
  const problem = nameProblem(name, presets, preset.id);
  return (
    <div ref={fields} class="preset-editor">
      <TextField
        label={i18n.t('presets.name')}
        value={name}
        problem={sayNameProblem(problem)}
        strict={problem === 'taken'}
        onInput={(typed) => change({ name: typed })}
      />
      <SpeechFields shown={shown} change={change} />
      <div class="field">
        <label class="field__label" for={`script-${preset.id}`}>
          {i18n.t('presets.script')}
        </label>
        <textarea
          id={`script-${preset.id}`}
          class="input preset-editor__script"
          dir="auto"
          rows={2}
          maxLength={SCRIPT_LIMIT}
          aria-describedby={`script-hint-${preset.id}`}
          value={shown.script ?? ''}
          onInput={(event) => change({ script: event.currentTarget.value })}
        />
        <p id={`script-hint-${preset.id}`} class="field__hint">
          {i18n.t('presets.scriptHint')}
        </p>
      </div>
      <VideoOptionFields
        options={shown}
        problems={sayOptionProblems(optionProblems(shown))}
        strict={false}
        photo={null}
        onEdit={change}
      />
    </div>
  );
}

interface SpeechFieldsProps {
  readonly shown: Preset;
  readonly change: (changes: Partial<Preset>) => void;
}

function SpeechFields({ shown: { voice, voiceSettings }, change }: SpeechFieldsProps) {
  const catalog = useVoices();
  const known = catalog.voices?.find(({ id }) => id === voice?.id);
  return (
    <>
      <VoiceField
        label={i18n.t('composer.voice')}
        catalog={catalog}
        value={voice}
        onPick={(picked) =>
          change({
            voice: chosenVoice(picked),
            voiceSettings: settingsFor(picked, voiceSettings),
          })
        }
        onClear={() => change({ voice: null, voiceSettings: settingsFor(null, voiceSettings) })}
      />
      <SeldomGroup
        name={i18n.t('options.defaults.voiceSettings')}
        used={voiceSettings !== undefined}
      >
        <div class="voice-settings">
          <VoiceSettingsFields
            settings={voiceSettings}
            hasLocale={known?.supportsLocale === true}
            language={voice?.language ?? ''}
            say={sayVoiceProblems(voiceProblems(voiceSettings))}
            onChange={(changed) => change({ voiceSettings: changed })}
          />
        </div>
      </SeldomGroup>
    </>
  );
}
