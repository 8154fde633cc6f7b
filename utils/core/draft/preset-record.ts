import * as v from 'valibot';
import { lenient, lenientList } from '../lenient.ts';
import { type Defaults, PLAIN } from './defaults.ts';
import { defaultOptions } from './draft-record.ts';
import { SCRIPT_LIMIT } from './narration.ts';
import type { Preset } from './preset.ts';
import { LONGEST_PRESET_NAME, MOST_PRESETS, type Presets, presetOf } from './presets.ts';
import { id, text } from './record-parts.ts';

const NONE: Presets = { all: [], usual: null };

/** Of what was the defaults: an id that no other preset is given. */
const FORMER_ID = 'defaults';

/** A preset as it is stored. */
export const presetRecord: v.GenericSchema<unknown, Preset> = lenient(
  { id, name: v.pipe(text, v.maxLength(LONGEST_PRESET_NAME)) },
  { ...defaultOptions, script: v.optional(v.pipe(text, v.maxLength(2 * SCRIPT_LIMIT))) },
);

const record = lenient(
  { all: lenientList(presetRecord) },
  { usual: v.optional(v.nullable(id), null) },
);

/** Reads the stored presets: without those that can't be read, and each id once. */
export function parsePresets(stored: unknown): Presets {
  const parsed = v.safeParse(record, stored);
  if (!parsed.success) return NONE;
  const byId = new Map(parsed.output.all.toReversed().map((each) => [each.id, each]));
  const all = [...byId.values()].toReversed().slice(0, MOST_PRESETS);
  return { all, usual: presetOf({ all, usual: null }, parsed.output.usual)?.id ?? null };
}

/** The defaults of an earlier version, from 2026-11-26 on, as the one preset that all new drafts begin with. */
export function presetsFrom(defaults: Defaults): Presets {
  const isPlain = Object.entries(defaults).every(
    ([name, value]) =>
      value === undefined || value === '' || value === PLAIN[name as keyof Defaults],
  );
  if (isPlain) return NONE;
  return { all: [{ ...defaults, id: FORMER_ID, name: '' }], usual: FORMER_ID };
}
