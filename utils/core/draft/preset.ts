import { entryOf } from '../entry-of.ts';
import { acceptable, acceptableSettings } from './acceptable.ts';
import { type Defaults, PLAIN } from './defaults.ts';
import type { Draft } from './draft.ts';
import { SCRIPT_LIMIT } from './narration.ts';

/** A way to speak and to look, kept under a name. */
export interface Preset extends Defaults {
  readonly id: string;
  /** Empty: made of the defaults that an earlier version had, and named by nobody yet. */
  readonly name: string;
  /** What its videos say, until another thing is written. */
  readonly script?: string | undefined;
}

/** What a preset decides of every draft. */
const DECIDED = [
  'resolution',
  'aspectRatio',
  'fit',
  'removeBackground',
  'background',
  'captions',
  'outputFormat',
] as const satisfies readonly (keyof Defaults)[];

/** What it decides only where something is set in it: in many presets there is nothing. */
const ADDED = [
  'motionPrompt',
  'expressiveness',
  'callbackUrl',
  'callbackId',
  'folder',
  'glossary',
] as const satisfies readonly (keyof Defaults)[];

export type PresetChanges = Partial<Draft> & { readonly preset: string };

/**
 * What choosing a preset changes in a draft. Its photo and its title stay, and so does its script, unless nothing was
 * written yet, or nothing but what the preset before has brought. Without a voice of its own, a preset leaves the
 * draft's.
 *
 * @param former the preset that was chosen before.
 */
export function changesBy(
  preset: Preset,
  { script }: Pick<Draft, 'script'>,
  former?: Preset,
): PresetChanges {
  const brings = preset.script ?? '';
  const isUnwritten = script.trim() === '' || script === former?.script;
  return {
    ...pick(preset, DECIDED),
    ...pick(
      preset,
      ADDED.filter((name) => isSet(preset[name])),
    ),
    ...speechOf(preset),
    ...(brings !== '' && isUnwritten ? { script: brings, uncleaned: undefined } : {}),
    preset: preset.id,
  };
}

function speechOf({ voice, voiceSettings }: Preset): Partial<Draft> {
  if (voice) return { voice, voiceSettings };
  return voiceSettings ? { voiceSettings } : {};
}

/** Choosing the preset would change nothing of how a draft speaks and looks. */
export function isAsIn(draft: Draft, preset: Preset): boolean {
  const { script: _, uncleaned: __, preset: ___, ...changes } = changesBy(preset, draft);
  return Object.entries(changes).every(([name, value]) =>
    isSame(name, value, draft[name as keyof Draft]),
  );
}

/** Every option as it is where nobody has set any. What is said, and by which voice, stays. */
export const UNSET: Partial<Draft> = {
  ...pick(PLAIN, [...DECIDED, ...ADDED]),
  voiceSettings: undefined,
  title: '',
  preset: undefined,
};

export const isUnset = (draft: Draft): boolean =>
  Object.entries(UNSET).every(([name, value]) => isSame(name, value, draft[name as keyof Draft]));

/** Keeps of a draft what can be used again: what is wrong or unfinished in it is left out. */
export function presetFrom(
  draft: Draft,
  { id, name, withScript }: { readonly id: string; readonly name: string; withScript: boolean },
): Preset {
  const script = withScript ? draft.script.trim().slice(0, SCRIPT_LIMIT) : '';
  const voiceSettings = acceptableSettings(undefined, draft.voiceSettings);
  return {
    ...acceptable(PLAIN, pick(draft, DECIDED)),
    voice: draft.voice,
    ...(voiceSettings && { voiceSettings }),
    ...(script !== '' && { script }),
    id,
    name,
  };
}

function pick<Name extends keyof Defaults>(
  all: Defaults,
  names: readonly Name[],
): Pick<Defaults, Name> {
  const picked: Partial<Pick<Defaults, Name>> = {};
  for (const name of names) picked[name] = all[name];
  return picked as Pick<Defaults, Name>;
}

/** What HeyGen is asked for where nothing is chosen. */
const UNSAID: Readonly<Record<string, unknown>> = { captions: 'file', outputFormat: 'mp4' };

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && value !== false;

function isSame(name: string, one: unknown, other: unknown): boolean {
  const said = (value: unknown) =>
    JSON.stringify(isSet(value) ? value : (entryOf(UNSAID, name) ?? null));
  return said(one) === said(other);
}
