import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pick } from '../../utils/picks.ts';
import { PhotoIcon } from '../icons.tsx';

interface PickerTileProps {
  readonly picture: Pick;
  readonly busy: boolean;
  readonly onPick: () => void;
}

/** One picture of the page with its size; a sign in its place where only the page can show it. */
export function PickerTile({ picture, busy, onPick }: PickerTileProps) {
  const [broken, setBroken] = useState(picture.url.startsWith('blob:'));
  const size = { width: String(picture.width), height: String(picture.height) };
  return (
    <li>
      <button
        type="button"
        class="picker-tile"
        aria-label={i18n.t('picker.pick', size)}
        aria-busy={busy}
        onClick={onPick}
      >
        {broken ? (
          <span class="picker-tile__picture picker-tile__picture--none">
            <PhotoIcon size={28} />
          </span>
        ) : (
          <img
            class="picker-tile__picture"
            src={picture.url}
            alt=""
            loading="lazy"
            decoding="async"
            onError={() => setBroken(true)}
          />
        )}
        <span class="picker-tile__size">
          {busy ? i18n.t('picker.loading') : i18n.t('composer.pixels', size)}
        </span>
      </button>
    </li>
  );
}
