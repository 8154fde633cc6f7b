import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pick } from '../../utils/core/photo/offered.ts';
import { CheckIcon, PhotoIcon } from '../parts/icons.tsx';

interface PickerTileProps {
  readonly picture: Pick;
  readonly busy: boolean;
  /** One of several picked pictures; `undefined` while a click picks a single one. */
  readonly picked: boolean | undefined;
  readonly onPick: () => void;
}

/** Shows an icon for a picture that only its page can load. */
export function PickerTile({ picture, busy, picked, onPick }: PickerTileProps) {
  const shown = picture.preview ?? picture.url;
  const [broken, setBroken] = useState(/^(?:blob|element):/u.test(shown));
  const size = { width: String(picture.width), height: String(picture.height) };
  return (
    <li>
      <button
        type="button"
        class="picker-tile"
        aria-label={i18n.t('picker.pick', size)}
        aria-busy={busy}
        {...(picked === undefined ? {} : { 'aria-pressed': picked })}
        onClick={onPick}
      >
        {broken ? (
          <span class="picker-tile__picture picker-tile__picture--none">
            <PhotoIcon size={28} />
          </span>
        ) : (
          <img
            class="picker-tile__picture"
            src={shown}
            alt=""
            loading="lazy"
            decoding="async"
            onError={() => setBroken(true)}
          />
        )}
        {picked !== undefined && (
          <span class="picker-tile__mark">{picked && <CheckIcon size={16} />}</span>
        )}
        <span class="picker-tile__size">
          {busy ? i18n.t('picker.loading') : i18n.t('composer.pixels', size)}
        </span>
      </button>
    </li>
  );
}
