import { useCallback } from 'preact/hooks';
import type { ChosenVoice } from '../../utils/core/draft/narration.ts';
import type { Voice } from '../../utils/core/voices.ts';
import { chooseFirstVoice, firstVoice } from '../../utils/store/first-voice.ts';
import { useSetting } from '../hooks/use-setting.ts';

interface FirstVoice {
  /** `undefined` until it is read. */
  readonly voice: ChosenVoice | null | undefined;
  readonly choose: (voice: Voice) => void;
}

/** The voice that new videos start with. */
export function useFirstVoice(): FirstVoice {
  const voice = useSetting(firstVoice);
  const choose = useCallback((picked: Voice) => {
    chooseFirstVoice(picked).catch(console.error);
  }, []);
  return { voice, choose };
}
