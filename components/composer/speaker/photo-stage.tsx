import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import type { KeptPhoto } from '../../hooks/use-photo.ts';
import { siteOf } from '../../parts/format.ts';
import { Picture } from '../../parts/picture.tsx';
import { PhotoNotes } from './photo-notes.tsx';

interface PhotoStageProps {
  readonly draft: Draft;
  readonly photo: KeptPhoto;
}

export function PhotoStage({ draft, photo }: PhotoStageProps) {
  const { url, pageTitle, pageUrl } = draft.photo;
  const site = siteOf(pageUrl);
  return (
    <figure class="photo-stage">
      <div class="photo-stage__mat">
        {photo.url !== null && <img class="photo-stage__glow" src={photo.url} alt="" />}
        <Picture
          class="photo-stage__picture"
          photo={photo}
          remote={url}
          alt={i18n.t('composer.photoAlt')}
        />
      </div>
      <figcaption class="photo-stage__caption">
        <span class="photo-stage__title" dir="auto">
          {pageTitle || site}
        </span>
        {pageTitle && site && <span class="photo-stage__site">{site}</span>}
        <PhotoNotes draft={draft} stored={photo.stored} />
      </figcaption>
    </figure>
  );
}
