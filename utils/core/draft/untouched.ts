import type { Draft } from './draft.ts';

/** How long a draft waits in which nothing is done, in milliseconds. */
const LASTS_MS = 24 * 60 * 60_000;

/**
 * A click began it, and the person has neither written nor chosen anything since: another click takes its place. A
 * draft without the mark, such as one of an older version, counts as the person's work. What it says beside the mark, its
 * preset has brought; else it was selected on the page.
 */
export const isUntouched = ({ untouched, script, preset, ordered }: Draft): boolean =>
  untouched === true && (script === '' || preset !== undefined) && ordered === undefined;

/** `now` in Unix milliseconds. */
export const isForgotten = (draft: Draft, now: number): boolean =>
  isUntouched(draft) && now - draft.updatedAt > LASTS_MS;

/** The draft once the person has done something in it; taking that back does not bring the mark back. */
export function touched(draft: Draft): Draft {
  const { untouched: _, ...rest } = draft;
  return rest;
}
