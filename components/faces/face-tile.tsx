import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { monogramOf } from '../../utils/core/monogram.ts';
import type { FaceState, OfferedFace } from '../../utils/core/offered-face.ts';
import { FaceIcon } from '../parts/icons.tsx';

interface FaceTileProps {
  readonly face: OfferedFace;
  readonly busy: boolean;
  readonly onPick: () => void;
}

const STATES: Readonly<Record<FaceState, () => string>> = {
  ready: () => '',
  learning: () => i18n.t('status.learning'),
  consent: () => i18n.t('faces.state.consent'),
  failed: () => i18n.t('status.failed'),
};

/** Disabled with a reason while the face can't speak yet. */
export function FaceTile({ face: { name, state, previewUrl }, busy, onPick }: FaceTileProps) {
  const [broken, setBroken] = useState(false);
  const lack = busy ? i18n.t('page.wait') : STATES[state]();
  return (
    <li>
      <button
        type="button"
        class="picker-tile"
        title={name}
        aria-busy={busy}
        aria-disabled={state !== 'ready'}
        onClick={() => state === 'ready' && onPick()}
      >
        {previewUrl === null || broken ? (
          <span
            class="picker-tile__picture picker-tile__picture--none face-tile__monogram"
            aria-hidden="true"
          >
            {monogramOf(name) || <FaceIcon size={28} />}
          </span>
        ) : (
          <img
            class="picker-tile__picture"
            src={previewUrl}
            alt=""
            loading="lazy"
            decoding="async"
            referrerPolicy="no-referrer"
            onError={() => setBroken(true)}
          />
        )}
        <span class="face-tile__name" dir="auto">
          {name || i18n.t('faces.unnamed')}
        </span>
        {lack !== '' && <span class="face-tile__lack">{lack}</span>}
      </button>
    </li>
  );
}
