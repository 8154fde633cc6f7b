import { useCallback, useEffect, useState } from 'preact/hooks';
import { canUpload, type StoredPhoto } from '../../utils/core/photo/photo.ts';
import { getPhoto } from '../../utils/store/photos.ts';
import { useLive } from './use-live.ts';

/** The kept picture of a draft or job. */
export interface KeptPhoto {
  readonly loading: boolean;
  /** An object URL, revoked when the component goes. */
  readonly url: string | null;
  readonly canUpload: boolean;
  /** What is known of it; `undefined` while it is read, too. */
  readonly stored: StoredPhoto | undefined;
}

/** Which of the two kept pictures is shown where both exist. */
type Preferred = 'thumbnail' | 'bytes';

export function usePhoto(id: string, prefer: Preferred = 'thumbnail'): KeptPhoto {
  const live = useLive(
    useCallback(() => getPhoto(id), [id]),
    'photos',
  );
  const stored = live.status === 'ready' ? live.value : undefined;
  return useKeptPhoto(stored, live.status === 'loading', prefer);
}

/** The same for a photo that is read elsewhere. */
export function useKeptPhoto(
  stored: StoredPhoto | undefined,
  reading: boolean,
  prefer: Preferred = 'thumbnail',
): KeptPhoto {
  const { thumbnail, bytes } = stored ?? {};
  const blob = prefer === 'bytes' ? (bytes ?? thumbnail) : (thumbnail ?? bytes);
  const url = useBlobUrl(blob, stored?.id);
  const loading = reading || (blob !== undefined && url === null);
  return { loading, url, canUpload: canUpload(stored), stored };
}

/** The database hands out a new object for the same picture at each reading: compare what it holds. */
function useBlobUrl(blob: Blob | undefined, id: string | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [id, blob?.size, blob?.type]);
  return url;
}
