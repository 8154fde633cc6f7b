import type { Photo } from '../photo/photo.ts';
import type { Crop } from '../photo/rectangle.ts';
import { type Draft, photosOf } from './draft.ts';

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

/** What changes in a draft where one of its photos gets another crop; `null`: all of the picture. */
export function cropChange(
  draft: Draft,
  id: string,
  crop: Crop | null,
): Pick<Draft, 'photo' | 'others'> {
  const { photo, others } = draft;
  if (id === draft.id) return { photo: withCrop(photo, crop) };
  const cropped = others?.map((each) =>
    each.id === id ? { id, photo: withCrop(each.photo, crop) } : each,
  );
  return { photo, ...(cropped ? { others: cropped } : {}) };
}

function withCrop(photo: Photo, crop: Crop | null): Photo {
  const { crop: _, ...whole } = photo;
  return crop ? { ...whole, crop } : whole;
}
