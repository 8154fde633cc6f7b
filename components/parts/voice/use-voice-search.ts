import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type Shelf,
  shelve,
  type VoiceFilter,
  withArrived,
} from '../../../utils/core/voice-shelf.ts';
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
  const shelves = useShelves(voices, box, filter, taste);
  const found = useMemo(() => shelves.flatMap((shelf) => shelf.voices), [shelves]);
  const narrow = (next: VoiceFilter) => {
    setFilter(next);
    box.moveTo(0);
  };
  return { box, taste, filter, narrow, shelves, found };
}

/** Sorted anew where the person asks for something else, and not where voices arrive under the open list. */
function useShelves(
  voices: readonly Voice[] | undefined,
  { open, query }: Combobox,
  filter: VoiceFilter,
  { order }: Taste,
): readonly Shelf[] {
  const shown = useRef<{ asked: readonly unknown[]; shelves: readonly Shelf[] }>(null);
  return useMemo(() => {
    const asked = [open, query, filter, order];
    const before = shown.current;
    const now = shelve(voices ?? [], query ?? '', filter, order);
    const same = open && before?.asked.every((it, at) => it === asked[at]) === true;
    const shelves = same ? withArrived(before.shelves, now) : now;
    shown.current = { asked, shelves };
    return shelves;
  }, [voices, open, query, filter, order]);
}
