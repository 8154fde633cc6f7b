import { fold } from '../fold.ts';
import type { Voice } from '../voices.ts';

/** `several`: more than one has the name, and nothing tells which is meant; `unread`: it may be among those to come. */
export type FindVoice = (cell: string) => Voice | 'unknown' | 'several' | 'unread';

/**
 * Finds a voice by its name or its id among those of the account; of several with one name, the account's own.
 *
 * @param isWhole these are all there are
 */
export function voiceFinder(voices: readonly Voice[], isWhole: boolean): FindVoice {
  const byId = new Map(voices.map((voice) => [voice.id, voice]));
  const byName = Map.groupBy(voices, ({ name }) => fold(name.trim()));
  return (cell) => {
    const known = byId.get(cell.trim());
    if (known) return known;
    const named = byName.get(fold(cell.trim())) ?? [];
    const own = named.filter((voice) => voice.own);
    const [voice, ...others] = own.length > 0 ? own : named;
    if (!voice) return isWhole ? 'unknown' : 'unread';
    return others.length > 0 ? 'several' : voice;
  };
}
