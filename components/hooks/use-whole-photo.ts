import { useCallback } from 'preact/hooks';
import { getPhoto } from '../../utils/store/photos.ts';
import { useLive } from './use-live.ts';
import { type KeptPhoto, useKeptPhoto } from './use-photo.ts';

/** The stored picture of a draft or job as it is sent, and all that is known of it. */
export function useWholePhoto(id: string): KeptPhoto {
  const live = useLive(
    useCallback(() => getPhoto(id), [id]),
    'photos',
    id,
  );
  const stored = live.status === 'ready' ? live.value : undefined;
  return useKeptPhoto(stored, live.status === 'loading', 'bytes');
}
