import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { languageName, type VoiceTaste, withToggled } from '../../../utils/core/voice-shelf.ts';
import { favoriteVoices, recentVoices } from '../../../utils/store/settings.ts';
import { useSetting } from '../../hooks/use-setting.ts';

const LANGUAGE = languageName(navigator.language);
const NONE: readonly string[] = [];

export interface Taste {
  /** As it was when the list was opened: nothing moves away under the pointer. */
  readonly order: VoiceTaste;
  /** Ids, as they are now. */
  readonly favorites: readonly string[];
  readonly toggle: (id: string) => void;
}

/** Which voices the person likes and uses. @param open whether the list is. */
export function useTaste(open: boolean): Taste {
  const kept = useSetting(favoriteVoices);
  const used = useSetting(recentVoices);
  const favorites = kept ?? NONE;
  const recents = used ?? NONE;
  const known = kept !== undefined && used !== undefined;
  const [order, setOrder] = useState<VoiceTaste>({ favorites, recents, language: LANGUAGE });
  const wasKnown = useRef(false);
  useEffect(() => {
    // It may be opened faster than the settings are read.
    if (open && wasKnown.current) return;
    wasKnown.current = known;
    setOrder({ favorites, recents, language: LANGUAGE });
  }, [open, favorites, recents, known]);
  const toggle = useCallback((id: string) => {
    favoriteVoices
      .getValue()
      .then((kept) => favoriteVoices.setValue(withToggled(kept, id)))
      .catch((error: unknown) => console.error(error));
  }, []);
  return { order, favorites, toggle };
}
