import { useCallback, useMemo } from 'preact/hooks';
import { type Draft, photosOf } from '../../../utils/core/draft/draft.ts';
import { isUseless, type Photo, type StoredPhoto } from '../../../utils/core/photo/photo.ts';
import { getPhotos } from '../../../utils/store/photos.ts';
import { useLive } from '../../hooks/use-live.ts';

export interface SetPhoto {
  readonly id: string;
  readonly photo: Photo;
  /** 1-based, in display order. */
  readonly number: number;
  readonly stored: StoredPhoto | undefined;
  /** See {@link isUseless}. */
  readonly useless: boolean;
}

/**
 * The draft's photos joined with their stored records. `loading` until those are read; until then
 * no photo is useless.
 */
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
    // Match by id: right after a removal, the last read still has the removed photo.
    const storedOf = (id: string) => kept?.find((stored) => stored?.id === id);
    const photos = listed.map(({ id, photo }, index) => {
      const stored = storedOf(id);
      const useless = kept !== undefined && isUseless(photo, stored, Date.now());
      return { id, photo, number: index + 1, stored, useless };
    });
    return { loading: kept === undefined, photos };
  }, [ids, kept]);
}
