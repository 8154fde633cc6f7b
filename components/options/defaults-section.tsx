import { i18n } from '#i18n';
import { optionProblems } from '../../utils/jobs/check-draft.ts';
import { chosenVoice, settingsFor } from '../../utils/jobs/voice-settings.ts';
import { useVoices } from '../use-voices.ts';
import { sayOptionProblems } from '../video-options/say-option-problems.ts';
import { VideoOptionFields } from '../video-options/video-options.tsx';
import { VoiceField } from '../voice/voice-field.tsx';
import { SavedNote } from './saved-note.tsx';
import { useDefaults } from './use-defaults.ts';

/** What new videos start with. */
export function DefaultsSection() {
  const { shown, saved, change } = useDefaults();
  const catalogue = useVoices();
  if (!shown) return null;
  return (
    <section class="options-section" aria-labelledby="defaults-heading">
      <div class="options-section__head">
        <h2 id="defaults-heading">{i18n.t('options.defaults.heading')}</h2>
        <SavedNote saved={saved} />
      </div>
      <VoiceField
        label={i18n.t('options.defaults.voice')}
        catalogue={catalogue}
        value={shown.voice}
        onChoose={(voice) =>
          change({
            voice: chosenVoice(voice),
            voiceSettings: settingsFor(voice, shown.voiceSettings),
          })
        }
        onClear={() =>
          change({ voice: null, voiceSettings: settingsFor(null, shown.voiceSettings) })
        }
      />
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
