import { useCallback, useEffect, useState } from 'preact/hooks';
import { favouriteVoices, recentVoices } from '../../utils/settings.ts';
import { languageName, type VoiceTaste, withToggled } from '../../utils/voice-shelf.ts';
import { useSetting } from '../use-setting.ts';

const LANGUAGE = languageName(navigator.language);
const NONE: readonly string[] = [];

export interface Taste {
  /** As it was when the list was opened: nothing moves away under the pointer. */
  readonly order: VoiceTaste;
  /** Ids, as they are now. */
  readonly favourites: readonly string[];
  readonly toggle: (id: string) => void;
}

/** Which voices the person likes and uses. @param open whether the list is. */
export function useTaste(open: boolean): Taste {
  const favourites = useSetting(favouriteVoices) ?? NONE;
  const recents = useSetting(recentVoices) ?? NONE;
  const [order, setOrder] = useState<VoiceTaste>({ favourites, recents, language: LANGUAGE });
  useEffect(() => {
    if (!open) setOrder({ favourites, recents, language: LANGUAGE });
  }, [open, favourites, recents]);
  const toggle = useCallback((id: string) => {
    favouriteVoices
      .getValue()
      .then((kept) => favouriteVoices.setValue(withToggled(kept, id)))
      .catch((error: unknown) => console.error(error));
  }, []);
  return { order, favourites, toggle };
}
