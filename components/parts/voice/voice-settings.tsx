import { i18n } from '#i18n';
import type { VoiceSettings } from '../../../utils/core/draft/narration.ts';
import { withSetting } from '../../../utils/core/draft/voice-settings.ts';
import { AccentField } from './accent-field.tsx';
import type { VoiceSentences } from './say-voice-problems.ts';
import { VoiceNumberField } from './voice-number.tsx';
import './voice-settings.css';

interface VoiceSettingsProps {
  readonly settings: VoiceSettings | undefined;
  /** Whether the chosen voice can have another accent. */
  readonly hasLocale: boolean;
  readonly say: VoiceSentences;
  readonly onChange: (settings: VoiceSettings | undefined) => void;
}

/** How the voice speaks; what is around it has the class `voice-settings` and a name. */
export function VoiceSettingsFields(props: VoiceSettingsProps) {
  const { settings = {}, hasLocale, say, onChange } = props;
  const change = (changes: VoiceSettings) => onChange(withSetting(settings, changes));
  return (
    <>
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
        <AccentField
          value={settings.locale ?? ''}
          problem={say.locale}
          onInput={(locale) => change({ locale })}
        />
      )}
    </>
  );
}
