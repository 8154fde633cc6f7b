import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { PhotoIcon } from './icons.tsx';
import type { OwnPicture } from './own-picture.ts';
import { OWN_PICTURE_PROBLEMS } from './own-picture.ts';
import './open-picture.css';
import { PictureField } from './picture-field.tsx';
import { Problem } from './problem.tsx';

/** Opens pictures from the user's computer. */
export function OpenPicture({ own }: { readonly own: OwnPicture }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="open-picture">
      <PictureField fieldRef={field} name={i18n.t('videos.open')} onPick={own.take} />
      <button
        type="button"
        class="button button--quiet"
        title={i18n.t('videos.openHint')}
        aria-disabled={own.busy}
        onClick={() => field.current?.click()}
      >
        <PhotoIcon size={16} />
        {i18n.t('videos.open')}
      </button>
      <Problem>{own.problem ? OWN_PICTURE_PROBLEMS[own.problem]() : undefined}</Problem>
    </div>
  );
}
