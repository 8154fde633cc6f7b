import { i18n } from '#i18n';
import type { VoiceSettings } from '../../../utils/core/draft/narration.ts';
import { withSetting } from '../../../utils/core/draft/voice-settings.ts';
import { AccentField } from './accent-field.tsx';
import type { VoiceSentences } from './say-voice-problems.ts';
import { VoiceNumberField } from './voice-number.tsx';
import './voice-settings.css';

interface VoiceSettingsProps {
  readonly settings: VoiceSettings | undefined;
  /** The picked voice accepts an accent. */
  readonly hasLocale: boolean;
  /** What HeyGen calls the picked voice's language; empty where it does not say. */
  readonly language: string;
  readonly say: VoiceSentences;
  readonly onChange: (settings: VoiceSettings | undefined) => void;
}

/** The fields only: the caller wraps them in a named group with the class `voice-settings`. */
export function VoiceSettingsFields(props: VoiceSettingsProps) {
  const { settings = {}, hasLocale, language, say, onChange } = props;
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
          language={language}
          problem={say.locale}
          onInput={(locale) => change({ locale })}
        />
      )}
    </>
  );
}
