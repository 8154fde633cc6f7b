import type { Draft } from '../draft/draft.ts';
import { isTaking, type Photo, routeOf, type StoredPhoto } from '../photo/photo.ts';
import type { Way } from './job.ts';

/** How a photo of a draft gets to HeyGen; `null` where it does not. `now` in Unix milliseconds. */
export function wayOf(
  { route: wanted }: Draft,
  photo: Photo,
  stored: StoredPhoto | undefined,
  now: number,
): Way | null {
  if (isTaking(stored, now)) return { route: 'awaited', wanted };
  const route = routeOf(photo, stored, wanted);
  return route === 'none' ? null : { route };
}
