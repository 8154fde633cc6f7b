import { plainText } from '../plain-text.ts';
import { acceptable, acceptableSettings } from './acceptable.ts';
import type { Preset } from './preset.ts';

/** All that are kept. */
export interface Presets {
  /** In the order in which they were made. */
  readonly all: readonly Preset[];
  /** The id of the one that new drafts begin with; `null`: none. */
  readonly usual: string | null;
}

/** More are found by nobody, and each click reads them all. */
export const MOST_PRESETS = 50;

/** In UTF-16 units: a menu shows no more. */
export const LONGEST_PRESET_NAME = 60;

export const presetOf = ({ all }: Presets, id: string | null | undefined): Preset | undefined =>
  all.find((each) => each.id === id);

/** In the place of the one with its id, or after all others. Where there is no room for one more, nothing changes. */
export function withPreset(presets: Presets, preset: Preset): Presets {
  const { all } = presets;
  if (presetOf(presets, preset.id)) {
    return { ...presets, all: all.map((each) => (each.id === preset.id ? preset : each)) };
  }
  return all.length < MOST_PRESETS ? { ...presets, all: [...all, preset] } : presets;
}

/**
 * With what was typed and chosen in one of them: where a value can't be used, or its name is another's, the one before it
 * stays.
 *
 * @returns the same presets where nothing came of it.
 */
export function withEdits(presets: Presets, id: string, edits: Partial<Preset>): Presets {
  const kept = presetOf(presets, id);
  if (!kept) return presets;
  const { name, voiceSettings } = { ...kept, ...edits };
  const next: Preset = {
    ...acceptable(kept, edits),
    name: nameProblem(name, presets, id) === undefined ? presetName(name) : kept.name,
    voiceSettings: acceptableSettings(kept.voiceSettings, voiceSettings),
  };
  return JSON.stringify(next) === JSON.stringify(kept) ? presets : withPreset(presets, next);
}

/** Without the one that new drafts begin with, they begin as before there was any. */
export function withoutPreset({ all, usual }: Presets, id: string): Presets {
  return { all: all.filter((each) => each.id !== id), usual: usual === id ? null : usual };
}

/** @param id of the one that new drafts begin with; `null`, or one that there is not: none. */
export function withUsual(presets: Presets, id: string | null): Presets {
  return { ...presets, usual: presetOf(presets, id)?.id ?? null };
}

/** A typed name in one line, of a bounded length. */
export const presetName = (typed: string): string => plainText(typed, LONGEST_PRESET_NAME).trim();

/** Each value names one sentence in the locales. @param own the id of the preset that is to be called so. */
export function nameProblem(
  typed: string,
  { all }: Presets,
  own: string | null,
): 'empty' | 'taken' | undefined {
  const name = presetName(typed);
  if (name === '') return 'empty';
  const isTaken = all.some((each) => each.id !== own && isAlike(each.name, name));
  return isTaken ? 'taken' : undefined;
}

/** The name, or with the least number behind it that makes it another one than those there are. */
export function freeName(wanted: string, presets: Presets): string {
  const name = presetName(wanted);
  if (nameProblem(name, presets, null) !== 'taken') return name;
  for (let count = 2; ; count += 1) {
    const end = ` ${count}`;
    const numbered = `${plainText(name, LONGEST_PRESET_NAME - end.length).trim()}${end}`;
    if (nameProblem(numbered, presets, null) === undefined) return numbered;
  }
}

/** Two names that a person takes for one. */
const isAlike = (one: string, other: string): boolean => fold(one) === fold(other);

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
