import { useCallback, useRef, useState } from 'preact/hooks';
import type { Preset } from '../../../utils/core/draft/preset.ts';
import { withEdits } from '../../../utils/core/draft/presets.ts';
import { changePresets } from '../../../utils/store/presets.ts';

export interface PresetEditing {
  /** Includes edits that are not valid yet. */
  readonly shown: Preset;
  readonly change: (changes: Partial<Preset>) => void;
}

/**
 * Saves each edit at once; values that are not valid yet are shown but not saved.
 *
 * @param follow is told of each save that changes something, and of each that fails.
 */
export function usePresetEditor(
  preset: Preset,
  follow: (saving: Promise<unknown>) => void,
): PresetEditing {
  // Edits are shown as typed: values from storage arrive later and would undo keystrokes.
  const [typed, setTyped] = useState<Partial<Preset>>({});
  const newest = useRef(typed);
  const { id } = preset;
  const change = useCallback(
    (changes: Partial<Preset>) => {
      newest.current = { ...newest.current, ...changes };
      setTyped(newest.current);
      const all = newest.current;
      const saving = changePresets((before) => withEdits(before, id, all));
      saving.then(
        (isChanged) => isChanged && follow(saving),
        () => follow(saving),
      );
    },
    [id, follow],
  );
  return { shown: { ...preset, ...typed }, change };
}
