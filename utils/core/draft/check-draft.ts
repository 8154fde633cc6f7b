import { type PictureProblem, routeOf, type StoredPhoto } from '../photo/photo.ts';
import { type Draft, type DraftPhoto, narrationTypeOf, photosOf } from './draft.ts';
import {
  AUDIO_LIMIT_SECONDS,
  countCharacters,
  SCRIPT_LIMIT,
  VOICE_LIMITS,
  type VoiceNumber,
  type VoiceSettings,
} from './narration.ts';
import type { Background, VideoOptions } from './options.ts';

/** What is wrong with a draft, by field. Each value names one sentence in the locales. */
export interface DraftProblems {
  readonly photo?: 'unreachable' | PictureProblem;
  /** Of several photos. */
  readonly photos?: 'useless';
  readonly script?: 'empty' | 'tooLong';
  readonly voice?: 'missing';
  readonly speed?: 'outOfRange';
  readonly pitch?: 'outOfRange';
  readonly volume?: 'outOfRange';
  readonly locale?: 'malformed';
  readonly recording?: 'missing' | 'tooLong';
  readonly audioUrl?: 'missing' | 'notPublic' | 'tooLong';
  /** `transparent`: a webm takes none. */
  readonly background?: 'missing' | 'notPublic' | 'malformed' | 'transparent';
  readonly callbackUrl?: 'notPublic';
  readonly rights?: 'unaccepted';
}

type Problems = { -readonly [Field in keyof DraftProblems]: DraftProblems[Field] };

/** What the fields of a draft do not tell. */
interface CheckedAgainst {
  /** What is kept of the draft's photo. */
  readonly stored: StoredPhoto | undefined;
  /** What is kept of its other photos, in their order. */
  readonly others?: readonly (StoredPhoto | undefined)[];
  readonly rightsAccepted: boolean;
}

/** Checks a draft before anything is sent; an empty object means it can be created. */
export function checkDraft(
  draft: Draft,
  { stored, others = [], rightsAccepted }: CheckedAgainst,
): DraftProblems {
  const problems: Problems = { ...narrationProblems(draft), ...optionProblems(draft) };
  if (uselessPhotos(draft, [stored, ...others]).length > 0) {
    if (draft.others) problems.photos = 'useless';
    else problems.photo = stored?.problem ?? 'unreachable';
  }
  if (!rightsAccepted) problems.rights = 'unaccepted';
  return problems;
}

/**
 * Of what is wrong with a draft, that which no more typing or waiting mends: it is said before "Create video" is
 * pressed.
 *
 * @param photos how many the draft has; of several, each says by itself what is wrong with it.
 */
export function problemsAtOnce(found: DraftProblems, photos: number): DraftProblems {
  const problems: Problems = {};
  for (const name of ['speed', 'pitch', 'volume'] as const) {
    if (found[name]) problems[name] = found[name];
  }
  if (found.script === 'tooLong') problems.script = found.script;
  if (found.audioUrl === 'tooLong') problems.audioUrl = found.audioUrl;
  if (found.photo && found.photo !== 'unreachable' && photos === 1) problems.photo = found.photo;
  return problems;
}

/**
 * Those of a draft's photos that no video can be made of.
 *
 * @param kept what is kept of each, in the order of {@link photosOf}.
 */
export function uselessPhotos(
  draft: Draft,
  kept: readonly (StoredPhoto | undefined)[],
): readonly DraftPhoto[] {
  if (draft.avatar) return [];
  return photosOf(draft).filter(({ photo }, index) => routeOf(photo, kept[index]) === 'none');
}

function narrationProblems(draft: Draft): DraftProblems {
  const problems: Problems = {};
  switch (narrationTypeOf(draft)) {
    case 'script':
      if (draft.script.trim() === '') problems.script = 'empty';
      else if (countCharacters(draft.script) > SCRIPT_LIMIT) problems.script = 'tooLong';
      if (!draft.voice) problems.voice = 'missing';
      return { ...problems, ...voiceProblems(draft.voiceSettings) };
    case 'audio':
      if (!draft.recording) problems.recording = 'missing';
      else if (draft.recording.seconds > AUDIO_LIMIT_SECONDS) problems.recording = 'tooLong';
      return problems;
    case 'audioLink':
      if (!draft.audioUrl?.trim()) problems.audioUrl = 'missing';
      else if (!isPublicHttps(draft.audioUrl)) problems.audioUrl = 'notPublic';
      else if ((draft.audioLinkSeconds ?? 0) > AUDIO_LIMIT_SECONDS) problems.audioUrl = 'tooLong';
      return problems;
  }
}

export type VoiceProblems = Pick<DraftProblems, 'speed' | 'pitch' | 'volume' | 'locale'>;

/** What is wrong with how a voice is to speak, whoever's it is. */
export function voiceProblems(settings: VoiceSettings = {}): VoiceProblems {
  const problems: Problems = {};
  for (const name of ['speed', 'pitch', 'volume'] as const) {
    if (!isInRange(name, settings[name])) problems[name] = 'outOfRange';
  }
  if (settings.locale && !isLanguageTag(settings.locale)) problems.locale = 'malformed';
  return problems;
}

/** Whether HeyGen takes a number for a voice; none at all is fine. */
export function isInRange(name: VoiceNumber, value: number | undefined): boolean {
  const { least, most } = VOICE_LIMITS[name];
  return value === undefined || (value >= least && value <= most);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** What is wrong with how a video is to be made, whatever it says. */
export function optionProblems({
  background,
  outputFormat,
  callbackUrl,
}: VideoOptions): Pick<DraftProblems, 'background' | 'callbackUrl'> {
  const problems: Problems = {};
  const wrong = background && (backgroundProblem(background) ?? null);
  if (background && outputFormat === 'webm') problems.background = 'transparent';
  else if (wrong) problems.background = wrong;
  if (callbackUrl?.trim() && !isPublicHttps(callbackUrl)) problems.callbackUrl = 'notPublic';
  return problems;
}

function backgroundProblem(background: Background): DraftProblems['background'] | undefined {
  switch (background.type) {
    case 'color':
      return /^#[\da-f]{6}$/iu.test(background.value) ? undefined : 'malformed';
    case 'link':
      if (background.url.trim() === '') return 'missing';
      return isPublicHttps(background.url) ? undefined : 'notPublic';
    case 'file':
      return background.file ? undefined : 'missing';
  }
}

/** An address that HeyGen can call: `https:`, without a name or password. */
export function isPublicHttps(address: string): boolean {
  const url = URL.parse(address.trim());
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
}
