import { isUseless, type PictureProblem, type StoredPhoto } from '../photo/photo.ts';
import { type NarrationProblems, narrationProblems } from './check-narration.ts';
import { type OptionProblems, optionProblems } from './check-options.ts';
import { type Draft, type DraftPhoto, photosOf } from './draft.ts';

export interface PhotoProblems {
  readonly photo?: 'unreachable' | PictureProblem;
  /** Some of several photos can't be used; each says itself why. */
  readonly photos?: 'useless';
}

/** Everything that keeps a draft from being created, by field. Each value names one sentence in the locales. */
export interface DraftProblems extends NarrationProblems, OptionProblems, PhotoProblems {
  readonly rights?: 'unaccepted';
}

interface CheckedAgainst {
  /** Unix milliseconds: a photo that is still being taken is no problem yet. */
  readonly now: number;
  /** The stored photos, in the order of {@link photosOf}. */
  readonly stored: readonly (StoredPhoto | undefined)[];
  readonly rightsAccepted: boolean;
}

/** The page's check; the worker decides again by the same parts. An empty object: the draft can be created. */
export function checkDraft(
  draft: Draft,
  { stored, rightsAccepted, now }: CheckedAgainst,
): DraftProblems {
  return {
    ...contentProblems(draft),
    ...photoProblems(draft, stored, now),
    ...(rightsAccepted ? {} : { rights: 'unaccepted' }),
  };
}

/** The problems of the request itself, whatever the photos and the rights. */
export function contentProblems(draft: Draft): NarrationProblems & OptionProblems {
  return { ...narrationProblems(draft), ...optionProblems(draft) };
}

/**
 * @param stored in the order of {@link photosOf}.
 * @param now in Unix milliseconds.
 */
export function photoProblems(
  draft: Draft,
  stored: readonly (StoredPhoto | undefined)[],
  now: number,
): PhotoProblems {
  if (uselessPhotos(draft, stored, now).length === 0) return {};
  return draft.others ? { photos: 'useless' } : { photo: stored[0]?.problem ?? 'unreachable' };
}

/**
 * The photos that no video can be made of; none where a face speaks in their place.
 *
 * @param stored in the order of {@link photosOf}.
 * @param now in Unix milliseconds.
 */
export function uselessPhotos(
  draft: Draft,
  stored: readonly (StoredPhoto | undefined)[],
  now: number,
): readonly DraftPhoto[] {
  if (draft.avatar) return [];
  return photosOf(draft).filter(({ photo }, index) => isUseless(photo, stored[index], now));
}

/**
 * Of all problems, those that neither more typing nor waiting solves: they are shown before "Create video" is
 * pressed.
 *
 * @param photos how many the draft has; each of several says itself what is wrong with it.
 */
export function problemsAtOnce(found: DraftProblems, photos: number): DraftProblems {
  const { speed, pitch, volume, script, audioUrl, photo } = found;
  return {
    ...(speed && { speed }),
    ...(pitch && { pitch }),
    ...(volume && { volume }),
    ...(script === 'tooLong' && { script }),
    ...(audioUrl === 'tooLong' && { audioUrl }),
    ...(photo && photo !== 'unreachable' && photos === 1 && { photo }),
  };
}
