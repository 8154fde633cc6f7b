import { useCallback, useMemo } from 'preact/hooks';
import { type Draft, photosOf } from '../../../utils/core/draft/draft.ts';
import { isUseless, type Photo, type StoredPhoto } from '../../../utils/core/photo/photo.ts';
import { getPhotos } from '../../../utils/store/photos.ts';
import { useLive } from '../../hooks/use-live.ts';

/** One photo of a draft, as the composer shows it. */
export interface SetPhoto {
  readonly id: string;
  readonly photo: Photo;
  /** From 1, in the order of the strip. */
  readonly number: number;
  readonly stored: StoredPhoto | undefined;
  /** No video can be made of it, and waiting won't change that. */
  readonly useless: boolean;
}

/** All photos of a draft with what is kept of each; `loading` until that is known. */
export function usePhotoSet(draft: Draft): {
  readonly loading: boolean;
  readonly photos: readonly SetPhoto[];
} {
  const listed = photosOf(draft);
  const ids = listed.map(({ id }) => id).join(' ');
  const read = useCallback(() => getPhotos(ids.split(' ')), [ids]);
  const live = useLive(read, 'photos');
  const kept = live.status === 'ready' ? live.value : undefined;
  return useMemo(() => {
    // What was read last may be of other photos: one has just been removed.
    const storedOf = (id: string) => kept?.find((stored) => stored?.id === id);
    const photos = listed.map(({ id, photo }, index) => {
      const stored = storedOf(id);
      const useless = kept !== undefined && isUseless(photo, stored, Date.now());
      return { id, photo, number: index + 1, stored, useless };
    });
    return { loading: kept === undefined, photos };
  }, [ids, kept]);
}
