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

/** One of several photos of a draft; its id is made with the draft and becomes its job's. */
export interface DraftPhoto {
  readonly id: string;
  readonly photo: Photo;
}

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
  /** More photos that get the same words: each becomes a job of its own. */
  readonly others?: readonly DraftPhoto[];
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

/** All photos of a draft; the first one's id is the draft's own. */
export function photosOf({
  id,
  photo,
  others = [],
}: Draft): readonly [DraftPhoto, ...DraftPhoto[]] {
  return [{ id, photo }, ...others];
}

/**
 * The draft without some of its photos. Without its first one it goes on under the id of the next, so that each
 * photo stays where it is kept.
 *
 * @returns the very same draft where no photo would be left.
 */
export function withoutPhotos(draft: Draft, ids: readonly string[]): Draft {
  const [first, ...others] = photosOf(draft).filter(({ id }) => !ids.includes(id));
  if (!first) return draft;
  const { others: _, ...rest } = draft;
  return { ...rest, ...first, ...(others.length > 0 ? { others } : {}) };
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
  return photosOf(draft).filter(({ photo }, index) => routeOf(photo, kept[index]) === 'none');
}

/** What is wrong with a draft, by field. Each value names one sentence in the locales. */
export interface DraftProblems {
  readonly photo?: 'unreachable' | PictureProblem;
  /** Of several photos. */
  readonly photos?: 'useless';
  readonly script?: 'empty' | 'tooLong';
  readonly voice?: 'missing';
  readonly rights?: 'unaccepted';
}

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
  const problems: { -readonly [Field in keyof DraftProblems]: DraftProblems[Field] } = {};
  if (uselessPhotos(draft, [stored, ...others]).length > 0) {
    if (draft.others) problems.photos = 'useless';
    else problems.photo = stored?.problem ?? 'unreachable';
  }
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
