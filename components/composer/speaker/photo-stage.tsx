import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { cropOf } from '../../../utils/core/photo/photo.ts';
import type { KeptPhoto } from '../../hooks/use-photo.ts';
import { siteOf } from '../../parts/more-format.ts';
import { Picture } from '../../parts/picture.tsx';
import { Site } from '../../parts/site.tsx';
import { viewBox } from '../../parts/view-box.ts';
import { CropButton } from '../crop/crop-button.tsx';
import type { Cropping } from '../crop/use-cropping.ts';
import { PhotoNotes } from './photo-notes.tsx';

interface PhotoStageProps {
  readonly draft: Draft;
  readonly photo: KeptPhoto;
  readonly cropping: Cropping;
}

export function PhotoStage({ draft, photo, cropping }: PhotoStageProps) {
  const { url, pageTitle, pageUrl } = draft.photo;
  const crop = cropOf(draft.photo, photo.stored);
  return (
    <figure class={photo.stored?.covered ? 'photo-stage photo-stage--large' : 'photo-stage'}>
      <div class="photo-stage__mat">
        {photo.url !== null && (
          <img class="photo-stage__glow" src={photo.url} alt="" style={viewBox(crop)} />
        )}
        <Picture
          class="photo-stage__picture"
          photo={photo}
          address={url}
          crop={crop}
          alt={i18n.t('composer.photoAlt')}
        />
        <CropButton photoId={draft.id} stored={photo.stored} cropping={cropping} />
      </div>
      <figcaption class="photo-stage__caption">
        <span class="photo-stage__title" dir="auto">
          {pageTitle || siteOf(pageUrl)}
        </span>
        {pageTitle && <Site of={pageUrl} />}
        <PhotoNotes draft={draft} stored={photo.stored} />
      </figcaption>
    </figure>
  );
}
