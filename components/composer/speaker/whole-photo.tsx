import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Crop } from '../../../utils/core/photo/rectangle.ts';
import { CloseIcon } from '../../parts/more-icons.tsx';
import { shapedViewBox } from '../../parts/view-box.ts';
import './whole-photo.css';
import { isComposing } from '../../parts/composing.ts';

interface WholePhotoProps {
  readonly url: string;
  /** What of it is sent; absent: all of it. */
  readonly crop: Crop | undefined;
  readonly onClose: () => void;
}

/** All of a photo, over the composer. A press anywhere closes it, as Escape does. */
export function WholePhoto({ url, crop, onClose }: WholePhotoProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="whole-photo"
      aria-label={i18n.t('composer.photoAlt')}
      onClose={onClose}
      onClick={() => dialog.current?.close()}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        // It would close the popup as well.
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <img
        class={crop ? 'whole-photo__picture whole-photo__picture--cropped' : 'whole-photo__picture'}
        src={url}
        alt={i18n.t('composer.photoAlt')}
        style={shapedViewBox(crop)}
      />
      <button
        type="button"
        class="button button--icon whole-photo__close"
        aria-label={i18n.t('optionPages.back')}
      >
        <CloseIcon />
      </button>
    </dialog>
  );
}
