import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type VoiceTaste, withToggled } from '../../../utils/core/voice-shelf.ts';
import { favoriteVoices, recentVoices } from '../../../utils/store/settings.ts';
import { useSetting } from '../../hooks/use-setting.ts';

const LANGUAGE = navigator.language;
const NONE: readonly string[] = [];

export interface Taste {
  /** Frozen while the list is open: nothing moves away under the pointer. */
  readonly order: VoiceTaste;
  /** Ids, always current. */
  readonly favorites: readonly string[];
  readonly toggle: (id: string) => void;
}

/** The user's favorite and recent voices, by which the list is sorted. */
export function useTaste(open: boolean): Taste {
  const kept = useSetting(favoriteVoices);
  const used = useSetting(recentVoices);
  const favorites = kept ?? NONE;
  const recents = used ?? NONE;
  const known = kept !== undefined && used !== undefined;
  const [order, setOrder] = useState<VoiceTaste>({ favorites, recents, language: LANGUAGE });
  const wasKnown = useRef(false);
  useEffect(() => {
    // The list may be opened before the settings are read.
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
