import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { suggestedVoices } from '../../utils/core/voice-suggestions.ts';
import { useVoices } from '../hooks/use-voices.ts';
import { Problem } from '../parts/problem.tsx';
import { usePreview } from '../parts/voice/use-preview.ts';
import { VoiceField } from '../parts/voice/voice-field.tsx';
import { VoiceStatus } from '../parts/voice/voice-status.tsx';
import { Step } from './step.tsx';
import { useFirstVoice } from './use-first-voice.ts';
import { VoiceChoice } from './voice-choice.tsx';

const SUGGESTED = 3;

/** A few voices to hear and choose from; all of them on demand. */
export function VoiceStep({ connected }: { readonly connected: boolean }) {
  const catalog = useVoices();
  const { voice, choose } = useFirstVoice();
  const preview = usePreview();
  const [asked, setAsked] = useState(false);
  const few = useMemo(
    () => suggestedVoices(catalog.voices ?? [], navigator.language, SUGGESTED),
    [catalog.voices],
  );
  const isOther = voice != null && few.length > 0 && !few.some(({ id }) => id === voice.id);
  const all = asked || isOther;
  return (
    <Step id="voice" number={2} heading={i18n.t('welcome.step2')} done={voice != null}>
      <p>{connected ? i18n.t('welcome.step2Text') : i18n.t('welcome.voicesLater')}</p>
      {connected && (
        <>
          {few.length > 0 ? (
            <fieldset class="voice-choices">
              <legend class="visually-hidden">{i18n.t('composer.voice')}</legend>
              {few.map((each) => (
                <VoiceChoice
                  key={each.id}
                  voice={each}
                  chosen={each.id === voice?.id}
                  preview={preview}
                  onChoose={choose}
                />
              ))}
            </fieldset>
          ) : (
            <VoiceStatus {...catalog} />
          )}
          <Problem>{preview.trouble}</Problem>
          {all ? (
            <VoiceField
              label={i18n.t('welcome.allVoices')}
              catalog={catalog}
              value={voice ?? null}
              onPick={choose}
            />
          ) : (
            <button
              type="button"
              class="button button--quiet step__more"
              onClick={() => setAsked(true)}
            >
              {i18n.t('welcome.allVoices')}
            </button>
          )}
        </>
      )}
    </Step>
  );
}
