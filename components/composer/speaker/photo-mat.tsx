import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Photo } from '../../../utils/core/photo/photo.ts';
import { cropOf } from '../../../utils/core/photo/photo.ts';
import { portraitSquare } from '../../../utils/core/photo/portrait-square.ts';
import type { KeptPhoto } from '../../hooks/use-photo.ts';
import { lazy } from '../../parts/lazy.tsx';
import { Picture } from '../../parts/picture.tsx';

const WholePhoto = lazy(async () => (await import('./whole-photo.tsx')).WholePhoto);

interface PhotoMatProps {
  readonly photo: Photo;
  readonly kept: KeptPhoto;
}

/** The face in a photo, small. A press shows all that is sent. The figure that it stands in has its name. */
export function PhotoMat({ photo, kept }: PhotoMatProps) {
  const [whole, setWhole] = useState(false);
  const { stored, url } = kept;
  const crop = cropOf(photo, stored);
  const square = stored?.facts && portraitSquare(stored.facts, crop);
  // What lies over it has to be seen before it is paid for: all of it, then.
  const shown = stored?.covered ? crop : (square ?? crop);
  return (
    <div class={`photo-stage__mat ${stored?.covered ? 'photo-stage__mat--whole' : ''}`}>
      <Picture class="photo-stage__picture" photo={kept} address={photo.url} crop={shown} />
      {url !== null && (
        <button
          type="button"
          class="photo-stage__show"
          aria-label={i18n.t('optionPages.showPhoto')}
          onClick={() => setWhole(true)}
        />
      )}
      {whole && url !== null && (
        <WholePhoto url={url} crop={crop} onClose={() => setWhole(false)} />
      )}
    </div>
  );
}
