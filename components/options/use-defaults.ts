import { useCallback, useRef, useState } from 'preact/hooks';
import { acceptable, acceptableSettings } from '../../utils/core/draft/acceptable.ts';
import type { Defaults } from '../../utils/core/draft/defaults.ts';
import { defaults } from '../../utils/store/settings.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { type Saved, useSaved } from './saved.tsx';

export interface DefaultsEditor {
  /** As it is shown, with what is not accepted yet; `undefined` until it is read. */
  readonly shown: Defaults | undefined;
  readonly saved: Saved;
  readonly change: (changes: Partial<Defaults>) => void;
}

/** What new videos start with: kept at once, apart from what is wrong. */
export function useDefaults(): DefaultsEditor {
  const kept = useSetting(defaults);
  const [saved, follow] = useSaved();
  // What was typed is shown as it was, and not as it comes back from the storage later.
  const [typed, setTyped] = useState<Partial<Defaults>>({});
  const newest = useRef(typed);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const change = useCallback(
    (changes: Partial<Defaults>) => {
      newest.current = { ...newest.current, ...changes };
      setTyped(newest.current);
      const all = newest.current;
      const save = async () => {
        const before = await defaults.getValue();
        const { voiceSettings } = { ...before, ...all };
        const next = {
          ...acceptable(before, all),
          voiceSettings: acceptableSettings(before.voiceSettings, voiceSettings),
        };
        if (JSON.stringify(next) !== JSON.stringify(before)) follow(defaults.setValue(next));
      };
      // One after the other, as each begins with what the one before has kept.
      saving.current = saving.current.then(save, save);
      saving.current.catch(() => follow(saving.current));
    },
    [follow],
  );
  return { shown: kept && { ...kept, ...typed }, saved, change };
}
