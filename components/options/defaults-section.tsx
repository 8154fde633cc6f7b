import { i18n } from '#i18n';
import { optionProblems, voiceProblems } from '../../utils/jobs/check-draft.ts';
import { chosenVoice, settingsFor } from '../../utils/jobs/voice-settings.ts';
import { useVoices } from '../use-voices.ts';
import { SeldomGroup } from '../video-options/group.tsx';
import { sayOptionProblems } from '../video-options/say-option-problems.ts';
import { VideoOptionFields } from '../video-options/video-options.tsx';
import { sayVoiceProblems } from '../voice/say-voice-problems.ts';
import { VoiceField } from '../voice/voice-field.tsx';
import { VoiceSettingsFields } from '../voice/voice-settings.tsx';
import { SavedNote } from './saved-note.tsx';
import { useDefaults } from './use-defaults.ts';

/** What new videos start with. */
export function DefaultsSection() {
  const { shown, saved, change } = useDefaults();
  const catalogue = useVoices();
  if (!shown) return null;
  const { voice, voiceSettings } = shown;
  const known = catalogue.voices?.find(({ id }) => id === voice?.id);
  return (
    <section class="options-section" aria-labelledby="defaults-heading">
      <div class="options-section__head">
        <h2 id="defaults-heading">{i18n.t('options.defaults.heading')}</h2>
        <SavedNote saved={saved} />
      </div>
      <VoiceField
        label={i18n.t('options.defaults.voice')}
        catalogue={catalogue}
        value={voice}
        onChoose={(chosen) =>
          change({
            voice: chosenVoice(chosen),
            voiceSettings: settingsFor(chosen, voiceSettings),
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
