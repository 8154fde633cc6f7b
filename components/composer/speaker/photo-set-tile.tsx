import { i18n } from '#i18n';
import { canCrop, warningsOfPhoto } from '../../../utils/core/photo/crop.ts';
import { useKeptPhoto } from '../../hooks/use-photo.ts';
import { AlertIcon } from '../../parts/icons.tsx';
import { CloseIcon, CropIcon } from '../../parts/more-icons.tsx';
import { Picture } from '../../parts/picture.tsx';
import type { Cropping } from '../crop/use-cropping.ts';
import type { SetPhoto } from './use-photo-set.ts';

interface PhotoSetTileProps {
  readonly each: SetPhoto;
  /** The stored photos are still loading. */
  readonly loading: boolean;
  readonly cropping: Cropping;
  readonly onRemove: () => void;
}

export function PhotoSetTile({ each, loading, cropping, onRemove }: PhotoSetTileProps) {
  const { id, photo, number, stored, useless } = each;
  const kept = useKeptPhoto(stored, loading);
  const marked = useless || warningsOfPhoto(photo, stored).length > 0;
  return (
    <li class={`photo-tile ${useless ? 'photo-tile--useless' : ''}`}>
      <Picture
        class="photo-tile__picture"
        photo={kept}
        address={photo.url}
        alt={i18n.t('photos.name', { number })}
      />
      <span class="photo-tile__number" aria-hidden="true">
        {marked && <AlertIcon size={14} />}
        {number}
      </span>
      {!useless && canCrop(stored) && (
        <button
          ref={cropping.buttonOf(id)}
          type="button"
          class="photo-tile__crop"
          aria-label={i18n.t('crop.photo', { number })}
          onClick={() => cropping.begin(id)}
        >
          <CropIcon size={14} />
        </button>
      )}
      <button
        type="button"
        class="photo-tile__remove"
        aria-label={i18n.t('photos.remove', { number })}
        aria-invalid={useless}
        onClick={onRemove}
      >
        <CloseIcon size={14} />
      </button>
    </li>
  );
}
