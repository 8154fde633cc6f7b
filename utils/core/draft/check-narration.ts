import { type Draft, narrationTypeOf } from './draft.ts';
import {
  AUDIO_LIMIT_SECONDS,
  countCharacters,
  SCRIPT_LIMIT,
  VOICE_LIMITS,
  type VoiceNumber,
  type VoiceSettings,
} from './narration.ts';
import { isPublicHttps } from './public-link.ts';
import { saysSomething, sentText } from './script-text.ts';

/** Problems with how a voice speaks. Each value names one sentence in the locales. */
export interface VoiceProblems {
  readonly speed?: 'outOfRange';
  readonly pitch?: 'outOfRange';
  readonly volume?: 'outOfRange';
  readonly locale?: 'malformed';
}

/** Problems with a script and its voice. */
export interface ScriptProblems extends VoiceProblems {
  readonly script?: 'empty' | 'unsayable' | 'tooLong';
  readonly voice?: 'missing';
}

/** Problems with what a draft says: only of the kind of narration that counts. */
export interface NarrationProblems extends ScriptProblems {
  readonly recording?: 'missing' | 'tooLong';
  readonly audioUrl?: 'missing' | 'notPublic' | 'tooLong';
}

type Mutable<Problems> = { -readonly [Field in keyof Problems]: Problems[Field] };

export function narrationProblems(draft: Draft): NarrationProblems {
  switch (narrationTypeOf(draft)) {
    case 'script':
      return scriptProblems(draft);
    case 'audio':
      return recordingProblems(draft);
    case 'audioLink':
      return audioLinkProblems(draft);
  }
}

/** Counts the draft's script even while a recording takes its place. */
export function scriptProblems({ script, voice, voiceSettings }: Draft): ScriptProblems {
  const problems: Mutable<ScriptProblems> = voiceProblems(voiceSettings);
  const sent = sentText(script);
  if (sent === '') problems.script = 'empty';
  else if (!saysSomething(sent)) problems.script = 'unsayable';
  else if (countCharacters(sent) > SCRIPT_LIMIT) problems.script = 'tooLong';
  if (!voice) problems.voice = 'missing';
  return problems;
}

function recordingProblems({ recording }: Draft): NarrationProblems {
  if (!recording) return { recording: 'missing' };
  return recording.seconds > AUDIO_LIMIT_SECONDS ? { recording: 'tooLong' } : {};
}

function audioLinkProblems({ audioUrl, audioLinkSeconds = 0 }: Draft): NarrationProblems {
  if (!audioUrl?.trim()) return { audioUrl: 'missing' };
  if (!isPublicHttps(audioUrl)) return { audioUrl: 'notPublic' };
  return audioLinkSeconds > AUDIO_LIMIT_SECONDS ? { audioUrl: 'tooLong' } : {};
}

export function voiceProblems(settings: VoiceSettings = {}): VoiceProblems {
  const problems: Mutable<VoiceProblems> = {};
  for (const name of ['speed', 'pitch', 'volume'] as const) {
    if (!isInRange(name, settings[name])) problems[name] = 'outOfRange';
  }
  if (settings.locale && !isLanguageTag(settings.locale)) problems.locale = 'malformed';
  return problems;
}

/** Absent counts as in range: HeyGen then uses its default. NaN does not. */
export function isInRange(name: VoiceNumber, value: number | undefined): boolean {
  const { min, max } = VOICE_LIMITS[name];
  return value === undefined || (value >= min && value <= max);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
