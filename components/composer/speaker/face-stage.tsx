import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import type { KeptPhoto } from '../../hooks/use-photo.ts';
import { Picture } from '../../parts/picture.tsx';

interface FaceStageProps {
  readonly avatar: ChosenAvatar;
  readonly picture: KeptPhoto;
  /** Absent if the draft has no photo to return to. */
  readonly onPhoto?: (() => void) | undefined;
  readonly onPick: () => void;
  /** Gets the focus back when the list of faces closes. */
  readonly pickButton: RefObject<HTMLButtonElement | null>;
}

export function FaceStage({ avatar, picture, onPhoto, onPick, pickButton }: FaceStageProps) {
  return (
    <figure
      class="photo-stage photo-stage--face"
      aria-label={avatar.name || i18n.t('faces.unnamed')}
    >
      <div class="photo-stage__mat">
        <Picture class="photo-stage__picture" photo={picture} alt={i18n.t('faces.alt')} />
      </div>
      <figcaption class="photo-stage__about">
        <span class="photo-stage__title" dir="auto">
          {avatar.name || i18n.t('faces.unnamed')}
        </span>
        <span class="photo-stage__kept">{i18n.t('faces.kept')}</span>
        <span class="photo-stage__ways">
          <button ref={pickButton} type="button" class="button button--quiet" onClick={onPick}>
            {i18n.t('faces.another')}
          </button>
          {onPhoto && (
            <button type="button" class="button button--quiet" onClick={onPhoto}>
              {i18n.t('faces.usePhoto')}
            </button>
          )}
        </span>
      </figcaption>
    </figure>
  );
}
