import { useCallback, useRef, useState } from 'preact/hooks';
import { acceptable, acceptableSettings } from '../../utils/core/draft/acceptable.ts';
import type { Defaults } from '../../utils/core/draft/defaults.ts';
import { defaults } from '../../utils/store/settings.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { type Saved, useSaved } from './saved.tsx';

export interface DefaultsEditor {
  /** Includes edits that are not valid yet; `undefined` until the setting is read. */
  readonly shown: Defaults | undefined;
  readonly saved: Saved;
  readonly change: (changes: Partial<Defaults>) => void;
}

/** Saves each edit at once; values that are not valid yet are shown but not saved. */
export function useDefaults(): DefaultsEditor {
  const kept = useSetting(defaults);
  const [saved, follow] = useSaved();
  // Edits are shown as typed: values from storage arrive later and would undo keystrokes.
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
      // Must be sequential: each save builds on the value that the one before has written.
      saving.current = saving.current.then(save, save);
      saving.current.catch(() => follow(saving.current));
    },
    [follow],
  );
  return { shown: kept && { ...kept, ...typed }, saved, change };
}
