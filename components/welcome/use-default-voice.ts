import type { ChosenVoice } from '../../utils/core/draft/narration.ts';
import type { Voice } from '../../utils/core/voices.ts';
import { beginningVoice, beginWithVoice } from '../../utils/store/last-used.ts';
import { useSetting } from '../hooks/use-setting.ts';

interface DefaultVoice {
  /** `undefined` until it is read. */
  readonly voice: ChosenVoice | null | undefined;
  readonly choose: (voice: Voice) => void;
}

/** The voice that new videos start with. */
export function useDefaultVoice(): DefaultVoice {
  const voice = useSetting(beginningVoice);
  return { voice, choose };
}

const choose = (voice: Voice) => void beginWithVoice(voice).catch(console.error);
