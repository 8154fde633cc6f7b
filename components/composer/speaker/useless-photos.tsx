import { i18n } from '#i18n';
import { list } from '../../parts/format.ts';
import { Problem } from '../../parts/problem.tsx';
import type { SetPhoto } from './use-photo-set.ts';

interface UselessPhotosProps {
  readonly photos: readonly SetPhoto[];
  readonly onRemove: (ids: readonly string[]) => void;
}

/** Names the photos that no video can be made of, and takes them all out. */
export function UselessPhotos({ photos, onRemove }: UselessPhotosProps) {
  const useless = photos.filter((each) => each.useless);
  const all = useless.length === photos.length;
  const numbers = list(useless.map(({ number }) => String(number)));
  const sentence = all
    ? i18n.t('photos.allUseless')
    : i18n.t('photos.useless', useless.length, { numbers });
  return (
    <div class="useless-photos">
      <Problem>{useless.length > 0 ? sentence : undefined}</Problem>
      {useless.length > 0 && (
        <button
          type="button"
          class="button button--outlined"
          onClick={() => onRemove(useless.map(({ id }) => id))}
        >
          {all ? i18n.t('photos.discardAll') : i18n.t('photos.removeUseless', useless.length)}
        </button>
      )}
    </div>
  );
}
