import type { Defaults } from './defaults.ts';
import { afterLast, type LastUsed } from './last-used.ts';
import { type Presets, presetOf } from './presets.ts';

/** What a new draft holds before anything is done in it. */
export interface Beginning extends Defaults {
  readonly script?: string | undefined;
  /** The id of the preset that it comes from. */
  readonly preset?: string | undefined;
}

interface Candidates {
  readonly presets: Presets;
  /** The id of a preset that was chosen for this draft. */
  readonly chosen?: string | undefined;
  /** How the last video spoke and looked; absent before the first. */
  readonly lastUsed?: LastUsed | undefined;
}

/**
 * What a new draft begins with: the preset that was chosen for it, else the one for all, else what was used last, else
 * the product's own. A preset without a voice takes the last one's.
 */
export function beginningOf({ presets, chosen, lastUsed }: Candidates): Beginning {
  const preset = presetOf(presets, chosen) ?? presetOf(presets, presets.usual);
  if (!preset) return afterLast(lastUsed);
  const { id, name: _, ...held } = preset;
  if (held.voice || !lastUsed?.voice) return { ...held, preset: id };
  const { voice, voiceSettings } = lastUsed;
  return { ...held, voice, voiceSettings: held.voiceSettings ?? voiceSettings, preset: id };
}
