import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { lacksOriginal } from '../../../utils/core/photo/photo.ts';
import type { KeptPhoto } from '../../hooks/use-photo.ts';
import { siteOf } from '../../parts/more-format.ts';
import { Problem } from '../../parts/problem.tsx';
import { Site } from '../../parts/site.tsx';
import { CropButton } from '../crop/crop-button.tsx';
import type { Cropping } from '../crop/use-cropping.ts';
import { ChooseAnother } from './choose-another.tsx';
import { GetOriginal } from './get-original.tsx';
import { PhotoFacts } from './photo-facts.tsx';
import { PhotoMat } from './photo-mat.tsx';
import { PhotoNotes } from './photo-notes.tsx';
import { type AddPhotos, useAdding } from './use-adding.tsx';

interface PhotoStageProps {
  readonly draft: Draft;
  readonly photo: KeptPhoto;
  readonly cropping: Cropping;
  readonly onAdd: AddPhotos;
}

/** The photo, and beside it where it is from, what may be wrong with it, and what can be done about that. */
export function PhotoStage({ draft, photo, cropping, onAdd }: PhotoStageProps) {
  const { pageTitle, pageUrl } = draft.photo;
  const { stored } = photo;
  const adding = useAdding(draft, onAdd);
  return (
    <figure class="photo-stage" aria-label={i18n.t('composer.photoAlt')}>
      <PhotoMat photo={draft.photo} kept={photo} />
      <figcaption class="photo-stage__about">
        <span class="photo-stage__from">
          {siteOf(pageUrl) === '' ? (
            <span class="photo-stage__title" dir="auto">
              {pageTitle}
            </span>
          ) : (
            <Site of={pageUrl} />
          )}
          {stored && <PhotoFacts draft={draft} stored={stored} />}
        </span>
        <PhotoNotes draft={draft} stored={stored} />
        <span class="photo-stage__ways">
          <CropButton photoId={draft.id} stored={stored} cropping={cropping} />
          {(stored?.covered || stored?.problem) && <ChooseAnother />}
          {adding.field}
          <button class="button button--quiet" {...adding.button}>
            {i18n.t('photos.add')}
          </button>
        </span>
        <Problem>{adding.problem}</Problem>
      </figcaption>
      {stored && !stored.problem && lacksOriginal(draft.photo, stored) && (
        <GetOriginal draft={draft} stored={stored} />
      )}
    </figure>
  );
}
