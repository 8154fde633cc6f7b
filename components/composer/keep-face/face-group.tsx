import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import { Group } from '../../parts/group.tsx';
import { KeepFaceField } from './keep-face-field.tsx';
import { type KeepFaceOptions, useKeepFace } from './use-keep-face.ts';

export interface FaceGroupProps extends KeepFaceOptions {
  readonly onFace: (avatar: ChosenAvatar) => void;
  /** Opens the list of faces. */
  readonly onPick: () => void;
  /** Gets the focus back when the list of faces closes. */
  readonly pickButton: RefObject<HTMLButtonElement | null>;
}

/**
 * Replaces the photo with a face: the photo's own, once HeyGen has learned it, or another of the
 * account.
 */
export function FaceGroup({ onFace, onPick, pickButton, ...options }: FaceGroupProps) {
  const keepFace = useKeepFace(options);
  return (
    <Group name={i18n.t('faces.one')}>
      <KeepFaceField
        draft={options.draft}
        rights={options.rights}
        keepFace={keepFace}
        onFace={onFace}
      />
      <button
        ref={pickButton}
        type="button"
        class="button button--quiet face-group__pick"
        onClick={onPick}
      >
        {i18n.t('faces.choose')}
      </button>
    </Group>
  );
}
