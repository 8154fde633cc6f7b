import type { Draft } from '../../utils/core/draft/draft.ts';
import { useFileUrl } from './use-file-url.ts';
import type { KeptPhoto } from './use-photo.ts';

/** The picture of who speaks in a draft: the face that was chosen, else the photo. */
export function useSpeaker({ avatar }: Draft, photo: KeptPhoto): KeptPhoto {
  const url = useFileUrl(avatar?.picture ?? null);
  return avatar ? { loading: false, url, canUpload: false, stored: undefined } : photo;
}
