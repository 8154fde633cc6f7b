import { i18n } from '#i18n';
import { PICTURE_WARNINGS, warningsOf } from '../../../utils/core/photo/warnings.ts';
import { WARNINGS } from './photo-notes.tsx';
import type { SetPhoto } from './use-photo-set.ts';

/** What may go wrong with some of several photos, each said once. */
export function PhotoSetNotes({ photos }: { readonly photos: readonly SetPhoto[] }) {
  const about = PICTURE_WARNINGS.map((warning) => ({
    warning,
    numbers: photos
      .filter(({ stored, useless }) => {
        const facts = useless ? undefined : stored?.facts;
        return facts && warningsOf(facts, stored?.captured).includes(warning);
      })
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
