import { i18n } from '#i18n';
import { chosenVoice, settingsFor } from '../../utils/jobs/voice-settings.ts';
import { type Defaults, defaults } from '../../utils/settings.ts';
import { FormatFields } from '../format-fields.tsx';
import { useSetting } from '../use-setting.ts';
import { useVoices } from '../use-voices.ts';
import { VoiceField } from '../voice/voice-field.tsx';
import { SavedNote } from './saved-note.tsx';
import { useSaved } from './use-saved.ts';

/** What new videos start with. */
export function DefaultsSection() {
  const current = useSetting(defaults);
  const catalogue = useVoices();
  const [saved, follow] = useSaved();
  if (!current) return null;
  const change = (changes: Partial<Defaults>) =>
    follow(defaults.setValue({ ...current, ...changes }));
  return (
    <section class="options-section" aria-labelledby="defaults-heading">
      <div class="options-section__head">
        <h2 id="defaults-heading">{i18n.t('options.defaults.heading')}</h2>
        <SavedNote saved={saved} />
      </div>
      <VoiceField
        label={i18n.t('options.defaults.voice')}
        catalogue={catalogue}
        value={current.voice}
        onChoose={(voice) =>
          change({
            voice: chosenVoice(voice),
            voiceSettings: settingsFor(voice, current.voiceSettings),
          })
        }
        onClear={() =>
          change({ voice: null, voiceSettings: settingsFor(null, current.voiceSettings) })
        }
      />
      <FormatFields
        resolution={current.resolution}
        aspectRatio={current.aspectRatio}
        onResolution={(resolution) => change({ resolution })}
        onAspectRatio={(aspectRatio) => change({ aspectRatio })}
      />
    </section>
  );
}
