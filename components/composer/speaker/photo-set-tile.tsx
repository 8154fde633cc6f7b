import { i18n } from '#i18n';
import { warningsOf } from '../../../utils/core/photo/warnings.ts';
import { useKeptPhoto } from '../../hooks/use-photo.ts';
import { AlertIcon, CloseIcon } from '../../parts/icons.tsx';
import { Picture } from '../../parts/picture.tsx';
import type { SetPhoto } from './use-photo-set.ts';

interface PhotoSetTileProps {
  readonly each: SetPhoto;
  /** The stored photos are still loading. */
  readonly loading: boolean;
  readonly onRemove: () => void;
}

export function PhotoSetTile({ each, loading, onRemove }: PhotoSetTileProps) {
  const { photo, number, stored, useless } = each;
  const kept = useKeptPhoto(stored, loading);
  const marked = useless || (stored?.facts && warningsOf(stored.facts, stored).length > 0);
  return (
    <li class={`photo-tile ${useless ? 'photo-tile--useless' : ''}`}>
      <Picture
        class="photo-tile__picture"
        photo={kept}
        remote={photo.url}
        alt={i18n.t('photos.name', { number })}
      />
      <span class="photo-tile__number" aria-hidden="true">
        {marked && <AlertIcon size={14} />}
        {number}
      </span>
      <button
        type="button"
        class="photo-tile__remove"
        aria-label={i18n.t('photos.remove', { number })}
        title={i18n.t('photos.remove', { number })}
        aria-invalid={useless}
        onClick={onRemove}
      >
        <CloseIcon size={14} />
      </button>
    </li>
  );
}
