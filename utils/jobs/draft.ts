import {
  type ChosenRoute,
  type Photo,
  type PictureProblem,
  routeOf,
  type StoredPhoto,
} from '../photo/photo.ts';
import {
  type AspectRatio,
  type ChosenVoice,
  countCharacters,
  type Resolution,
  SCRIPT_LIMIT,
  type VideoRequest,
} from './request.ts';

/**
 * What the composer holds for a photo. Saved at every keystroke; gone only when it becomes a job or is
 * discarded. Its id becomes the job's, so that creating twice from one draft is one job.
 */
export interface Draft {
  readonly id: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly photo: Photo;
  readonly script: string;
  readonly voice: ChosenVoice | null;
  readonly title: string;
  readonly resolution: Resolution;
  readonly aspectRatio: AspectRatio;
  /** How the photo goes to HeyGen, where the person chose. */
  readonly route?: ChosenRoute;
  /** The failed job this draft mends; it leaves the list when this one is created. */
  readonly replaces?: string;
}

/** What is wrong with a draft, by field. Each value names one sentence in the locales. */
export interface DraftProblems {
  readonly photo?: 'unreachable' | PictureProblem;
  readonly script?: 'empty' | 'tooLong';
  readonly voice?: 'missing';
  readonly rights?: 'unaccepted';
}

/** Checks a draft before anything is sent; an empty object means it can be created. */
export function checkDraft(
  draft: Draft,
  { stored, rightsAccepted }: { stored: StoredPhoto | undefined; rightsAccepted: boolean },
): DraftProblems {
  const problems: { -readonly [Field in keyof DraftProblems]: DraftProblems[Field] } = {};
  const route = routeOf(draft.photo, stored, draft.route);
  if (route === 'none') problems.photo = stored?.problem ?? 'unreachable';
  if (draft.script.trim() === '') problems.script = 'empty';
  else if (countCharacters(draft.script) > SCRIPT_LIMIT) problems.script = 'tooLong';
  if (!draft.voice) problems.voice = 'missing';
  if (!rightsAccepted) problems.rights = 'unaccepted';
  return problems;
}

/**
 * The request a draft stands for.
 *
 * @returns `null` while it lacks a script or a voice, or its script is too long.
 */
export function requestOf(draft: Draft): VideoRequest | null {
  const script = draft.script.trim();
  if (!draft.voice || script === '' || countCharacters(draft.script) > SCRIPT_LIMIT) return null;
  return {
    script,
    voice: draft.voice,
    title: draft.title.trim() || titleFrom(script),
    resolution: draft.resolution,
    aspectRatio: draft.aspectRatio,
  };
}

/** A title for a video whose maker gave none: the script's beginning, cut at a word. */
export function titleFrom(script: string): string {
  const line = script.trim().split(/\s+/u).join(' ');
  if (countCharacters(line) <= 60) return line;
  const cut = [...line].slice(0, 59).join('');
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), 30));
  return `${atWord.trimEnd()}…`;
}
