import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pick } from '../../utils/core/photo/offered.ts';
import { MIN_FACE_PX } from '../../utils/core/photo/warnings.ts';
import { CheckIcon, PhotoIcon } from '../parts/icons.tsx';
import { useTile } from './use-tile.ts';

/** A page of ours in a sandbox: it knows nothing, and shows the picture that its address names. */
const BOARD = '/picture-board.html';

interface PickerTileProps {
  readonly picture: Pick;
  readonly busy: boolean;
  /** One of several picked pictures; `undefined` while a click picks a single one. */
  readonly picked: boolean | undefined;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onPick: () => void;
}

/** Shows an icon for a picture that can't be had, or has not come yet. */
export function PickerTile(props: PickerTileProps) {
  const { picture, busy, picked, tabIndex, onFocus, onPick } = props;
  const { shown, remote, place } = useTile(picture);
  const [broken, setBroken] = useState(false);
  const size = { width: String(picture.width), height: String(picture.height) };
  const { alt: name } = picture;
  // No face in it is as large as HeyGen needs it.
  const tooSmall = Math.min(picture.width, picture.height) < MIN_FACE_PX;
  const label = name ? i18n.t('picker.pickNamed', { ...size, name }) : i18n.t('picker.pick', size);
  return (
    <li ref={place} class="picker__item">
      <button
        type="button"
        class="picker-tile"
        tabIndex={tabIndex}
        aria-busy={busy}
        {...(picked === undefined ? {} : { 'aria-pressed': picked })}
        onFocus={onFocus}
        onClick={onPick}
      >
        <span class="visually-hidden">{label}</span>
        {shown === null || broken ? (
          <span class="picker-tile__picture picker-tile__picture--none">
            <PhotoIcon size={28} />
          </span>
        ) : (
          <img
            class="picker-tile__picture"
            src={shown}
            alt=""
            decoding="async"
            onError={() => setBroken(true)}
          />
        )}
        {picked !== undefined && (
          <span class="picker-tile__mark">{picked && <CheckIcon size={16} />}</span>
        )}
        {busy && <span aria-hidden="true">{i18n.t('picker.loading')}</span>}
        {tooSmall && <span class="picker-tile__badge">{i18n.t('picker.tooSmall')}</span>}
      </button>
      {remote !== null && (
        <iframe
          class="picker-tile__board"
          src={`${BOARD}#${encodeURIComponent(remote)}`}
          title={label}
          aria-hidden="true"
          tabIndex={-1}
        />
      )}
    </li>
  );
}
