import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pick } from '../../utils/core/photo/offered.ts';
import { CheckIcon, PhotoIcon } from '../parts/icons.tsx';

interface PickerTileProps {
  readonly picture: Pick;
  readonly busy: boolean;
  /** Whether it is one of several that are being chosen; absent while one is picked at once. */
  readonly chosen: boolean | undefined;
  readonly onPick: () => void;
}

/** One picture of the page with its size; a sign in its place where only the page can show it. */
export function PickerTile({ picture, busy, chosen, onPick }: PickerTileProps) {
  const [broken, setBroken] = useState(picture.url.startsWith('blob:'));
  const size = { width: String(picture.width), height: String(picture.height) };
  return (
    <li>
      <button
        type="button"
        class="picker-tile"
        aria-label={i18n.t('picker.pick', size)}
        aria-busy={busy}
        {...(chosen === undefined ? {} : { 'aria-pressed': chosen })}
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
        {chosen !== undefined && (
          <span class="picker-tile__mark">{chosen && <CheckIcon size={16} />}</span>
        )}
        <span class="picker-tile__size">
          {busy ? i18n.t('picker.loading') : i18n.t('composer.pixels', size)}
        </span>
      </button>
    </li>
  );
}
