import { i18n } from '#i18n';
import { canCrop } from '../../../utils/core/photo/crop.ts';
import type { StoredPhoto } from '../../../utils/core/photo/photo.ts';
import { CropIcon } from '../../parts/more-icons.tsx';
import type { Cropping } from './use-cropping.ts';

interface CropButtonProps {
  readonly photoId: string;
  readonly stored: StoredPhoto | undefined;
  readonly cropping: Cropping;
}

export function CropButton({ photoId, stored, cropping }: CropButtonProps) {
  if (!canCrop(stored)) return null;
  const several = (stored?.facts?.faces ?? 0) > 1;
  return (
    <button
      ref={cropping.buttonOf(photoId)}
      type="button"
      class="button button--quiet photo-stage__crop"
      onClick={() => cropping.begin(photoId)}
    >
      <CropIcon size={16} />
      {several ? i18n.t('crop.chooseFace') : i18n.t('crop.open')}
    </button>
  );
}
