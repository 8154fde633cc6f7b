import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { VoiceSettings } from '../../utils/jobs/narration.ts';
import { withSetting } from '../../utils/jobs/voice-settings.ts';
import { Problem } from '../problem.tsx';
import type { VoiceSentences } from './say-problems.ts';
import { VoiceNumberField } from './voice-number.tsx';
import './voice-settings.css';

interface VoiceSettingsProps {
  readonly settings: VoiceSettings | undefined;
  /** Whether the chosen voice can have another accent. */
  readonly hasLocale: boolean;
  readonly say: VoiceSentences;
  readonly onChange: (settings: VoiceSettings | undefined) => void;
}

/** How the voice speaks. */
export default function VoiceSettingsFields(props: VoiceSettingsProps) {
  const { settings = {}, hasLocale, say, onChange } = props;
  const id = useId();
  const change = (changes: VoiceSettings) => onChange(withSetting(settings, changes));
  return (
    <fieldset class="voice-settings">
      <legend class="field__label">{i18n.t('voiceSettings.heading')}</legend>
      <VoiceNumberField
        name="speed"
        label={i18n.t('voiceSettings.speed')}
        reset={i18n.t('voiceSettings.resetSpeed')}
        step={0.05}
        value={settings.speed}
        problem={say.speed}
        onChange={(speed) => change({ speed })}
      />
      <VoiceNumberField
        name="pitch"
        label={i18n.t('voiceSettings.pitch')}
        reset={i18n.t('voiceSettings.resetPitch')}
        step={1}
        value={settings.pitch}
        problem={say.pitch}
        onChange={(pitch) => change({ pitch })}
      />
      <VoiceNumberField
        name="volume"
        label={i18n.t('voiceSettings.volume')}
        reset={i18n.t('voiceSettings.resetVolume')}
        step={0.05}
        value={settings.volume}
        problem={say.volume}
        onChange={(volume) => change({ volume })}
      />
      {(hasLocale || settings.locale !== undefined) && (
        <div class="voice-settings__locale">
          <label for={id}>{i18n.t('voiceSettings.locale')}</label>
          <input
            id={id}
            class="input"
            value={settings.locale ?? ''}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={say.locale !== undefined}
            aria-describedby={`${id}-problem ${id}-hint`}
            // Ends a tag; a video is not paid for by it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            onInput={(event) => change({ locale: event.currentTarget.value.trim() })}
          />
          <p id={`${id}-hint`} class="field__hint">
            {i18n.t('voiceSettings.localeHint')}
          </p>
          <Problem id={`${id}-problem`}>{say.locale}</Problem>
        </div>
      )}
    </fieldset>
  );
}
