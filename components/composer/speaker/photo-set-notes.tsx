import { i18n } from '#i18n';
import { warningsOfPhoto } from '../../../utils/core/photo/crop.ts';
import { PICTURE_WARNINGS } from '../../../utils/core/photo/warnings.ts';
import { list } from '../../parts/more-format.ts';
import { Problem } from '../../parts/problem.tsx';
import { WARNINGS } from './photo-notes.tsx';
import type { SetPhoto } from './use-photo-set.ts';

/** Each warning once, with the numbers of the photos it applies to. */
export function PhotoSetNotes({ photos }: { readonly photos: readonly SetPhoto[] }) {
  const about = PICTURE_WARNINGS.map((warning) => ({
    warning,
    numbers: photos
      .filter(
        ({ photo, stored, useless }) =>
          !useless && warningsOfPhoto(photo, stored).includes(warning),
      )
      .map(({ number }) => number),
  }));
  return (
    <>
      {about
        .filter(({ numbers }) => numbers.length > 0)
        .map(({ warning, numbers }) => (
          <p key={warning} class="photo-set__warning">
            {i18n.t('photos.about', {
              numbers: numbers.join(', '),
              sentence: WARNINGS[warning](),
            })}
          </p>
        ))}
    </>
  );
}

interface UselessPhotosProps {
  readonly photos: readonly SetPhoto[];
  readonly onRemove: (ids: readonly string[]) => void;
}

/** One button removes all photos that no video can be made of. */
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
