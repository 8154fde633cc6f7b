import { i18n } from '#i18n';
import type { VoiceSettings } from '../../../utils/core/draft/narration.ts';
import { withSetting } from '../../../utils/core/draft/voice-settings.ts';
import type { VoiceSentences } from './say-voice-problems.ts';
import { VoiceNumberField } from './voice-number.tsx';
import './voice-settings.css';
import { useId, useState } from 'preact/hooks';
import { isComposing } from '../composing.ts';
import { Problem } from '../problem.tsx';

interface VoiceSettingsProps {
  readonly settings: VoiceSettings | undefined;
  /** The picked voice accepts an accent. */
  readonly hasLocale: boolean;
  readonly say: VoiceSentences;
  readonly onChange: (settings: VoiceSettings | undefined) => void;
}

/** The fields only: the caller wraps them in a named group with the class `voice-settings`. */
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

interface AccentFieldProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onInput: (tag: string) => void;
}

/** A BCP-47 language tag. Not called wrong while it is typed. */
function AccentField({ value, problem, onInput }: AccentFieldProps) {
  const id = useId();
  const [done, setDone] = useState(true);
  const said = done ? problem : undefined;
  return (
    <div class="voice-settings__locale">
      <label for={id}>{i18n.t('voiceSettings.locale')}</label>
      <input
        id={id}
        class="input"
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={said !== undefined}
        aria-describedby={`${id}-problem ${id}-hint`}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== 'Enter') return;
          setDone(true);
          // Must not submit the form: a video would be paid for.
          event.preventDefault();
        }}
        onInput={(event) => {
          setDone(false);
          onInput(event.currentTarget.value.trim());
        }}
        onBlur={() => setDone(true)}
      />
      <p id={`${id}-hint`} class="field__hint">
        {i18n.t('voiceSettings.localeHint')}
      </p>
      <Problem id={`${id}-problem`}>{said}</Problem>
    </div>
  );
}
