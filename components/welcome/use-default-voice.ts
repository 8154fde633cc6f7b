import { useCallback } from 'preact/hooks';
import type { ChosenVoice } from '../../utils/core/draft/narration.ts';
import { chosenVoice, settingsFor } from '../../utils/core/draft/voice-settings.ts';
import type { Voice } from '../../utils/core/voices.ts';
import { defaults } from '../../utils/store/settings.ts';
import { useSetting } from '../hooks/use-setting.ts';

interface DefaultVoice {
  /** `undefined` until it is read. */
  readonly voice: ChosenVoice | null | undefined;
  readonly choose: (voice: Voice) => void;
}

/** The voice that new videos start with. */
export function useDefaultVoice(): DefaultVoice {
  const kept = useSetting(defaults);
  const choose = useCallback((voice: Voice) => {
    const save = async () => {
      const before = await defaults.getValue();
      const voiceSettings = settingsFor(voice, before.voiceSettings);
      await defaults.setValue({ ...before, voice: chosenVoice(voice), voiceSettings });
    };
    save().catch(console.error);
  }, []);
  return { voice: kept?.voice, choose };
}
