import { useMemo, useState } from 'preact/hooks';
import { type Shelf, shelve, type VoiceFilter } from '../../../utils/core/voice-shelf.ts';
import type { Voice } from '../../../utils/core/voices.ts';
import { type Combobox, useCombobox } from './use-combobox.ts';
import { type Taste, useTaste } from './use-taste.ts';

export interface VoiceSearch {
  readonly box: Combobox;
  readonly taste: Taste;
  readonly filter: VoiceFilter;
  readonly narrow: (filter: VoiceFilter) => void;
  readonly shelves: readonly Shelf[];
  /** All voices of `shelves`, flat. */
  readonly found: readonly Voice[];
}

export const ALL_VOICES: VoiceFilter = {};

export function useVoiceSearch(voices: readonly Voice[] | undefined): VoiceSearch {
  const box = useCombobox();
  const taste = useTaste(box.open);
  const [filter, setFilter] = useState(ALL_VOICES);
  const shelves = useMemo(
    () => shelve(voices ?? [], box.query ?? '', filter, taste.order),
    [voices, box.query, filter, taste.order],
  );
  const found = useMemo(() => shelves.flatMap((shelf) => shelf.voices), [shelves]);
  const narrow = (next: VoiceFilter) => {
    setFilter(next);
    box.moveTo(0);
  };
  return { box, taste, filter, narrow, shelves, found };
}
