import type { Preset } from '../draft/preset.ts';
import { freeName, MOST_PRESETS, nameProblem, type Presets, presetName } from '../draft/presets.ts';

/** What a file of another computer makes of the presets. */
export interface MergedPresets {
  /** The very same where nothing changes. */
  readonly presets: Presets;
  readonly added: number;
  /** How many found no room. */
  readonly left: number;
}

/** Stands behind the id of what came with an id that is taken: it is known by that when it comes again. */
const COPY = '+';

/**
 * Puts the presets of a file to those that are kept, which stay as they are: what differs comes as one more, under a name
 * that says so. New drafts begin with the file's usual one where they began with none.
 *
 * @param sayCopy what a preset is called where its name is taken.
 */
export function mergePresets(
  kept: Presets,
  arriving: Presets,
  sayCopy: (name: string) => string,
): MergedPresets {
  const all = [...kept.all];
  const idHere = new Map<string, string>();
  let left = 0;
  for (const theirs of arriving.all) {
    const same = all.find((mine) => isOrigin(mine, theirs) && isSameContent(mine, theirs));
    if (same) idHere.set(theirs.id, same.id);
    else if (all.length >= MOST_PRESETS) left += 1;
    else {
      const added = { ...theirs, id: freeId(theirs.id, all), name: nameFor(theirs, all, sayCopy) };
      all.push(added);
      idHere.set(theirs.id, added.id);
    }
  }
  const usual = kept.usual ?? idHere.get(arriving.usual ?? '') ?? null;
  const added = all.length - kept.all.length;
  const isChanged = added > 0 || usual !== kept.usual;
  return { presets: isChanged ? { all, usual } : kept, added, left };
}

const isOrigin = (mine: Preset, theirs: Preset): boolean =>
  mine.id === theirs.id ||
  mine.id.startsWith(`${theirs.id}${COPY}`) ||
  isTaken(theirs.name, [mine]);

const isTaken = (name: string, all: readonly Preset[]): boolean =>
  nameProblem(name, { all, usual: null }, null) === 'taken';

function nameFor(
  { name }: Preset,
  all: readonly Preset[],
  sayCopy: (name: string) => string,
): string {
  return isTaken(name, all)
    ? freeName(sayCopy(presetName(name)), { all, usual: null })
    : presetName(name);
}

function freeId(id: string, all: readonly Preset[]): string {
  const ids = new Set(all.map((each) => each.id));
  let free = id;
  for (let count = 2; ids.has(free); count += 1) free = `${id}${COPY}${count}`;
  return free;
}

const isSameContent = (one: Preset, other: Preset): boolean => contentOf(one) === contentOf(other);

/** In one order, whatever was set first. */
const contentOf = (preset: Preset): string =>
  JSON.stringify({ ...preset, id: '', name: '' }, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
