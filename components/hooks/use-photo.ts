import { useCallback, useMemo } from 'preact/hooks';
import type { Draft } from '../../utils/core/draft/draft.ts';
import type { StoredPhoto } from '../../utils/core/photo/photo.ts';
import { getStill } from '../../utils/store/shown.ts';
import { useLive } from './use-live.ts';
import { useFileUrl, useObjectUrl } from './use-object-url.ts';

/** The stored picture of a draft or job. */
export interface KeptPhoto {
  readonly loading: boolean;
  /** An object URL; `null` while it is loading, too. */
  readonly url: string | null;
  readonly canUpload: boolean;
  /** `undefined` while it is loading, too. */
  readonly stored: StoredPhoto | undefined;
}

/** The one to show if both are stored. */
type Preferred = 'thumbnail' | 'bytes';

/** As a list shows it. */
export function usePhoto(id: string): KeptPhoto {
  const live = useLive(
    useCallback(() => getStill(id), [id]),
    'photos',
    id,
  );
  const stored = live.status === 'ready' ? live.value : undefined;
  return useKeptPhoto(stored, live.status === 'loading');
}

/** {@link usePhoto} for a record that the caller reads. */
export function useKeptPhoto(
  stored: StoredPhoto | undefined,
  reading: boolean,
  prefer: Preferred = 'thumbnail',
): KeptPhoto {
  const { thumbnail, bytes } = stored ?? {};
  const blob = prefer === 'bytes' ? (bytes ?? thumbnail) : (thumbnail ?? bytes);
  // The database returns a new object for the same picture at each read: compare by content.
  const same = useMemo(() => blob, [stored?.id, blob?.size, blob?.type]);
  const url = useObjectUrl(same) ?? null;
  const loading = reading || (blob !== undefined && url === null);
  return { loading, url, canUpload: bytes !== undefined, stored };
}

/** The picture of a draft's speaker: the picked face, else the photo. */
export function useSpeaker({ avatar }: Draft, photo: KeptPhoto): KeptPhoto {
  const url = useFileUrl(avatar?.picture ?? null) ?? null;
  return avatar ? { loading: false, url, canUpload: false, stored: undefined } : photo;
}
