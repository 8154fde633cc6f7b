import { accentName } from '../accent-name.ts';
import { isPublicHttps } from '../public-link.ts';
import { type Draft, narrationTypeOf } from './draft.ts';
import { heardSecondsOf } from './heard.ts';
import {
  AUDIO_LIMIT_SECONDS,
  countCharacters,
  SCRIPT_LIMIT,
  VOICE_LIMITS,
  type VoiceNumber,
  type VoiceSettings,
} from './narration.ts';
import { saysSomething, sentText } from './script-text.ts';
import { isTooShort, SHORTEST_SPEECH_MS } from './shortest-speech.ts';

/** Problems with how a voice speaks. Each value names one sentence in the locales. */
export interface VoiceProblems {
  readonly speed?: 'outOfRange';
  readonly pitch?: 'outOfRange';
  readonly volume?: 'outOfRange';
  readonly locale?: 'malformed';
}

/** Problems with a script and its voice. */
export interface ScriptProblems extends VoiceProblems {
  readonly script?: 'empty' | 'unsayable' | 'tooShort' | 'tooLong';
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
export function scriptProblems(draft: Draft): ScriptProblems {
  const problems: Mutable<ScriptProblems> = voiceProblems(draft.voiceSettings);
  const script = textProblem(draft);
  if (script) problems.script = script;
  if (!draft.voice) problems.voice = 'missing';
  return problems;
}

function textProblem(draft: Draft): ScriptProblems['script'] {
  const sent = sentText(draft.script);
  if (sent === '') return 'empty';
  if (!saysSomething(sent)) return 'unsayable';
  if (countCharacters(sent) > SCRIPT_LIMIT) return 'tooLong';
  const heard = heardSecondsOf(draft);
  const tooShort =
    heard === null
      ? isTooShort(sent, draft.voice?.language, paceOf(draft))
      : heard * 1000 < SHORTEST_SPEECH_MS;
  return tooShort ? 'tooShort' : undefined;
}

/** A number that is typed wrong has a problem of its own. */
const paceOf = ({ voiceSettings: { speed } = {} }: Draft): number | undefined =>
  isInRange('speed', speed) ? speed : undefined;

/**
 * HeyGen would read the script aloud as it stands. Pitch and volume do not count: a preview has neither. Nor does it
 * count that it is short: how long it really is can be heard.
 */
export function canBeHeard(draft: Draft): boolean {
  if (narrationTypeOf(draft) !== 'script') return false;
  const { script, voice, speed, locale } = scriptProblems(draft);
  return (script === undefined || script === 'tooShort') && !(voice || speed || locale);
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
  if (settings.locale && accentName(settings.locale, 'en') === undefined)
    problems.locale = 'malformed';
  return problems;
}

/** Absent counts as in range: HeyGen then uses its default. NaN does not. */
export function isInRange(name: VoiceNumber, value: number | undefined): boolean {
  const { min, max } = VOICE_LIMITS[name];
  return value === undefined || (value >= min && value <= max);
}
