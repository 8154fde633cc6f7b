import { i18n } from '#i18n';
import { voiceProblems } from '../../utils/core/draft/check-narration.ts';
import { optionProblems } from '../../utils/core/draft/check-options.ts';
import { chosenVoice, settingsFor } from '../../utils/core/draft/voice-settings.ts';
import { useVoices } from '../hooks/use-voices.ts';
import { SeldomGroup } from '../parts/group.tsx';
import { sayOptionProblems } from '../parts/video-options/option-props.ts';
import { VideoOptionFields } from '../parts/video-options/video-options.tsx';
import { sayVoiceProblems } from '../parts/voice/say-voice-problems.ts';
import { VoiceField } from '../parts/voice/voice-field.tsx';
import { VoiceSettingsFields } from '../parts/voice/voice-settings.tsx';
import { SavedNote } from './saved.tsx';
import { useDefaults } from './use-defaults.ts';

export function DefaultsSection() {
  const { shown, saved, change } = useDefaults();
  const catalog = useVoices();
  if (!shown) return null;
  const { voice, voiceSettings } = shown;
  const known = catalog.voices?.find(({ id }) => id === voice?.id);
  return (
    <section class="options-section" aria-labelledby="defaults-heading">
      <div class="options-section__head">
        <h2 id="defaults-heading">{i18n.t('options.defaults.heading')}</h2>
        <SavedNote saved={saved} />
      </div>
      <VoiceField
        label={i18n.t('options.defaults.voice')}
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
            say={sayVoiceProblems(voiceProblems(voiceSettings))}
            onChange={(changed) => change({ voiceSettings: changed })}
          />
        </div>
      </SeldomGroup>
      <VideoOptionFields
        options={shown}
        problems={sayOptionProblems(optionProblems(shown))}
        strict={false}
        photo={null}
        onEdit={change}
      />
    </section>
  );
}
