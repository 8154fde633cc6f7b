import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { PhotoIcon } from './icons.tsx';
import type { OwnPicture } from './own-picture.ts';
import { OWN_PICTURE_PROBLEMS } from './own-picture.ts';
import './open-picture.css';
import { Problem } from './problem.tsx';

/** Opens pictures from the user's computer. */
export function OpenPicture({ own }: { readonly own: OwnPicture }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="open-picture">
      <input
        ref={field}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={i18n.t('videos.open')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Otherwise picking the same file again fires no change event.
          currentTarget.value = '';
          own.take(files);
        }}
      />
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
